import { describe, expect, it } from 'vitest'
import type { NodeKey } from '../../src/graph/keys'
import { alignmentOf, sideOf } from '../../src/layout/alignment'
import type { ActorId } from '../../src/model/coding'
import { minsk } from '../fixtures/projects'
import { village, type Village } from './village'

const of = (told: Village, key: string, about = 'mayor'): number =>
  alignmentOf(village(told), about as ActorId).get(key as NodeKey) ?? 0

const guild = (more: object = {}) => ({ holder: 'guild', target: 'mayor', ...more })

describe('alignment to an actor', () => {
  it('is 1 for the actor itself', () => expect(of({ stances: [guild()] }, 'actor:mayor')).toBe(1))

  // One line of weight w to the actor gives w / (w + 0.3).
  it.each([
    ['stated', {}, 1 / 1.3],
    ['alleged', { certainty: 'alleged' }, 1 / 1.3],
    ['planned', { certainty: 'planned' }, 0.75 / 1.05],
    ['implied', { certainty: 'implied' }, 0.5 / 0.8],
    ['opposed, stated', { polarity: 'opposes' }, -1 / 1.3],
  ])('of one supporter, %s', (_, more, expected) =>
    expect(of({ stances: [guild(more)] }, 'actor:guild')).toBeCloseTo(expected, 9),
  )

  it('counts each sentence of a line, but no line for more than 2', () => {
    expect(of({ stances: [guild(), guild()] }, 'actor:guild')).toBeCloseTo(2 / 2.3, 9)
    expect(of({ stances: [guild(), guild(), guild()] }, 'actor:guild')).toBeCloseTo(2 / 2.3, 9)
  })

  it('halves what somebody does not confirm', () => {
    // claim = (1 + 0.5·guild) / 1.8 and guild = 0.5·claim / 0.8, so that guild = 0.625 / (1.8 − 0.3125).
    const told: Village = {
      issues: { dredged: [['mayor', '+']] },
      stances: [
        { holder: 'guild', target: 'dredged' },
        { holder: 'clerk', target: 'dredged', polarity: 'neutral' },
      ],
    }
    expect(of(told, 'actor:guild')).toBeCloseTo(0.625 / (1.8 - 0.3125), 9)
    expect(of(told, 'actor:clerk')).toBe(0)
  })

  it('flows from who is supported to the supporter alone', () => {
    const told = { stances: [{ holder: 'mayor', target: 'guild' }] }
    expect(of(told, 'actor:guild')).toBe(0)
  })

  it('makes no friend of an opponent’s opponent', () => {
    const told = {
      stances: [guild({ polarity: 'opposes' }), { holder: 'port', target: 'guild', polarity: 'opposes' }],
    }
    expect(of(told, 'actor:port')).toBe(0)
  })

  it('follows an issue that bears on the actor, both ways', () => {
    // rigged = (−1 + s·guild) / 2.3 and guild = s·rigged / 1.3 with s = ±1: guild = −s / (2.3·1.3 − 1).
    const told = (polarity: string): Village => ({
      issues: { rigged: [['mayor', '-']] },
      stances: [{ holder: 'guild', target: 'rigged', polarity }],
    })
    expect(of(told('supports'), 'actor:guild')).toBeCloseTo(-1 / 1.99, 9)
    expect(of(told('opposes'), 'actor:guild')).toBeCloseTo(1 / 1.99, 9)
  })

  it('does not count opposing an issue that bears on nobody', () => {
    const told: Village = {
      issues: { toll: [] },
      stances: [
        { holder: 'mayor', target: 'toll' },
        { holder: 'guild', target: 'toll', polarity: 'opposes' },
      ],
    }
    expect(of(told, 'actor:guild')).toBe(0)
  })

  it('brings those together who support one issue', () => {
    // toll = (1 + guild) / 2.3 and guild = toll / 1.3.
    const told: Village = {
      issues: { toll: [] },
      stances: [
        { holder: 'mayor', target: 'toll' },
        { holder: 'guild', target: 'toll' },
      ],
    }
    expect(of(told, 'actor:guild')).toBeCloseTo(1 / 1.99, 9)
  })

  it('takes issues that are the same for one', () => {
    const told: Village = {
      issues: { rigged: [['mayor', '-']], stolen: [] },
      sameAs: { stolen: 'rigged' },
      stances: [{ holder: 'guild', target: 'stolen' }],
    }
    expect(of(told, 'actor:guild')).toBeCloseTo(-1 / 1.99, 9)
  })

  it('counts a tie only where one acts in the other’s name', () => {
    expect(of({ ties: [['guild', 'mayor']] }, 'actor:guild')).toBe(0)
    expect(of({ ties: [['guild', 'mayor', 'affiliation']] }, 'actor:guild')).toBeCloseTo(1 / 1.3, 9)
  })

  it('does not place an actor by what somebody else says of it, unless that one speaks in its name', () => {
    const stances = [guild({ saidBy: ['clerk', 'herald'] })]
    expect(of({ stances }, 'actor:guild')).toBe(0)
    // guild = (1 + clerk) / 2.3 and clerk = guild / 1.3.
    expect(of({ stances, ties: [['clerk', 'guild', 'affiliation']] }, 'actor:guild')).toBeCloseTo(
      1.3 / 1.99,
      9,
    )
    expect(of({ stances: [guild({ saidBy: ['guild', 'herald'] })] }, 'actor:guild')).toBeCloseTo(1 / 1.3, 9)
  })

  it.each(['neutral', 'ambivalent'])('does not count a stance that is %s', (polarity) =>
    expect(of({ stances: [guild({ polarity })] }, 'actor:guild')).toBe(0),
  )

  it.each([
    [0.25, 'for'],
    [0.2499, 'third'],
    [-0.2499, 'third'],
    [-0.25, 'against'],
  ])('of %d is %s', (alignment, side) => expect(sideOf(alignment)).toBe(side))
})

/** Alignments to Lukashenko of a coding made by others from the same codebook, and how near ours must come. */
const ELSEWHERE: readonly (readonly [string, number])[] = [
  ['belarus-government', 0.77],
  ['alla-georgievna', 0.74],
  ['rally-participants', 0.52],
  ['rally-speaker', 0.34],
  ['russia', 0],
  ['belarus', 0],
  ['putin', 0],
  ['kremlin', 0],
  ['eu', 0],
  ['nato', 0],
  ['state-plants', 0],
  ['leshchenya', -0.29],
  ['protesters', -0.38],
  ['state-employees', -0.53],
  ['tsikhanouskaya-campaign', -0.56],
  ['opposition-media', -0.61],
  ['tsikhanouskaya', -0.62],
  ['opponents', -0.83],
]

describe('alignment in the Minsk article', () => {
  const alignment = alignmentOf(minsk(), 'lukashenko' as ActorId)
  it.each(ELSEWHERE)('puts %s on the side on which others’ coding puts it (%d)', (actor, elsewhere) => {
    const value = alignment.get(`actor:${actor}`) ?? 0
    expect(sideOf(value)).toBe(sideOf(elsewhere))
    expect(Math.abs(value - elsewhere)).toBeLessThan(0.15)
  })
})
