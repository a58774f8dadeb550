import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileName } from '../../src/io/fileName'
import { HOSTILE } from '../fixtures/hostile'

it.each([
  ['The Harbour, 3 May 2021', '.gexf', false, 'the-harbour-3-may-2021.gexf'],
  ['The Harbour', 'stances.csv', true, 'the-harbour-shown-stances.csv'],
  ['Мінск — 16 жніўня', '.svg', false, 'мінск-16-жніўня.svg'],
  ['../../etc/passwd', '.csv', false, 'etc-passwd.csv'],
  ['CON', '.txt', false, 'standpoint-con.txt'],
  ['', '.png', false, 'standpoint.png'],
  ['  …!', '.png', true, 'standpoint-shown.png'],
])('%j with %j is kept as %3$s', (title, ending, isPart, name) => {
  expect(fileName(title, ending, isPart)).toBe(name)
})

it('no title makes a name that a system refuses', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE)), (title) => {
      const name = fileName(title, '.gexf', false)
      expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+\.gexf$/u)
      expect([...name].length).toBeLessThanOrEqual(80)
    }),
  )
})
