import { unzipSync } from 'fflate'
import { expect, it, vi } from 'vitest'
import { writeStandpoint, writeZip } from '../../src/io/formats/zipArchive'

const files = {
  'layout.json': '{}',
  'b.txt': 'é 🌍\r\nline',
  'a.txt': '\uFEFFa mark stays',
  'coding.json': '{ "format": 1 }',
}

it('a project’s file holds every file byte for byte, the coding first', () => {
  const entries = unzipSync(writeStandpoint(files))
  expect(Object.keys(entries)).toEqual(['coding.json', 'a.txt', 'b.txt', 'layout.json'])
  for (const [name, text] of Object.entries(files))
    expect(Buffer.from(entries[name] ?? []).equals(Buffer.from(text, 'utf8'))).toBe(true)
})

it('the same files are the same bytes, in whatever order and whenever they are packed', () => {
  vi.useFakeTimers({ now: new Date('2021-05-03T10:00:00') })
  const first = writeStandpoint(files)
  vi.setSystemTime(new Date('2031-12-24T20:00:10'))
  const again = writeStandpoint(Object.fromEntries(Object.entries(files).toReversed()))
  vi.useRealTimers()
  expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true)
})

it('any files are packed in the order given, the same bytes at any time', () => {
  vi.useFakeTimers({ now: new Date('2021-05-03T10:00:00') })
  const first = writeZip([
    ['stances.csv', '\uFEFFa\r\n'],
    ['nodes.csv', 'b'],
  ])
  vi.setSystemTime(new Date('2031-12-24T20:00:10'))
  const again = writeZip([
    ['stances.csv', '\uFEFFa\r\n'],
    ['nodes.csv', 'b'],
  ])
  vi.useRealTimers()
  expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true)
  expect(
    Object.entries(unzipSync(first)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
  ).toEqual([
    ['stances.csv', '\uFEFFa\r\n'],
    ['nodes.csv', 'b'],
  ])
})
