import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, textWidth, type Font } from '../../src/layout/metrics'

const sans = (weight: 400 | 600 | 700, size = 1000): Font => ({ family: 'sans', weight, size })
const serif = (size = 1000): Font => ({ family: 'serif', weight: 400, size })
/** Widths are kept in steps of 1/64 em, rounded up. */
const STEP = 1000 / 64

describe('the width of a text', () => {
  // Advances of the fonts' own tables (hmtx), in units of their em.
  it.each([
    ['W', sans(400), 'DejaVu Sans, 2025/2048', 2025 / 2048],
    ['W', sans(700), 'DejaVu Sans Bold, 2259/2048', 2259 / 2048],
    ['i', sans(400), 'DejaVu Sans, 569/2048', 569 / 2048],
    ['W', serif(), 'Noto Serif, 1047/1000', 1.047],
    ['m', serif(), 'DejaVu Serif, 1942/2048', 1942 / 2048],
  ])('takes the widest family for %s: %#', (character, font, _, em) => {
    const width = textWidth(character, font)
    expect(width).toBeGreaterThanOrEqual(em * 1000)
    expect(width).toBeLessThan(em * 1000 + STEP)
  })

  it('is measured for Cyrillic, Greek and accented Latin too', () => {
    for (const text of ['Минск', 'Αθήνα', 'Łódź'])
      expect(textWidth(text, sans(400)) / 1000 / text.length).toBeLessThan(1)
  })

  it.each([
    ['a combining accent adds nothing', 'e\u0301', 'e'],
    ['a variation selector adds nothing', '☎\ufe0f', '☎'],
    ['a soft hyphen adds nothing', 'a\u00adb', 'ab'],
  ])('%s', (_, one, other) => expect(textWidth(one, serif())).toBe(textWidth(other, serif())))

  it('is at least an em for what no table has', () => {
    for (const character of ['中', '한', '🙂', 'ע'])
      expect(textWidth(character, sans(400))).toBeGreaterThanOrEqual(1000)
  })

  it('grows with the size and is the sum of its characters', () => {
    expect(textWidth('harbour', sans(600, 26))).toBeCloseTo(2 * textWidth('harbour', sans(600, 13)), 9)
    expect(textWidth('a quay', serif())).toBeCloseTo(
      [...'a quay'].reduce((sum, character) => sum + textWidth(character, serif()), 0),
      9,
    )
  })
})

describe('breaking lines', () => {
  const font = sans(400, 10)
  const width = (text: string) => textWidth(text, font)

  it('breaks at spaces, as late as possible', () => {
    expect(breakLines('the new harbour wall', font, width('the new h'))).toEqual([
      'the new',
      'harbour',
      'wall',
    ])
  })

  it('keeps what fits on one line, and makes one empty line of nothing', () => {
    expect(breakLines('harbour', font, width('harbour'))).toEqual(['harbour'])
    expect(breakLines('', font, 50)).toEqual([''])
  })

  it('breaks a word that is too long after a hyphen, else between characters', () => {
    expect(breakLines('state-run', font, width('state-r'))).toEqual(['state-', 'run'])
    expect(breakLines('wwwwww', font, width('wwww'))).toEqual(['wwww', 'ww'])
  })

  it('never parts a character from its accents', () => {
    const lines = breakLines('e\u0301'.repeat(6), font, width('eee'))
    expect(lines).toEqual(['e\u0301'.repeat(3), 'e\u0301'.repeat(3)])
  })

  it('ends the last line in … where there are more than allowed', () => {
    const lines = breakLines('one two three four five', font, width('three'), 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
  })

  const texts = fc.string({ unit: fc.constantFrom('a', 'W', ' ', '-', 'Ж', '中', 'e\u0301'), maxLength: 60 })
  it('makes no line wider than it may be, and loses nothing but spaces', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 14, max: 120 }), (text, maxWidth) => {
        const lines = breakLines(text, font, maxWidth)
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(maxWidth)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })

  it('makes no more lines than allowed, none wider than it may be', () => {
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 20, max: 120 }),
        fc.integer({ min: 1, max: 4 }),
        (text, max, most) => {
          const lines = breakLines(text, font, max, most)
          expect(lines.length).toBeLessThanOrEqual(most)
          for (const line of lines) expect(width(line)).toBeLessThanOrEqual(max)
        },
      ),
    )
  })
})
