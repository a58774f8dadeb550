import { describe, expect, it } from 'vitest'
import type { Perspective } from '../../src/graph/perspective'
import type { Ref } from '../../src/model/project'
import { buildScene } from '../../src/scene/build'
import { routed } from '../../src/scene/routing'
import type { Scene } from '../../src/scene/scene'
import { INITIAL_VIEW, type PathQuestion, type ViewState } from '../../src/view/state'
import { opened, PLACES } from './town'

const PICTURE = routed(opened.project, opened.graph, PLACES)
const scene = (view: Partial<ViewState> = {}) => buildScene(opened, PICTURE, { ...INITIAL_VIEW, ...view })
const nodes = ({ actors, cards, standIns }: Scene) =>
  Object.fromEntries([...actors, ...cards, ...standIns].map(({ key, emphasis }) => [key, emphasis]))
const lines = ({ lines: drawn }: Scene) =>
  Object.fromEntries(drawn.flatMap(({ refs, emphasis }) => refs.map((ref) => [ref, emphasis])))
const placesOf = ({ actors, cards, standIns, bands }: Scene) => ({
  actors: actors.map(({ key, x, y, diameter }) => [key, x, y, diameter]),
  cards: cards.map(({ key, x, y, width, height }) => [key, x, y, width, height]),
  standIns: standIns.map(({ key, x, y }) => [key, x, y]),
  bands: bands.map(({ side, x, y, width, height }) => [side, x, y, width, height]),
})
const asked = (from: PathQuestion['from'], to: PathQuestion['to'], selection: readonly Ref[] = []) =>
  scene({ selection, path: { from, to, index: 0, neutral: false, allTies: false } })
const clerk: Perspective = { voice: 'speaker', speaker: 'clerk' as never }
const aroundGuild = { neighbourhood: { ids: ['actor:guild' as const], depth: 1 } }

describe('whatever is asked', () => {
  it.each<[string, Scene]>([
    ['a perspective', scene({ perspective: clerk })],
    ['a neighbourhood', scene(aroundGuild)],
    ['a path', asked('actor:guild', 'actor:clerk')],
  ])('%s moves nothing', (_, picture) => {
    expect(placesOf(picture)).toEqual(placesOf(scene()))
  })
})

describe('according to one speaker', () => {
  const picture = scene({ perspective: clerk })

  it('only what they say is drawn', () => {
    expect(lines(picture)).toEqual({ 'stance:clerk-alleges': 'plain' })
  })

  it('all that nothing is said of stays in its place, faded', () => {
    expect(nodes(picture)).toMatchObject({
      'actor:clerk': 'plain',
      'issue:spill': 'plain',
      'actor:mayor': 'filtered',
      'actor:guild': 'filtered',
      'issue:toll': 'filtered',
      'actor:herald>issue:spill': 'filtered',
    })
  })

  it('the sides say how many of them are left', () => {
    expect(picture.bands.find(({ side }) => side === 'against')?.count).toBe('1 of 2')
  })
})

describe('a neighbourhood', () => {
  it('keeps what lies within it, and what joins that', () => {
    const picture = scene(aroundGuild)
    expect(Object.keys(lines(picture)).toSorted()).toEqual(
      ['cheers', 'marches', 'says', 'will']
        .map((id) => `stance:guild-${id}`)
        .concat('stance:council-moves')
        .toSorted(),
    )
    expect(nodes(picture)).toMatchObject({ 'actor:council': 'plain', 'actor:clerk': 'filtered' })
  })

  it('stays as it is around the selected centre, and recedes behind anything else that is selected', () => {
    const around = { neighbourhood: { ids: ['actor:clerk' as const], depth: 3 } }
    expect(nodes(scene({ ...around, selection: ['actor:clerk'] }))).toMatchObject({
      'actor:clerk': 'selected',
      'actor:guild': 'plain',
    })
    expect(nodes(scene({ ...around, selection: ['actor:mayor'] }))).toMatchObject({
      'actor:mayor': 'selected',
      'issue:spill': 'faded',
    })
  })

  it('shows the ties by which its centre has its neighbours', () => {
    const picture = scene({ neighbourhood: { ids: ['actor:clerk'], depth: 1 } })
    expect(lines(picture)).toHaveProperty('tie:clerk-council')
    expect(lines(scene(aroundGuild))).not.toHaveProperty('tie:clerk-council')
  })
})

describe('a path', () => {
  it('is the lines that tell it, with both ends; all else is faded', () => {
    const picture = asked('actor:guild', 'actor:clerk')
    expect(lines(picture)).toMatchObject({
      'stance:guild-cheers': 'selected',
      'stance:clerk-works': 'selected',
      'stance:guild-says': 'lit',
      'stance:council-moves': 'faded',
      'stance:wants-toll': 'faded',
    })
    expect(nodes(picture)).toMatchObject({
      'actor:guild': 'selected',
      'actor:mayor': 'lit',
      'actor:clerk': 'selected',
      'actor:council': 'faded',
    })
  })

  it('shows one of its steps above the others when that is selected', () => {
    expect(lines(asked('actor:guild', 'actor:clerk', ['stance:clerk-works']))).toMatchObject({
      'stance:clerk-works': 'selected',
      'stance:guild-cheers': 'lit',
      'stance:wants-toll': 'faded',
    })
  })

  it('that does not exist shows the two that were asked about', () => {
    const picture = asked('actor:guild', 'issue:spill', ['actor:guild'])
    const none = asked('issue:toll', 'actor:herald')
    expect(nodes(picture)).toMatchObject({ 'actor:guild': 'selected', 'issue:spill': 'selected' })
    expect(nodes(none)).toMatchObject({ 'issue:toll': 'selected', 'actor:mayor': 'plain' })
    expect(lines(none)).toEqual(lines(scene()))
  })
})
