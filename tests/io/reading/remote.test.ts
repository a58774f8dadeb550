import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { answerReading } from '../../../src/io/reading/answering'
import type { ReadingRequest } from '../../../src/io/reading/conversation'
import { previewImport, readImport } from '../../../src/io/reading/reading'
import { previewRemotely, readRemotely, type ReadingPort } from '../../../src/io/reading/remote'
import { CODING } from '../../model/harbour'
import { dnaFile } from './dnaFile'
import { bytesOf, TOOLS } from './opened'

const ended: string[] = []
const sizes: number[] = []
afterEach(() => {
  ended.length = 0
  sizes.length = 0
})

/** A reader at the other end of a channel, which copies what it sends as a worker does. */
function start() {
  const { port1, port2 } = new MessageChannel()
  port2.on('message', (request: ReadingRequest) => {
    void answerReading(request, TOOLS, (answer) => {
      if (answer.type === 'records') sizes.push(answer.records.length)
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
    expect(await readRemotely(start, file, { today: day })).toEqual(JSON.parse(JSON.stringify(here)))
    expect(ended).toEqual(['reader'])
  })

  it('hands records over in parts of at most a thousand', async () => {
    await readRemotely(start, TABLE)
    expect(Math.max(...sizes)).toBe(1000)
    expect(sizes.filter((size) => size === 1000).length).toBeGreaterThanOrEqual(5)
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
