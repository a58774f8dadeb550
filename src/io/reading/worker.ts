import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url'
import { answerReading } from './answering'
import type { ReadingRequest } from './conversation'

addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
  const loadSqlite = async () => (await import('sql.js')).default({ locateFile: () => wasm })
  void answerReading(data, { loadSqlite }, (answer) => postMessage(answer))
})
