import { describe, expect, it } from 'vitest'
import { closest } from '../../src/text/closest'

const CASES: readonly (readonly [
  name: string,
  word: string,
  candidates: readonly string[],
  meant: string | undefined,
])[] = [
  ['a letter wrong', 'mayur', ['council', 'mayor'], 'mayor'],
  ['two letters swapped', 'cuoncil', ['council', 'mayor'], 'council'],
  ['a letter missing', 'polarty', ['note', 'polarity'], 'polarity'],
  ['the nearest of two', 'stances', ['stance-2', 'stance'], 'stance'],
  ['another case', 'MAYOR', ['mayor'], 'mayor'],
  ['the only one of which it is a part', 'harbour', ['mayor', 'harbour-board'], 'harbour-board'],
  ['not when it is a part of two', 'harbour', ['harbour-board', 'harbour-police'], undefined],
  ['nothing near', 'zebra', ['mayor', 'council'], undefined],
  ['nothing to choose from', 'mayor', [], undefined],
  ['a word of any length', 'x'.repeat(1_000_000), ['mayor'], undefined],
]

describe('what was probably meant', () => {
  it.each(CASES)('%s', (_, word, candidates, meant) => expect(closest(word, candidates)).toBe(meant))
})
