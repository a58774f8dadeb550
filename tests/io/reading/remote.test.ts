import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { textsOf } from '../../../src/io/keptFiles'
import { answerReading } from '../../../src/io/reading/answering'
import type { ReadingRequest } from '../../../src/io/reading/conversation'
import { filesOf } from '../../../src/io/reading/reader'
import { previewImport, readImport } from '../../../src/io/reading/reading'
import { previewRemotely, readRemotely, type ReadingPort } from '../../../src/io/reading/remote'
import { CODING } from '../../model/harbour'
import { dnaFile } from './dnaFile'
import { bytesOf, TOOLS } from './opened'

const ended: string[] = []
afterEach(() => {
  ended.length = 0
})

/** A reader at the other end of a channel, which copies what it sends as a worker does. */
function start() {
  const { port1, port2 } = new MessageChannel()
  port2.on('message', (request: ReadingRequest) => {
    void answerReading(request, TOOLS, (answer) => {
      port2.postMessage(answer)
    })
  })
  return {
    port: port1 as unknown as ReadingPort,
    end: () => {
      ended.push('reader')
      port1.close()
    },
  }
}

const rows = Array.from({ length: 5000 }, (_, at) => `Actor ${at % 90},Issue ${at % 9},${at % 2},Words ${at}`)
const TABLE = {
  name: 't.csv',
  bytes: bytesOf(`holder,issue,position,quotation\n${rows.join('\n')}\nA,,1,x\n`),
}
const DNA = await dnaFile()
const day = () => '2021-05-03'

describe('reading in a worker', () => {
  it.each([
    ['a table', TABLE],
    ['an article', { name: 'a.txt', bytes: bytesOf('The mayor wants it. Dockers do not.') }],
    ['a coding', { name: 'coding.json', bytes: bytesOf(JSON.stringify(CODING)) }],
    ['a file of Discourse Network Analyzer', { name: 'h.dna', bytes: DNA }],
    ['what can’t be read', { name: 'x.bin', bytes: bytesOf('\u0001\0\u0002') }],
  ])('of %s gives what reading here gives', async (_, file) => {
    const here = await readImport(file, { tools: TOOLS, today: day })
    const there = await readRemotely(start, file, { today: day })
    expect(there.report).toEqual(here.report)
    expect(there.files && (await textsOf(there.files))).toEqual(here.imported && filesOf(here.imported))
    expect(ended).toEqual(['reader'])
  })

  it('hands long texts over as blobs, which are not copied, every byte as it was', async () => {
    const text = `\uFEFF${'The mayor 🚢 wants it.\r\n'.repeat(60_000)}`
    const files = { 'coding.json': JSON.stringify(CODING), 'long.txt': text }
    const given = Object.entries(files).map(([name, content]) => ({
      name: `harbour/${name}`,
      bytes: bytesOf(content),
    }))
    const { files: read } = await readRemotely(start, given)
    expect(read?.['long.txt']).toBeInstanceOf(Blob)
    expect(typeof read?.['coding.json']).toBe('string')
    expect(await textsOf(read ?? {})).toEqual(files)
  })

  it('shows tables before they are read', async () => {
    expect(await previewRemotely(start, TABLE)).toEqual(await previewImport(TABLE, { tools: TOOLS }))
  })

  it('ends at once where it is cancelled, with the reason', async () => {
    const controller = new AbortController()
    const reading = readRemotely(start, TABLE, { signal: controller.signal })
    controller.abort(new Error('enough'))
    await expect(reading).rejects.toThrow('enough')
    expect(ended).toEqual(['reader'])
    await expect(readRemotely(start, TABLE, { signal: controller.signal })).rejects.toThrow('enough')
  })
})
