import { describe, expect, it } from 'vitest'
import { bundlesOf } from '../../src/graph/bundles'
import { voiceOf } from '../../src/graph/voice'
import { buildGraph } from '../../src/graph/graph'
import { challengeTo, standingOf } from '../../src/graph/standing'
import type { IssueId, StanceId } from '../../src/model/coding'
import { council } from '../fixtures/projects'

const project = council()
const stance = (id: string) => {
  const found = project.stances.get(id as StanceId)
  if (!found) throw new Error(`the fixture has no stance ${id}`)
  return found
}
const holders = (stances: readonly { readonly holder: string }[]) => stances.map(({ holder }) => holder)

describe('a bundle', () => {
  const bundles = bundlesOf(project)
  const of = (holder: string, target: string) =>
    bundles.filter((bundle) => bundle.holder === `actor:${holder}` && bundle.target === target)

  it('joins stances that agree in everything, and counts their sentences', () => {
    const [bundle, ...others] = of('tideline', 'issue:salt-marsh')
    expect(others).toEqual([])
    expect(bundle?.stances.map(({ id }) => id)).toEqual(['tideline-for-marsh', 'tideline-vote-for-marsh'])
    expect(bundle?.sentences).toBe(2)
  })

  it('counts two anchors of one sentence once', () => {
    const twice = { ...project, evidence: new Map(project.evidence) }
    const [passage] = project.evidence.get('stance:guild-against-sale') ?? []
    if (passage) twice.evidence.set('stance:guild-against-sale', [passage, passage])
    expect(bundlesOf(twice).find(({ stances }) => stances[0]?.id === 'guild-against-sale')?.sentences).toBe(1)
  })

  it('keeps opposite positions on one pair apart', () => {
    const polarities = of('reil', 'issue:guild-accepts-marsh').map(({ polarity }) => polarity)
    expect(polarities.toSorted()).toEqual(['opposes', 'supports'])
  })

  it('keeps speakers apart', () => {
    expect(of('guild', 'issue:north-marsh')[0]?.saidBy).toEqual(['reil', 'okafor'])
  })

  it('is unconfirmed where somebody does not confirm what it amounts to', () => {
    expect(of('dockworker', 'issue:promised-before-tender')[0]?.unconfirmed).toBe(true)
    expect(of('brandt', 'issue:promised-before-tender')[0]?.unconfirmed).toBe(false)
  })

  it('holds every stance exactly once', () => {
    expect(bundles.flatMap(({ stances }) => stances.map(({ id }) => id)).toSorted()).toEqual(
      [...project.stances.keys()].toSorted(),
    )
  })

  it('holds only the stances that are kept', () => {
    const kept = bundlesOf(project, new Set(['tideline-for-marsh']))
    expect(kept.map(({ sentences }) => sentences)).toEqual([1])
  })
})

describe('the voice of a stance', () => {
  it.each([
    ['brandt-for-sale', 'document'],
    ['brandt-harbour-loses', 'holder'],
    ['guild-against-brandt', 'other'],
  ])('%s comes in the voice of the %s', (id, voice) => {
    expect(voiceOf(stance(id))).toBe(voice)
  })
})

describe('the standing of an issue', () => {
  it('tells who affirms, denies and does not confirm', () => {
    const standing = standingOf(project, 'promised-before-tender' as IssueId)
    expect(holders(standing.affirmedBy)).toEqual(['dockworker'])
    expect(holders(standing.deniedBy)).toEqual(['brandt'])
    expect(holders(standing.notConfirmedBy)).toEqual(['quayside', 'courier'])
    expect(standing.contested).toBe(true)
  })

  it('takes two wordings of one matter together', () => {
    const standing = standingOf(project, 'harbour-loses-money' as IssueId)
    expect(holders(standing.affirmedBy)).toEqual(['brandt', 'brandt-defenders'])
    expect(standingOf(project, 'drain-on-purse' as IssueId)).toEqual(standing)
  })

  it('is not contested where nobody disagrees', () => {
    expect(standingOf(project, 'no-dividend' as IssueId).contested).toBe(false)
  })
})

describe('a challenge', () => {
  it('reaches a stance through the claim that it amounts to', () => {
    expect(holders(challengeTo(project, stance('guild-for-north-marsh-okafor')).deniedBy)).toEqual(['reil'])
  })

  it('does not turn a denial into something denied', () => {
    expect(challengeTo(project, stance('brandt-denies-promise'))).toEqual({
      deniedBy: [],
      notConfirmedBy: [],
    })
  })

  it('never comes from the holder', () => {
    expect(challengeTo(project, stance('reil-guild-accepts-okafor')).deniedBy).toEqual([])
  })
})

describe('the graph', () => {
  const graph = buildGraph(project)

  it('has a node for each actor and event, and one for issues that are the same', () => {
    expect(graph.order).toBe(project.actors.size + project.events.size + project.issues.size - 1)
    expect(graph.getNodeAttributes('issue:harbour-loses-money')).toMatchObject({ merged: ['drain-on-purse'] })
    expect(graph.target('stance:defenders-drain')).toBe('issue:harbour-loses-money')
  })

  it('has an edge for each stance and tie, keyed by its record', () => {
    for (const id of project.stances.keys()) expect(graph.hasEdge(`stance:${id}`)).toBe(true)
    expect(graph.getEdgeAttributes('tie:quayside-lease')).toMatchObject({
      relation: 'signed-lease-with',
      undirected: true,
    })
  })

  it('has flat attributes for formats that know no records', () => {
    expect(graph.getEdgeAttributes('stance:guild-for-north-marsh-okafor')).toMatchObject({
      polarity: 'supports',
      certainty: 'planned',
      saidBy: 'reil|okafor',
    })
  })

  it('ends where it began when sameAs goes round in a circle', () => {
    const issues = new Map(project.issues)
    for (const [id, issue] of issues)
      if (id === 'harbour-loses-money') issues.set(id, { ...issue, sameAs: 'drain-on-purse' as IssueId })
    const looped = buildGraph({ ...project, issues })
    expect(looped.hasNode('issue:drain-on-purse')).toBe(true)
    expect(looped.hasNode('issue:harbour-loses-money')).toBe(false)
  })
})
