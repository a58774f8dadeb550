import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { around, codePointsBefore } from '../../src/text/codePoints'

it.each([
  ['abc', 2, 2],
  ['a🌍b', 1, 1],
  ['a🌍b', 3, 2],
  ['🌍🌍', 4, 2],
  ['\ud800b', 1, 1],
  ['', 0, 0],
])('in %j, %i code units are %i code points', (text, offset, points) => {
  expect(codePointsBefore(text)(offset)).toBe(points)
})

it('counts as Python does, in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      expect(codePointsBefore(before + after)(before.length)).toBe([...before].length)
    }),
  )
})

it('gives the words around a place without half a character', () => {
  expect(around('🌍ab🌍', 2, 4, 1)).toEqual(['', ''])
  expect(around('🌍ab🌍', 2, 4, 2)).toEqual(['🌍', '🌍'])
  expect(around('xaby', 1, 3, 9)).toEqual(['x', 'y'])
})
