import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tourJsonSchema } from '../../src/model/jsonSchema'
import { piecesOf, plainText, wordsIn } from '../../src/model/tour'

describe('the text of a step', () => {
  it('is parted into plain pieces, terms and names', () =>
    expect(piecesOf('The [mayor](actor:mayor) has [alleged](alleged) it.')).toEqual([
      { text: 'The ', target: null },
      { text: 'mayor', target: 'actor:mayor' },
      { text: ' has ', target: null },
      { text: 'alleged', target: 'alleged' },
      { text: ' it.', target: null },
    ]))

  it.each(['', 'a [b] c', 'a (b) c', '[a] (b)', '[](b)', '[a](b c)', '“[a](b” c'])(
    'that reads %j has no link',
    (text) => {
      expect(plainText(text)).toBe(text)
      expect(piecesOf(text).every(({ target }) => target === null)).toBe(true)
    },
  )

  it('loses nothing but its markup', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.stringMatching(/^[^[\]()]*$/), fc.stringMatching(/^[^[\]()]+$/))),
        (parts) => {
          const marked = parts.map(([plain, word]) => `${plain}[${word}](term)`).join('')
          expect(plainText(marked)).toBe(parts.map(([plain, word]) => plain + word).join(''))
        },
      ),
    ))

  it.each([
    ['', 0],
    ['One two.', 2],
    ['Dash – is none, “26 years” are two.', 7],
    ['[March of Freedom](event:march)', 3],
  ])('%j has its words counted', (text, count) => expect(wordsIn(text)).toBe(count))
})

it('the published schema of tours is the one that is checked by', () =>
  expect(`${JSON.stringify(tourJsonSchema(), null, 2)}\n`).toBe(
    readFileSync('graph-data/schema/tour.schema.json', 'utf8'),
  ))
