import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesTouched } from '../../src/text/segment'
import { segment } from '../../src/text/sentences'

/** What each sentence and each piece of furniture says. */
function wordsOf(text: string) {
  const { sentences, furniture } = segment(text)
  const slice = ({ startUtf16, endUtf16 }: { startUtf16: number; endUtf16: number }) =>
    text.slice(startUtf16, endUtf16)
  return { sentences: sentences.map(slice), furniture: furniture.map((piece) => [piece.kind, slice(piece)]) }
}

describe('the article that Standpoint ships with', () => {
  const { sentences, furniture } = wordsOf(readFileSync('graph-data/minsk-2020-08-16/article.txt', 'utf8'))

  it('has 31 sentences', () => expect(sentences).toHaveLength(31))
  it('begins after the dateline', () => expect(sentences[0]).toMatch(/^Several thousand people rallied/))
  it('keeps what is said and who says it in one sentence', () =>
    expect(sentences[4]).toBe(
      '“The motherland is in danger!” one speaker told the crowd, who chanted: “We are united, indivisible!”',
    ))
  it('has the state news agency in sentence 27', () =>
    expect(sentences[26]).toMatch(/^The state news agency Belta/))
  it('ends with what was never implemented', () => expect(sentences[30]).toMatch(/^That project .*\.$/))
  it('has a dateline and a cross-head, which are not numbered', () =>
    expect(furniture).toEqual([
      ['dateline', 'date 2020-08-16'],
      ['cross-head', '‘WARY RUSSIA’'],
    ]))
})

const SENTENCES: readonly (readonly [name: string, text: string, sentences: readonly string[]])[] = [
  ['an empty text has none', '', []],
  ['white space has none', ' \r\n\t\n\u00a0', []],
  ['a text without full stop is one', 'The mayor spoke', ['The mayor spoke']],
  ['a text without line end at the end', 'One left.\n\nTwo stayed.', ['One left.', 'Two stayed.']],
  ['Windows line ends', 'One left.\r\n\r\nTwo stayed.\r\n', ['One left.', 'Two stayed.']],
  ['a byte order mark is no word', '\ufeffOne left.', ['One left.']],
  ['closing quotes belong to the sentence before', '“We won.” She left.', ['“We won.”', 'She left.']],
  ['a piece in lower case goes on', '“Stop!” she said. He ran.', ['“Stop!” she said.', 'He ran.']],
  ['also on the next line', 'The mayor spoke, and\nthen left.', ['The mayor spoke, and\nthen left.']],
  [
    'a wrapped line goes on',
    'They met the mayor of\nRiverton at noon.',
    ['They met the mayor of\nRiverton at noon.'],
  ],
  [
    'a line that ended early was meant to end',
    'Harbour closes for good\nThe council decided this on Monday, after a long debate.',
    ['Harbour closes for good', 'The council decided this on Monday, after a long debate.'],
  ],
  ['a title and a name', 'Mr. Smith met Dr. Jones. They spoke.', ['Mr. Smith met Dr. Jones.', 'They spoke.']],
  ['an initial in a name', 'John F. Miller won. He wept.', ['John F. Miller won.', 'He wept.']],
  [
    'a letter at the end of a sentence',
    'They chose Plan B. The mayor left.',
    ['They chose Plan B.', 'The mayor left.'],
  ],
  [
    'a numeral at the end of a sentence',
    'It was Henry V. Others agreed.',
    ['It was Henry V.', 'Others agreed.'],
  ],
  [
    'decimals and times',
    'It cost 3.5 million at 11 a.m. on Monday.',
    ['It cost 3.5 million at 11 a.m. on Monday.'],
  ],
  ['an emoji at the end belongs to the sentence before', 'She left. We won! 🎉', ['She left.', 'We won! 🎉']],
  ['right-to-left text', 'غادر العمدة. بقي المجلس؟', ['غادر العمدة.', 'بقي المجلس؟']],
  ['a script without spaces', '市長は話した。議会は黙った。', ['市長は話した。', '議会は黙った。']],
  [
    'a headline in small letters is a sentence',
    'Harbour closes\n\nIt rained.',
    ['Harbour closes', 'It rained.'],
  ],
  [
    'capitals with a full stop are a sentence',
    'STOP THE WAR!\n\nIt rained.',
    ['STOP THE WAR!', 'It rained.'],
  ],
]

describe('sentences', () => {
  it.each(SENTENCES)('%s', (_, text, expected) => expect(wordsOf(text).sentences).toEqual(expected))

  it('are numbered from 1 in reading order, across paragraphs', () =>
    expect(
      segment('One. Two.\n\nThree.').sentences.map(({ number, paragraph }) => [number, paragraph]),
    ).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
    ]))

  it('in a long paragraph are those of its parts', () => {
    const sentence = 'The council of Riverton has met again, and nothing was decided. '
    expect(wordsOf(sentence.repeat(500)).sentences).toEqual(
      Array.from({ length: 500 }, () => sentence.trim()),
    )
  })
  it('can be longer than any piece that is read at once', () => {
    const long = `The mayor said ${'and said '.repeat(3000)}nothing.`
    expect(wordsOf(`${long} He left.`).sentences).toEqual([long, 'He left.'])
  })
})

describe('furniture', () => {
  const furniture: readonly (readonly [
    name: string,
    text: string,
    furniture: readonly (readonly string[])[],
  ])[] = [
    [
      'a cross-head in capitals',
      'It rained.\n\nWARY NEIGHBOURS\n\nIt dried.',
      [['cross-head', 'WARY NEIGHBOURS']],
    ],
    ['a cross-head in quotation marks', '‘NO DEAL’\n\nIt rained.', [['cross-head', '‘NO DEAL’']]],
    [
      'a cross-head on a line of its own',
      'It rained.\nNO DEAL\nIt dried again at last.',
      [['cross-head', 'NO DEAL']],
    ],
    ['a row of stars', 'It rained.\n\n* * *\n\nIt dried.', [['cross-head', '* * *']]],
    ['a dateline', ' date 2021-05-03 It rained.', [['dateline', 'date 2021-05-03']]],
    [
      'a dateline in a paragraph of its own',
      'date 2021-05-03\n\nIt rained.',
      [['dateline', 'date 2021-05-03']],
    ],
    ['no dateline further on', 'It rained on date 2021-05-03 again.', []],
    ['no dateline without a day', 'date 2021-05 It rained.', []],
    ['no cross-head where small letters prevail', 'The EU and NATO\n\nIt rained.', []],
  ]
  it.each(furniture)('%s', (_, text, expected) => expect(wordsOf(text).furniture).toEqual(expected))

  it('counts as a paragraph', () =>
    expect(
      segment('date 2021-05-03\n\nIt rained.\n\nNO DEAL\n\nIt dried.').sentences.map((s) => s.paragraph),
    ).toEqual([2, 4]))
  it('a dateline without blank line is in the first paragraph', () =>
    expect(segment('date 2021-05-03\nIt rained.').sentences[0]?.paragraph).toBe(1))
})

const pieces = fc.constantFrom(
  ...'The mayor| spoke|.|!|…| |\n|\n\n|\r\n|\r|\u2028|“|”|"|Mr. | F. |NO DEAL|date 2021-05-03|* * *|🎉|é'.split(
    '|',
  ),
  ...'العمدة|。|市長|\ud83c|\u200b|\ufeff|\u0085'.split('|'),
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
  fc.string({ unit: 'binary' }),
)

describe('for every text', () => {
  it('sentences and furniture cover what is not white space, in order and without overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { sentences, furniture } = segment(text)
        const all = [...sentences, ...furniture].toSorted((a, b) => a.startUtf16 - b.startUtf16)
        let end = 0
        for (const { startUtf16, endUtf16 } of all) {
          expect(startUtf16).toBeGreaterThanOrEqual(end)
          expect(text.slice(end, startUtf16).trim()).toBe('')
          expect(text.slice(startUtf16, endUtf16).trim()).toBe(text.slice(startUtf16, endUtf16))
          expect(endUtf16).toBeGreaterThan(startUtf16)
          end = endUtf16
        }
        expect(text.slice(end).trim()).toBe('')
      }),
      { numRuns: 2000 },
    )
  })

  it('numbers and paragraphs ascend', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { sentences } = segment(text)
        expect(sentences.map(({ number }) => number)).toEqual(sentences.map((_, index) => index + 1))
        expect(sentences).toEqual(
          sentences.toSorted((a, b) => a.paragraph - b.paragraph || a.startUtf16 - b.startUtf16),
        )
      }),
    )
  })

  it('the sentences that a stretch touches are those that share a character with it', () => {
    fc.assert(
      fc.property(texts, fc.nat(200), fc.nat(50), (text, start, length) => {
        const { sentences } = segment(text)
        const end = start + length + 1
        const sharing = sentences.filter((s) => Math.max(s.startUtf16, start) < Math.min(s.endUtf16, end))
        expect(sentencesTouched(sentences, start, end)).toEqual(sharing.map(({ number }) => number))
      }),
    )
  })
})
