import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NodeKey } from '../../src/graph/keys'
import { litStances } from '../../src/graph/slices'
import { pathsBetween, type Path } from '../../src/graph/paths'
import { INITIAL_VIEW } from '../../src/view/state'
import { council } from '../fixtures/projects'

const project = council()
const told = (path: Path | undefined) => path?.map(({ to }) => to)
const actors = [...project.actors.keys()].map((id): NodeKey => `actor:${id}`)

describe('paths between two actors', () => {
  it('go along stances and affiliation, the shortest first', () => {
    const paths = pathsBetween(project, 'actor:residents', 'actor:reil')
    expect(told(paths[0])).toEqual(['actor:guild', 'actor:reil'])
    expect(paths[0]?.[1]?.ties.map(({ id }) => id)).toEqual(['reil-chairs-guild'])
  })

  it('go through an issue that both hold something about', () => {
    expect(told(pathsBetween(project, 'actor:trust', 'actor:tideline')[0])).toEqual([
      'issue:salt-marsh',
      'actor:tideline',
    ])
  })

  it('prefer the more certain of two equally short ones', () => {
    const [first, second] = pathsBetween(project, 'actor:trust', 'actor:brandt')
    expect(told(first)).toEqual(['issue:sale', 'actor:brandt'])
    expect((second?.length ?? 0) > (first?.length ?? 0)).toBe(true)
  })

  it('do not go through neutral stances or other ties unless asked', () => {
    expect(pathsBetween(project, 'actor:courier', 'actor:brandt')).toEqual([])
    expect(told(pathsBetween(project, 'actor:courier', 'actor:brandt', { neutral: true })[0])).toEqual([
      'issue:promised-before-tender',
      'actor:brandt',
    ])
    expect(told(pathsBetween(project, 'actor:okafor', 'actor:trust', { allTies: true })[0])).toEqual([
      'actor:trust',
    ])
  })

  it('keep to the stances that filters leave', () => {
    const kept = litStances(project, { ...INITIAL_VIEW.filters, certainty: ['alleged'] })
    expect(pathsBetween(project, 'actor:dockworker', 'actor:guild', { kept })).toEqual([])
    expect(pathsBetween(project, 'actor:dockworker', 'actor:guild').length).toBeGreaterThan(0)
  })

  it('are paths: each step starts where the last one ended, no node comes twice, none is shorter than the first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...actors), fc.constantFrom(...actors), (from, to) => {
        const paths = pathsBetween(project, from, to, { neutral: true, allTies: true })
        expect(paths.length).toBeLessThanOrEqual(5)
        for (const path of paths) {
          const nodes = [from, ...path.map((step) => step.to)]
          expect(path.map((step) => step.from)).toEqual(nodes.slice(0, -1))
          expect(nodes.at(-1)).toBe(to)
          expect(new Set(nodes).size).toBe(nodes.length)
          for (const step of path) expect(step.stances.length + step.ties.length).toBeGreaterThan(0)
        }
        const lengths = paths.map((path) => path.length)
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
        expect(new Set(paths.map((path) => told(path)?.join())).size).toBe(paths.length)
        expect(lengths[0]).toBe(breadthFirst(from, to))
      }),
    )
  })
})

/** Number of steps by breadth-first search over all stances and ties: an independent judge. */
function breadthFirst(from: NodeKey, to: NodeKey): number | undefined {
  const same = (issue: string) => (issue === 'drain-on-purse' ? 'harbour-loses-money' : issue)
  const edges = [
    ...[...project.stances.values()].map(({ holder, target }) => [
      `actor:${holder}`,
      'actor' in target ? `actor:${target.actor}` : `issue:${same(target.issue)}`,
    ]),
    ...[...project.ties.values()].map(({ source, target }) => [`actor:${source}`, `actor:${target}`]),
  ]
  const seen = new Map<string, number>([[from, 0]])
  const queue: string[] = [from]
  for (const at of queue)
    for (const [a, b] of edges as [string, string][])
      for (const next of a === at ? [b] : b === at ? [a] : [])
        if (!seen.has(next)) {
          seen.set(next, (seen.get(at) ?? 0) + 1)
          queue.push(next)
        }
  return from === to ? undefined : seen.get(to)
}
