import { describe, expect, it } from 'vitest'
import type { Ref } from '../../src/model/project'
import { carriedWords, marksOf, sentenceName, stancesAmong } from '../../src/ui/article/marks'
import { council } from '../fixtures/projects'

const project = council()
const marks = (...ids: string[]) =>
  marksOf(
    stancesAmong(
      project,
      ids.map((id): Ref => `stance:${id}`),
    ),
  )

describe('the margin', () => {
  it('fills the disc of what the document says itself and leaves that of the holder hollow', () => {
    expect(marks('brandt-for-sale', 'guild-against-sale')).toEqual({
      discs: [
        { polarity: 'supports', filled: true },
        { polarity: 'opposes', filled: false },
      ],
      count: null,
    })
  })

  it('shows three discs as they are', () => {
    expect(marks('brandt-for-sale', 'guild-against-sale', 'reil-denies-loss').discs).toHaveLength(3)
  })

  it('counts more than three and shows two that differ', () => {
    const shown = marks('trust-against-sale', 'trust-against-slipway', 'reil-denies-loss', 'trust-for-marsh')
    expect(shown.count).toBe(4)
    expect(shown.discs.map(({ polarity }) => polarity)).toEqual(['opposes', 'supports'])
  })

  it('leaves out what a filter hides', () => {
    const refs: Ref[] = ['stance:brandt-for-sale', 'stance:guild-against-sale', 'tie:quayside-lease']
    expect(stancesAmong(project, refs, new Set(['guild-against-sale'])).map(({ id }) => id)).toEqual([
      'guild-against-sale',
    ])
  })
})

describe('the name of a sentence', () => {
  it.each([
    [['stance:a', 'stance:b'], '2 stances'],
    [['stance:a', 'tie:b', 'event:c'], '1 stance, 1 tie and 1 event'],
    [['event:c', 'event:d'], '2 events'],
    [[], 'nothing coded'],
  ] as [Ref[], string][])('with %j ends in “%s”', (refs, words) => {
    expect(carriedWords(refs)).toBe(words)
    expect(sentenceName(14, 'She denied it.', refs)).toBe(`Sentence 14: She denied it. ${words}`)
  })
})
