import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/graph'
import { targetKey, type NodeKey } from '../../src/graph/keys'
import type { Perspective } from '../../src/graph/perspective'
import { insideOf, litIn, outsideOf } from '../../src/view/lit'
import { FILTER_VALUES, INITIAL_VIEW, type Filters, type ViewState } from '../../src/view/state'
import { council } from '../fixtures/projects'

const project = council()
const data = { project, graph: buildGraph(project) }
const lit = (view: Partial<ViewState>) => [...litIn(data, { ...INITIAL_VIEW, ...view })]

const filters = fc.record(
  Object.fromEntries(
    Object.entries(FILTER_VALUES).map(([field, values]) => [field, fc.subarray([...values] as string[])]),
  ),
) as unknown as fc.Arbitrary<Filters>
const perspective = fc.oneof(
  fc.constantFrom(...project.actors.keys()).map((speaker): Perspective => ({ voice: 'speaker', speaker })),
  fc
    .constantFrom(null, ...project.documents.keys())
    .map((document): Perspective => ({ voice: 'document', document })),
)
const day = fc.integer({ min: 0, max: 30 }).map((at) => `2031-03-${String(at + 1).padStart(2, '0')}`)
const dates = fc
  .record({ from: fc.option(day), to: fc.option(day), undated: fc.boolean() })
  .filter(({ from, to }) => (from ?? '') <= (to ?? '~'))
const words = fc.constantFrom('', 'council', 'sale ', 'the mar', 'opposes', 'nobody')
const node = fc.constantFrom<NodeKey>(
  ...[...project.actors.keys()].map((id): NodeKey => `actor:${id}`),
  ...[...project.issues.keys()].map((id): NodeKey => `issue:${id}`),
)
const neighbourhood = fc.record({
  ids: fc.uniqueArray(node, { minLength: 1, maxLength: 3 }),
  depth: fc.integer({ min: 1, max: 5 }),
})

describe('what is hidden', () => {
  it('takes its stances along, those that it holds and those on it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(node, { maxLength: 3 }), (hidden) => {
        const out = new Set<string>(hidden)
        expect(lit({ hidden })).toEqual(
          [...project.stances.values()]
            .filter(
              ({ holder, target }) => !out.has(`actor:${holder}`) && !out.has(targetKey(project, target)),
            )
            .map(({ id }) => id),
        )
      }),
    )
  })
})

describe('what a view lights', () => {
  it('is every stance as long as nothing is asked', () => {
    expect(lit({})).toEqual([...project.stances.keys()])
  })

  it('is what filters, dates, words, perspective and neighbourhood each leave, in whatever order they are asked for', () => {
    fc.assert(
      fc.property(filters, dates, words, perspective, neighbourhood, (asked, when, text, who, near) => {
        const alone = [
          lit({ filters: asked }),
          lit({ dates: when }),
          lit({ text }),
          lit({ perspective: who }),
          lit({ neighbourhood: near }),
        ]
        const all = [...project.stances.keys()].filter((id) => alone.every((left) => left.includes(id)))
        expect(lit({ filters: asked, dates: when, text, perspective: who, neighbourhood: near })).toEqual(all)
      }),
    )
  })

  it('is, of some days, what is dated to them, and what has no date where that is kept', () => {
    const of = (undated: boolean) => lit({ dates: { from: '2031-03-14', to: '2031-03-16', undated } })
    expect(of(false)).toEqual(['okafor-no-dividend'])
    const undated = [...project.stances.values()].filter(({ date }) => date === undefined)
    expect(of(true)).toHaveLength(1 + undated.length)
  })

  it('is no less in a wider range of dates', () => {
    fc.assert(
      fc.property(dates, (when) => {
        const wider = lit({ dates: { ...when, from: null } })
        for (const id of lit({ dates: when })) expect(wider).toContain(id)
      }),
    )
  })

  it('grows with the depth of the neighbourhood', () => {
    fc.assert(
      fc.property(neighbourhood, ({ ids }) => {
        for (let depth = 1; depth < 5; depth++) {
          const wider = lit({ neighbourhood: { ids, depth: depth + 1 } })
          for (const id of lit({ neighbourhood: { ids, depth } })) expect(wider).toContain(id)
        }
      }),
    )
  })

  it('takes in what one says and what is said of it within one step', () => {
    expect(lit({ neighbourhood: { ids: ['actor:residents'], depth: 1 } })).toEqual(
      [...project.stances.values()]
        .filter(({ holder, target }) =>
          [`actor:${holder}`, targetKey(project, target)].every((key) =>
            ['actor:residents', 'actor:guild'].includes(key),
          ),
        )
        .map(({ id }) => id),
    )
  })

  it('counts what lies outside of the neighbourhood', () => {
    const view = { ...INITIAL_VIEW, neighbourhood: { ids: ['actor:residents' as const], depth: 1 } }
    const joined = new Set<string>()
    for (const { holder, target } of project.stances.values())
      joined.add(`actor:${holder}`).add(targetKey(project, target))
    expect(outsideOf(data, insideOf(data, view) ?? new Map())).toBe(joined.size - 2)
  })

  it('leaves the neighbourhood aside while a path is shown', () => {
    const near = { ids: ['actor:residents' as const], depth: 1 }
    const path = { from: 'actor:guild', to: 'actor:reil', index: 0, neutral: false, allTies: false } as const
    expect(lit({ neighbourhood: near, path })).toEqual(lit({}))
  })
})
