import { describe, expect, it } from 'vitest'
import type { NodeKey } from '../../src/graph/keys'
import { pathsBetween, type PathOptions } from '../../src/graph/paths'
import { tellPath } from '../../src/graph/pathTelling'
import { council } from '../fixtures/projects'

const project = council()
const told = (from: NodeKey, to: NodeKey, options: PathOptions = {}) =>
  tellPath(project, pathsBetween(project, from, to, options)[0] ?? [])

describe('a path is told', () => {
  it('as agreement where two hold the same of one issue', () => {
    const [leg, ...rest] = told('actor:trust', 'actor:tideline')
    expect(rest).toEqual([])
    expect(leg).toMatchObject({
      from: 'actor:trust',
      to: 'actor:tideline',
      sentence: 'Estuary Trust and the Tideline both call for the basin returned to salt marsh',
      told: ['stance:trust-for-marsh', 'stance:tideline-for-marsh'],
      more: ['stance:tideline-vote-for-marsh'],
    })
  })

  it('as disagreement where they do not', () => {
    expect(told('actor:trust', 'actor:brandt')[0]?.sentence).toBe(
      'Estuary Trust rejects selling the quays, which Mayor Brandt calls for',
    )
  })

  it('with its reserves: how sure, and who does not confirm it', () => {
    expect(told('actor:dockworker', 'actor:brandt')[0]?.sentence).toBe(
      'A dockworker affirms “Quays promised before the tender opened”, which Mayor Brandt denies' +
        ' (a dockworker: alleged, not confirmed by Quayside Partners, the Courier)',
    )
  })

  it('through those who take no side, as such', () => {
    expect(told('actor:courier', 'actor:quayside', { neutral: true })[0]?.sentence).toBe(
      'Neither the Courier nor Quayside Partners confirms “Quays promised before the tender opened”',
    )
  })

  it('step by step between actors, and by ties where there is no stance', () => {
    const legs = told('actor:residents', 'actor:reil')
    expect(legs.map((leg) => leg.told)).toEqual([['stance:residents-for-guild'], ['tie:reil-chairs-guild']])
    expect(legs[1]?.sentence).toBe('Tomas Reil: chairs Fishers’ Guild')
  })

  it('from an issue onwards too', () => {
    const [leg] = told('issue:sale', 'actor:brandt')
    expect(leg).toMatchObject({ from: 'issue:sale', to: 'actor:brandt', told: ['stance:brandt-for-sale'] })
  })

  it('with every record that links its nodes, once', () => {
    const [path = []] = pathsBetween(project, 'actor:residents', 'actor:tideline', { allTies: true })
    const all = path.flatMap(({ stances, ties }) => [
      ...stances.map(({ id }) => `stance:${id}`),
      ...ties.map(({ id }) => `tie:${id}`),
    ])
    const legs = tellPath(project, path).flatMap((leg) => [...leg.told, ...leg.more])
    expect(legs.toSorted()).toEqual(all.toSorted())
  })
})
