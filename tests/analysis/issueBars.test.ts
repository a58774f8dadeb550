import { expect, test } from 'vitest'
import { issueBars } from '../../src/analysis/issueBars'
import { selectStatements } from '../../src/analysis/selection'
import { settings, spoken } from './madeUp'

const bars = (text: string) => {
  const statements = spoken(text)
  return issueBars(statements, selectStatements(statements, settings({ duplicates: 'include' })))
}

test('an issue bar names the holders on each side with their statements, most statements first', () => {
  expect(bars('B+x A+x A+x C-x')).toEqual([
    {
      issue: 'x',
      supporters: [
        { holder: 'A', statements: [1, 2] },
        { holder: 'B', statements: [0] },
      ],
      opponents: [{ holder: 'C', statements: [3] }],
      disagreement: 2 / 3,
    },
  ])
})

test('the most disputed issue comes first, then the one with most holders, then by name', () => {
  const order = bars('A+d A+c B+c A+b B+b C+b D-b A+a B-a').map(({ issue, disagreement }) => [
    issue,
    disagreement,
  ])
  expect(order).toEqual([
    ['a', 1],
    ['b', 0.5],
    ['c', 0],
    ['d', 0],
  ])
})

test('who is ambivalent or says both stands on both sides', () => {
  const [x] = bars('A±x B+x B-x')
  expect(x?.supporters.map(({ holder }) => holder)).toEqual(['A', 'B'])
  expect(x?.opponents.map(({ holder }) => holder)).toEqual(['A', 'B'])
})
