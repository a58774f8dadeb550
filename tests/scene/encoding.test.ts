import { describe, expect, it } from 'vitest'
import { bundlesOf } from '../../src/graph/bundles'
import { badgeText, fullWidth } from '../../src/scene/encoding'
import { town } from './town'

describe('a badge', () => {
  const [bundle] = bundlesOf(town)
  if (!bundle) throw new Error('the town has no stance')
  const said = (...saidBy: string[]) => saidBy as unknown as typeof bundle.saidBy

  it.each([
    ['+ H', {}, 1],
    ['− H', { polarity: 'opposes' }, 1],
    ['± H', { polarity: 'ambivalent' }, 1],
    ['○ H', { polarity: 'neutral' }, 1],
    ['+? H', { certainty: 'alleged' }, 1],
    ['+? H', { unconfirmed: true }, 1],
    ['(+) H', { certainty: 'implied' }, 1],
    ['− planned H', { polarity: 'opposes', certainty: 'planned' }, 1],
    ['+? H', { certainty: 'planned', unconfirmed: true }, 1],
    ['+ ×3 H', {}, 3],
    ['+', { holder: 'actor:herald' }, 1],
    ['+', { saidBy: said('guild') }, 1],
    ['+ says council', { saidBy: said('council') }, 1],
    ['+? ×2 says Clerk', { saidBy: said('clerk', 'herald'), certainty: 'alleged' }, 2],
  ] as const)('reads %s for %j in %i sentences', (text, change, sentences) => {
    expect(badgeText(town, { ...bundle, ...change }, sentences, true)).toBe(text)
  })

  it('leaves the speaker to the card where the card names it', () => {
    expect(badgeText(town, { ...bundle, saidBy: said('council') }, 1, false)).toBe('+')
  })
})

describe('the width of a line', () => {
  it.each([
    [2, 'stated', 1],
    [2.6, 'stated', 2],
    [3.5, 'stated', 9],
    [1.2, 'alleged', 1],
    [1.2, 'implied', 1],
    [1.8, 'planned', 2],
  ] as const)('is %f px where it is %s in %i sentences', (width, certainty, sentences) => {
    expect(fullWidth(certainty, sentences)).toBeCloseTo(width)
  })
})
