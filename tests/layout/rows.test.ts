import { describe, expect, it } from 'vitest'
import { layoutRows } from '../../src/layout/rows'
import { subjectsOf } from '../../src/layout/subjects'
import type { ActorId } from '../../src/model/coding'
import { council, fortyIssues, minsk } from '../fixtures/projects'
import { boxesOf, outsideOf, overlapsAmong } from './boxes'
import { village } from './village'

const ALL = [minsk(), council(), fortyIssues()].flatMap((project) =>
  subjectsOf(project).map((about) => ({ project, about, positions: layoutRows(project, about) })),
)

describe.each(ALL)('rows about $about', ({ project, about, positions }) => {
  const { nodes, sides, bands, poles } = positions

  it('hold actors alone, for above, third parties in the middle, against below', () => {
    const ysOf = (side: string) =>
      Object.entries(nodes).flatMap(([key, { y }]) => (sides[key as keyof typeof sides] === side ? [y] : []))
    expect(Object.keys(nodes).every((key) => key.startsWith('actor:'))).toBe(true)
    expect(Math.max(...ysOf('for'))).toBeLessThan(Math.min(Infinity, ...ysOf('third'), ...ysOf('against')))
    expect(Math.max(0, ...ysOf('third'))).toBeLessThan(Math.min(Infinity, ...ysOf('against')))
    for (const side of ['for', 'against'] as const)
      for (const y of ysOf(side)) {
        const band = bands[side]
        expect(band && Math.abs(y - band.y)).toBeLessThan((band?.height ?? 0) / 2)
      }
  })

  it('have four actors at most, the leading ones a row of their own', () => {
    const rows = new Map<number, string[]>()
    for (const [key, { y }] of Object.entries(nodes)) rows.set(y, [...(rows.get(y) ?? []), key])
    for (const row of rows.values()) expect(row.length).toBeLessThanOrEqual(4)
    for (const pole of poles) expect([...rows.values()]).toContainEqual([pole])
  })

  it('lay nothing on anything else, and all within the edges', () => {
    const boxes = boxesOf(project, positions)
    expect(overlapsAmong(boxes)).toEqual([])
    expect(outsideOf(positions, boxes)).toEqual([])
  })

  it('are the same each time', () => expect(layoutRows(project, about)).toEqual(positions))
})

it('rows keep names apart that are as long as a label may be', () => {
  const holders = ['a', 'b', 'c', 'd', 'e']
  const project = village({
    labels: Object.fromEntries([...holders, 'mayor'].map((name) => [name, 'M'.repeat(24)])),
    stances: holders.map((holder) => ({ holder, target: 'mayor' })),
  })
  const positions = layoutRows(project, 'mayor' as ActorId)
  const boxes = boxesOf(project, positions)
  expect([...overlapsAmong(boxes), ...outsideOf(positions, boxes)]).toEqual([])
})
