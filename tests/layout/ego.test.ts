import { describe, expect, it } from 'vitest'
import { egoOf } from '../../src/layout/ego'
import { layoutActor } from '../../src/layout/actor'
import { layoutActorRows } from '../../src/layout/actorRows'
import type { ActorId } from '../../src/model/coding'
import { village } from './village'

const mayor = 'mayor' as ActorId
const ISSUES = { toll: [], quay: [] }

/** Each stance stands in a sentence of its own, in this order. */
const told = village({
  issues: ISSUES,
  stances: [
    { holder: 'guild', target: 'mayor', polarity: 'opposes', saidBy: ['guild'] },
    { holder: 'mayor', target: 'quay', saidBy: ['mayor'] },
    { holder: 'port', target: 'mayor' },
    { holder: 'mayor', target: 'toll', polarity: 'opposes', saidBy: ['mayor'] },
    { holder: 'guild', target: 'mayor', certainty: 'planned' },
    { holder: 'mayor', target: 'guild', polarity: 'opposes' },
    { holder: 'herald', target: 'toll', polarity: 'neutral' },
    { holder: 'guild', target: 'toll' },
  ],
})

describe('what belongs to one actor', () => {
  const ego = egoOf(told, mayor)

  it('is who takes a stance on it and what it takes stances on, by the first sentence', () => {
    expect(ego.incoming).toEqual([
      { key: 'actor:guild', lines: 2 },
      { key: 'actor:port', lines: 1 },
    ])
    expect(ego.outgoing.map(({ key }) => key)).toEqual([
      'issue:quay',
      'issue:toll',
      'actor:guild>actor:mayor',
    ])
  })

  it('has a stand-in where a publisher does not confirm what the actor holds', () => {
    expect(ego.standIns.map(({ key }) => key)).toEqual(['actor:herald>issue:toll'])
    expect(egoOf(told, 'port' as ActorId).standIns).toEqual([])
  })
})

describe.each([
  ['columns', layoutActor(told, mayor)],
  ['rows', layoutActorRows(told, mayor)],
] as const)('one actor in %s', (flow, positions) => {
  const at = (key: string) =>
    ({ ...positions.nodes, ...positions.standIns })[key as never] as unknown as { x: number; y: number }

  it('stands in reading order from top to bottom', () => {
    expect(at('actor:guild').y).toBeLessThan(at('actor:port').y)
    expect(at('issue:quay').y).toBeLessThan(at('issue:toll').y)
    expect(at('issue:toll').y).toBeLessThan(at('actor:guild>actor:mayor').y)
  })

  it('has what is said about it before it, and what it says after it', () => {
    const along = flow === 'columns' ? 'x' : 'y'
    for (const key of ['actor:guild', 'actor:port'])
      expect(at(key)[along]).toBeLessThan(at('actor:mayor')[along])
    for (const key of ['issue:quay', 'issue:toll', 'actor:guild>actor:mayor'])
      expect(at(key)[along]).toBeGreaterThan(at('actor:mayor')[along])
  })

  it('leaves out whom and what it has nothing to do with', () => {
    expect(Object.keys(positions.nodes)).not.toContain('actor:herald')
    expect(positions.bands).toHaveProperty('about')
    expect(positions.bands).toHaveProperty('by')
  })
})

it('parts what one actor says in two columns where one would be too tall', () => {
  const many = Array.from({ length: 30 }, (_, at) => `issue${at}`)
  const positions = layoutActor(
    village({
      issues: Object.fromEntries(many.map((name) => [name, []])),
      stances: many.map((target) => ({ holder: 'mayor', target })),
    }),
    mayor,
  )
  const xs = new Set(
    Object.entries(positions.nodes).flatMap(([key, { x }]) => (key.startsWith('issue:') ? [x] : [])),
  )
  expect(xs.size).toBe(2)
})
