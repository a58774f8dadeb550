import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineStarts, placeOf, trimmed } from '../../src/text/lines'
import { quoted, quotedDifference } from '../../src/text/quoted'

describe('lines and columns', () => {
  const text = 'one\ntwo\r\nthree\rfour'
  it.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 1, 4],
    [4, 2, 1],
    [9, 3, 1],
    [15, 4, 1],
    [19, 4, 5],
  ])('offset %i is line %i, column %i', (offset, line, column) =>
    expect(placeOf(lineStarts(text), offset)).toEqual({ line, column }),
  )

  it('are those of splitting the text at its line ends', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '🎉', '\n')), fc.nat(), (characters, at) => {
        const whole = characters.join('')
        const before = whole.slice(0, at % (whole.length + 1)).split('\n')
        expect(placeOf(lineStarts(whole), before.join('\n').length)).toEqual({
          line: before.length,
          column: (before.at(-1) ?? '').length + 1,
        })
      }),
    )
  })

  it('a span is trimmed to what is not white space', () => {
    expect(trimmed('a  bc  d', { startUtf16: 1, endUtf16: 7 })).toEqual({ startUtf16: 3, endUtf16: 5 })
    expect(trimmed('a  b', { startUtf16: 1, endUtf16: 3 })).toEqual({ startUtf16: 3, endUtf16: 3 })
  })
})

describe('data in a message', () => {
  it('stands on one line, without controls and turns of direction', () =>
    expect(quoted('a\nb\u001b[31m\u202ec')).toBe('"a\\nb\\u001b[31m\\u202ec"'))
  it('is cut where it is long', () => expect(quoted('x'.repeat(200), 10)).toBe('"xxxxxxxxx…"'))
  it('shows long pieces from where they differ', () => {
    const shared =
      'the council of Riverton met again on Monday, without the mayor, and decided that the harbour '
    expect(quotedDifference(`${shared}shall close`, `${shared}should close`)).toEqual([
      '"…decided that the harbour shall close"',
      '"…decided that the harbour should close"',
    ])
  })
})
