import { expect, it } from 'vitest'
import { counted, listed } from '../../src/text/counting'

it.each([
  [0, '0 communities'],
  [1, '1 community'],
  [2, '2 communities'],
])('%i with its noun is “%s”', (number, words) => {
  expect(counted(number, 'community', 'communities')).toBe(words)
})

it.each([
  [[], undefined, ''],
  [['a'], undefined, 'a'],
  [['a', 'b', 'c'], undefined, 'a, b and c'],
  [['a', 'b', 'c'], 3, 'a, b and c'],
  [['a', 'b', 'c', 'd'], 2, 'a, b and 2 more'],
])('%j, at most %s of them, are listed as “%s”', (words, most, text) => {
  expect(listed(words, most)).toBe(text)
})
