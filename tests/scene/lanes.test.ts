import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/graph'
import type { ActorId } from '../../src/model/coding'
import { buildScene } from '../../src/scene/build'
import { pictureOf } from '../../src/scene/routing'
import { INITIAL_VIEW } from '../../src/view/state'
import { behind, crossingsIn, merged, outside, overflowing, overlapping } from '../gallery/faults'
import { village } from '../layout/village'

const about = 'mayor' as ActorId

/** Many voices, several lines a pair, who is on both sides, who does not confirm, and long names. */
const told = village({
  issues: { toll: [], quay: [], 'a very long question of principle': [] },
  labels: { port: 'The Port Authority of North', guild: 'Fishers’ and Chandlers’' },
  stances: [
    { holder: 'guild', target: 'mayor', polarity: 'opposes', saidBy: ['port'] },
    { holder: 'guild', target: 'mayor', polarity: 'opposes', saidBy: ['guild'] },
    { holder: 'guild', target: 'mayor', polarity: 'ambivalent', certainty: 'planned', saidBy: ['port'] },
    { holder: 'guild', target: 'mayor', polarity: 'supports', certainty: 'implied' },
    { holder: 'guild', target: 'mayor', polarity: 'neutral' },
    { holder: 'port', target: 'mayor' },
    { holder: 'mayor', target: 'toll', polarity: 'opposes', saidBy: ['mayor'] },
    { holder: 'mayor', target: 'toll', certainty: 'planned' },
    { holder: 'mayor', target: 'toll', polarity: 'ambivalent' },
    { holder: 'mayor', target: 'guild', polarity: 'opposes', saidBy: ['port'] },
    { holder: 'mayor', target: 'courier' },
    { holder: 'mayor', target: 'a very long question of principle' },
    { holder: 'herald', target: 'toll', polarity: 'neutral' },
    { holder: 'guild', target: 'port' },
  ],
})
const graph = buildGraph(told)

describe.each(['columns', 'rows'] as const)('the lines of one actor in %s', (flow) => {
  const picture = pictureOf(told, { lens: 'actor', about, flow })
  const view = { ...INITIAL_VIEW, lens: 'actor' as const, about }
  const scene = buildScene({ project: told, graph }, picture, view)

  it('lie on nothing, pass behind nothing, cross nowhere, and end within the picture', () => {
    expect(overlapping(scene)).toEqual([])
    expect(behind(scene)).toEqual([])
    expect(merged(scene)).toEqual([])
    expect(crossingsIn(scene)).toBe(0)
    expect(outside(scene)).toEqual([])
    expect(overflowing(scene)).toEqual([])
  })

  it('are those with that actor at an end, and of who does not confirm what it holds', () => {
    const ends = scene.lines.map(({ from, to }) => [from, to])
    expect(ends).toContainEqual(['actor:mayor', 'actor:guild>actor:mayor'])
    expect(ends).toContainEqual(['actor:herald>issue:toll', 'issue:toll'])
    expect(ends.every((pair) => pair.includes('actor:mayor') || pair.includes('issue:toll'))).toBe(true)
    expect(scene.lines.every(({ strength }) => strength === 'full')).toBe(true)
  })

  it('all have their words, even where a pair has many', () => {
    const shown = scene.badges.filter(({ visible }) => visible)
    expect(shown).toHaveLength(scene.lines.length - 1)
    expect(shown.map(({ text }) => text)).not.toContain('5 stances')
  })

  it('lead to the actor that a stand-in stands for when that is selected', () => {
    const chosen = buildScene({ project: told, graph }, picture, { ...view, selection: ['actor:guild'] })
    expect(chosen.standIns.find(({ key }) => key === 'actor:guild>actor:mayor')?.emphasis).toBe('selected')
    expect(chosen.lines.filter(({ emphasis }) => emphasis === 'lit')).toHaveLength(6)
  })

  it('say how many stances are not in the picture', () => {
    expect(scene.captions.map(({ lines }) => lines.join(' '))).toEqual([
      '2 other stances are not in this picture.',
    ])
  })

  it('are headed by what they are', () => {
    expect(scene.bands.map(({ title, count }) => `${title} ${count}`)).toEqual([
      'Said or done about mayor 2',
      'What mayor says or does 4',
    ])
  })
})
