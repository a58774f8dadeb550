import type { KeptFiles } from '../keptFiles'
import type { ReadingAnswer, ReadingRequest } from './conversation'
import type { SourceFile } from './formats'
import type { Preview, ReadingOptions } from './reading'
import type { ImportReport } from './report'

/** Where readers run: a worker, or a port to one. */
export interface ReadingPort {
  postMessage(message: ReadingRequest): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ReadingAnswer>) => void): void
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void
}

/** Options without tools, which the worker has of its own. */
export type RemoteOptions = Omit<ReadingOptions, 'tools'>

/** A worker started for one reading, and what ends it. */
export interface StartedReader {
  readonly port: ReadingPort
  readonly end: () => void
}

const today = () => new Date().toISOString().slice(0, 10)

/** Asks a reader of its own, which ends with the answer or when `signal` is aborted, whatever it is at. */
function ask<Answer>(
  start: () => StartedReader,
  request: ReadingRequest,
  { signal, onProgress }: RemoteOptions,
  take: (answer: ReadingAnswer) => Answer | null,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const { port, end } = start()
    const stop = () => {
      end()
      reject(signal?.reason)
    }
    const finish = () => {
      signal?.removeEventListener('abort', stop)
      end()
    }
    signal?.addEventListener('abort', stop)
    port.addEventListener('error', ({ message }) => {
      finish()
      reject(new Error(`the reader stopped: ${message}`))
    })
    port.addEventListener('message', ({ data }) => {
      if (data.type === 'progress') {
        onProgress?.(data.share)
        return
      }
      const answer = take(data)
      if (answer === null) return
      finish()
      resolve(answer)
    })
    port.postMessage(request)
  })
}

const sent = ({ format, mappings, today: day }: RemoteOptions) => ({
  format,
  mappings,
  today: (day ?? today)(),
})

/** What was read in a worker: the files of the project, null where nothing came in; and the report. */
export interface RemoteReading {
  readonly files: KeptFiles | null
  readonly report: ImportReport
}

/** `readImport` in a worker: the same, as files, with no long task for whoever asks. */
export const readRemotely = (
  start: () => StartedReader,
  input: SourceFile | readonly SourceFile[],
  options: RemoteOptions = {},
): Promise<RemoteReading> =>
  ask(
    start,
    { type: 'read', files: 'bytes' in input ? [input] : input, options: sent(options) },
    options,
    (answer) => (answer.type === 'read' ? { files: answer.files, report: answer.report } : null),
  )

/** `previewImport` in a worker. */
export const previewRemotely = (
  start: () => StartedReader,
  file: SourceFile,
  options: RemoteOptions = {},
): Promise<Preview> =>
  ask(start, { type: 'preview', file, options: sent(options) }, options, (answer) =>
    answer.type === 'preview' ? answer.preview : null,
  )
