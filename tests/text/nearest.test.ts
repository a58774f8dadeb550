import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/text/folding'
import { nearestIn } from '../../src/text/nearest'

const TEXT = [
  'The mayor has called for a huge march. The dockers’ union, which has called for an election recount, won’t attend.',
  '“We are united,” said Zoë Müller. The harbour\u00a0board – a body of nine – declined to comment.',
  'At least two ships were turned away. Ships kept coming on Monday.',
].join('\n\n')
const near = nearestIn(TEXT)

const SPELLINGS: readonly (readonly [
  name: string,
  quote: string,
  passage: string,
  spelling: readonly string[],
])[] = [
  ['straight quotation marks', "dockers' union", 'dockers’ union', ['quotation marks']],
  ['a space for a no-break space', 'The harbour board', 'The harbour\u00a0board', ['white space']],
  ['two spaces for one', 'declined  to comment', 'declined to comment', ['white space']],
  ['a line end for a space', 'declined\nto comment', 'declined to comment', ['white space']],
  ['a hyphen for a dash', 'board - a body', 'board – a body', ['dashes']],
  ['another capital', 'at least two ships', 'At least two ships', ['capitals']],
  ['accents left out', 'Zoe Muller', 'Zoë Müller', ['accents']],
  ['composed otherwise', 'Zoe\u0308 Mu\u0308ller', 'Zoë Müller', ['accents']],
  ['a soft hyphen', 'elec\u00adtion recount', 'election recount', ['white space']],
  ['several at once', '"we are united,"', '“We are united,”', ['quotation marks', 'capitals']],
]

describe('a quotation that differs in spelling alone', () => {
  it.each(SPELLINGS)('%s', (_, quote, passage, spelling) => {
    const found = near(quote)
    expect(found?.passage).toBe(passage)
    expect(new Set(found?.spelling)).toEqual(new Set(spelling))
  })
})

const WORDINGS: readonly (readonly [name: string, quote: string, passage: string | undefined])[] = [
  ['a word left out', 'has called for a march', 'has called for a huge march'],
  ['another form of a word, further on', 'has called for a recounting', 'has called for an election recount'],
  ['a misspelt word', 'declinned to coment', 'declined to comment'],
  ['a word too many', 'At least two large ships were turned away', 'At least two ships were turned away'],
  ['words in another order', 'On Monday ships kept coming', 'Ships kept coming on Monday'],
  ['nothing like it', 'zebras eat purple quinces', undefined],
  ['nothing at all', '', undefined],
  ['white space', ' \n ', undefined],
]

describe('a quotation that differs in its words', () => {
  it.each(WORDINGS)('%s', (_, quote, passage) => {
    expect(near(quote)?.passage).toBe(passage)
    expect(near(quote)?.spelling ?? []).toEqual([])
  })

  it('in a script without spaces', () =>
    expect(nearestIn('市長は港を閉鎖すると述べた。議会は反対した。')('港を閉鎖したと述べた')?.passage).toBe(
      '港を閉鎖すると述べた',
    ))

  it('in a book is found among its pages', () => {
    const pages = Array.from(
      { length: 20_000 },
      (_, page) => `On page ${page} nothing of note was said by anyone.`,
    )
    pages[17_000] = 'The treasurer resigned over the lighthouse contract.'
    expect(
      nearestIn(pages.join('\n'))('The treasurer has resigned over the lighthouse contract')?.passage,
    ).toBe('The treasurer resigned over the lighthouse contract')
  })

  it('of great length is found by its two ends', () => {
    const long = Array.from(
      { length: 100 },
      (_, at) => `In ward ${at} the vote went ${at * 7} to ${at * 3}.`,
    ).join(' ')
    const found = nearestIn(`It rained. ${long} It dried.`)(
      long.replace('vote', 'poll').replace('to 6', 'to six'),
    )
    expect(found?.passage).toBe(long)
  })
})

describe('for every text and quotation', () => {
  it('the offsets give the passage', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.string({ unit: 'binary' }),
        (text, quote) => {
          const found = nearestIn(text)(quote)
          if (found) expect(text.slice(found.startUtf16, found.endUtf16)).toBe(found.passage)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('a folded text leads back to where each of its characters came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: folded, offsetsUtf16 } = fold(text)
        expect(offsetsUtf16).toHaveLength(folded.length + 1)
        expect([...offsetsUtf16]).toEqual([...offsetsUtf16].toSorted((a, b) => a - b))
        expect(offsetsUtf16[folded.length]).toBe(text.length)
      }),
    )
  })
})
