import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/graph'
import type { Ref } from '../../src/model/project'
import { buildScene } from '../../src/scene/build'
import { routed } from '../../src/scene/routing'
import type { Scene } from '../../src/scene/scene'
import { FILTER_VALUES, INITIAL_VIEW, type Filters, type ViewState } from '../../src/view/state'
import { opened, PLACES } from './town'

const PICTURE = routed(opened.project, opened.graph, PLACES)
const scene = (view: Partial<ViewState> = {}, hover: readonly Ref[] = []) =>
  buildScene(opened, PICTURE, { ...INITIAL_VIEW, ...view }, hover)
const filtered = (filters: Partial<Filters>) => scene({ filters: { ...INITIAL_VIEW.filters, ...filters } })
const selected = (...selection: Ref[]) => scene({ selection })

const lineOf = ({ lines }: Scene, ref: Ref) => {
  const found = lines.find(({ refs }) => refs.includes(ref))
  if (!found) throw new Error(`no line carries ${ref}`)
  return found
}
const badgeOf = (picture: Scene, ref: Ref) =>
  picture.badges.find(({ line }) => line === lineOf(picture, ref).id)
const emphasisOf = ({ actors, cards, standIns }: Scene) =>
  Object.fromEntries([...actors, ...cards, ...standIns].map(({ key, emphasis }) => [key, emphasis]))

describe('at rest', () => {
  const rest = scene()

  it.each<[Ref, string]>([
    ['stance:council-moves', 'between the two poles'],
    ['stance:guild-cheers', 'of two sentences'],
    ['stance:clerk-works', 'the strongest toward the one it is about'],
    ['stance:no-bribe', 'a denial of a claim beside its actor'],
    ['stance:clerk-alleges', 'a claim that the publisher does not confirm'],
    ['stance:herald-cannot', 'the publisher that does not confirm it'],
  ])('%s is at full strength: %s', (ref) => {
    expect(lineOf(rest, ref).strength).toBe('full')
  })

  it.each<Ref>(['stance:guild-says', 'stance:wants-toll', 'stance:guild-will'])('%s is quiet', (ref) => {
    expect(lineOf(rest, ref)).toMatchObject({ strength: 'quiet', width: 1 })
    expect(badgeOf(rest, ref)?.visible).toBe(false)
  })

  it('draws no tie', () => {
    expect(rest.lines.filter(({ type }) => type === 'tie')).toEqual([])
  })

  it('joins two sentences in one line and keeps another voice apart', () => {
    expect(lineOf(rest, 'stance:guild-cheers').refs).toEqual(['stance:guild-cheers', 'stance:guild-marches'])
    expect(badgeOf(rest, 'stance:guild-cheers')).toMatchObject({ text: '+ ×2 H', filled: true })
    expect(lineOf(rest, 'stance:guild-says').refs).toEqual(['stance:guild-says'])
  })

  it('names who says so, hollow, where it is neither the document nor the holder', () => {
    expect(badgeOf(rest, 'stance:clerk-works')).toMatchObject({ text: '− says council', filled: false })
  })

  it('draws what the publisher does not confirm from its stand-in', () => {
    expect(lineOf(rest, 'stance:herald-cannot')).toMatchObject({
      from: 'actor:herald>issue:spill',
      to: 'issue:spill',
      arrow: 'circle',
    })
    expect(badgeOf(rest, 'stance:clerk-alleges')?.text).toBe('+?')
  })

  it('counts the actors of each side, but for the one that it is about', () => {
    expect(rest.bands.map(({ title, count }) => `${title} ${count}`)).toEqual([
      'For the mayor 1 actor',
      'Against the mayor 2 actors',
    ])
  })

  it('keeps the spine straight', () => {
    expect(lineOf(rest, 'stance:council-moves').controls).toEqual([])
  })
})

describe('all lines', () => {
  it('are at full strength, each with its badge, but that a stand-in is its own', () => {
    const all = scene({ allLines: true })
    expect(new Set(all.lines.map(({ strength }) => strength))).toEqual(new Set(['full']))
    expect(all.badges.filter(({ visible }) => visible)).toHaveLength(all.lines.length - 1)
  })
})

describe('a selection', () => {
  it('of a stance lifts its line and ends, keeps the other lines of the pair, and fades the rest', () => {
    const picture = selected('stance:guild-cheers')
    expect(lineOf(picture, 'stance:guild-cheers')).toMatchObject({ emphasis: 'selected', width: 4 })
    expect(lineOf(picture, 'stance:guild-says')).toMatchObject({ emphasis: 'lit', strength: 'full' })
    expect(lineOf(picture, 'stance:council-moves').emphasis).toBe('faded')
    expect(badgeOf(picture, 'stance:council-moves')?.visible).toBe(false)
    expect(emphasisOf(picture)).toEqual({
      'actor:mayor': 'selected',
      'actor:guild': 'selected',
      'actor:council': 'faded',
      'actor:clerk': 'faded',
      'issue:bribe': 'faded',
      'issue:toll': 'faded',
      'issue:spill': 'faded',
      'actor:herald>issue:spill': 'faded',
    })
  })

  it('of a stance that somebody else reports keeps the speaker', () => {
    expect(emphasisOf(selected('stance:clerk-works'))).toMatchObject({
      'actor:clerk': 'selected',
      'actor:mayor': 'selected',
      'actor:council': 'speaker',
    })
  })

  it('says so at the speaker, away from the disc', () => {
    const council = (picture: Scene) => picture.actors.find(({ key }) => key === 'actor:council')?.label
    const [before, after] = [council(scene()), council(selected('stance:clerk-works'))]
    expect(after?.lines).toEqual(['The council', '(says so)'])
    // The label stands above the disc: its lower edge stays.
    const lower = (label: typeof after) => (label?.y ?? 0) + (label?.height ?? 0) / 2
    expect(lower(after)).toBe(lower(before))
  })

  it('of an actor keeps its lines and neighbours, and draws its ties', () => {
    const picture = selected('actor:clerk')
    expect(lineOf(picture, 'tie:clerk-council')).toMatchObject({
      type: 'tie',
      emphasis: 'lit',
      polarity: 'none',
    })
    expect(badgeOf(picture, 'tie:clerk-council')).toMatchObject({ text: 'member of', visible: true })
    expect(emphasisOf(picture)).toMatchObject({
      'actor:clerk': 'selected',
      'actor:mayor': 'lit',
      'actor:council': 'lit',
      'issue:spill': 'lit',
      'actor:guild': 'faded',
    })
  })

  it('of the publisher lifts its stand-ins', () => {
    expect(emphasisOf(selected('actor:herald'))).toMatchObject({
      'actor:herald>issue:spill': 'selected',
      'issue:spill': 'lit',
      'actor:clerk': 'faded',
    })
  })

  it('of a sentence lights what it carries', () => {
    const picture = selected('sentence:report/4')
    expect(lineOf(picture, 'stance:council-moves').emphasis).toBe('lit')
    expect(lineOf(picture, 'stance:guild-cheers').emphasis).toBe('faded')
  })
})

describe('the pointer', () => {
  it('makes a quiet line speak up, without fading anything', () => {
    const picture = scene({}, ['stance:wants-toll'])
    expect(lineOf(picture, 'stance:wants-toll')).toMatchObject({ strength: 'full', width: 3.5 })
    expect(badgeOf(picture, 'stance:wants-toll')?.visible).toBe(true)
    expect(lineOf(picture, 'stance:council-moves').emphasis).toBe('plain')
  })
})

describe('a filter', () => {
  it('takes lines away, recounts, and leaves nodes without any stance at a quarter of their strength', () => {
    const picture = filtered({ polarity: ['opposes'] })
    expect(picture.lines.map(({ polarity }) => polarity)).not.toContain('opposes')
    expect(emphasisOf(picture)).toMatchObject({ 'issue:bribe': 'filtered', 'actor:council': 'plain' })
    expect(filtered({ form: ['narration'] }).bands.map(({ count }) => count)).toEqual(['1 actor', '0 of 2'])
  })

  it('shows the sentences that it leaves', () => {
    const half = buildScene(
      {
        ...opened,
        project: {
          ...opened.project,
          stances: new Map(
            [...opened.project.stances].map(([id, stance]) => [
              id,
              stance.id === ('guild-marches' as never) ? { ...stance, form: 'speech-act' as const } : stance,
            ]),
          ),
        },
      },
      PICTURE,
      { ...INITIAL_VIEW, filters: { ...INITIAL_VIEW.filters, form: ['speech-act'] } },
    )
    expect(badgeOf(half, 'stance:guild-cheers')?.text).toBe('+ H')
  })

  it('moves nothing', () => {
    const whole = scene({ allLines: true, ties: true })
    const places = (picture: Scene) => ({
      nodes: [...picture.actors, ...picture.cards, ...picture.standIns].map(({ key, x, y }) => [key, x, y]),
      labels: picture.actors.map(({ label }) => label),
      bands: picture.bands.map(({ heading }) => heading),
    })
    const some = <T>(values: readonly T[]) => fc.subarray([...values])
    fc.assert(
      fc.property(
        fc.record({
          polarity: some(FILTER_VALUES.polarity),
          certainty: some(FILTER_VALUES.certainty),
          form: some(FILTER_VALUES.form),
          actorKind: some(FILTER_VALUES.actorKind),
          issueKind: some(FILTER_VALUES.issueKind),
        }),
        (filters) => {
          const picture = scene({ allLines: true, ties: true, filters })
          expect(places(picture)).toEqual(places(whole))
          for (const line of picture.lines) {
            const { source, controls, target } = whole.lines.find(({ id }) => id === line.id) ?? {}
            expect({ source, controls, target }).toEqual({
              source: line.source,
              controls: line.controls,
              target: line.target,
            })
          }
          for (const { line, x, y } of picture.badges)
            expect(whole.badges.find((badge) => badge.line === line)).toMatchObject({ x, y })
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('a pair with more than four lines', () => {
  const certainties = ['stated', 'alleged', 'planned', 'implied'] as const
  const first = opened.project.stances.get('guild-says' as never)
  if (!first) throw new Error('the town lacks a stance')
  const more = certainties.map((certainty) => ({
    ...first,
    id: `guild-${certainty}` as never,
    certainty,
    saidBy: [],
  }))
  const project = {
    ...opened.project,
    stances: new Map([...opened.project.stances, ...more.map((stance) => [stance.id, stance] as const)]),
    evidence: new Map([
      ...opened.project.evidence,
      ...more.map(
        ({ id }) => [`stance:${id}`, opened.project.evidence.get('stance:guild-says') ?? []] as const,
      ),
    ]),
  }
  const crowd = { project, graph: buildGraph(project) }
  const ofCrowd = routed(project, crowd.graph, PLACES)
  const seen = (view: Partial<ViewState> = {}) => buildScene(crowd, ofCrowd, { ...INITIAL_VIEW, ...view })
  const texts = ({ badges, lines }: Scene) =>
    badges
      .filter(
        ({ visible, line }) => visible && lines.some(({ id, from }) => id === line && from === 'actor:guild'),
      )
      .map(({ text }) => text)

  it('keeps every line, and shows one badge with the number of its stances', () => {
    // Cheers, marches and the stated one are one line of three; alleged, planned and implied; what the guild says.
    const lines = seen().lines.filter(({ from, to }) => from === 'actor:guild' && to === 'actor:mayor')
    expect(lines.map(({ refs }) => refs.length)).toEqual([3, 1, 1, 1, 1])
    expect(texts(seen())).toEqual(['7 stances'])
  })

  it('shows each badge when one is selected', () => {
    expect(texts(seen({ selection: ['stance:guild-says'] })).toSorted()).toEqual(
      ['(+) H', '+', '+ planned H', '+ ×3 H', '+? H'].toSorted(),
    )
  })
})

describe('where no issues are drawn', () => {
  const actors = Object.fromEntries(
    Object.entries(PLACES.nodes).filter(([key]) => key.startsWith('actor:')),
  ) as typeof PLACES.nodes
  const picture = routed(opened.project, opened.graph, {
    ...PLACES,
    flow: 'rows',
    nodes: actors,
    owners: {},
    standIns: {},
  })
  const rows = (...selection: Ref[]) =>
    emphasisOf(buildScene(opened, picture, { ...INITIAL_VIEW, selection }))

  it('the holder stands for a stance on an issue', () => {
    expect(rows('stance:wants-toll')).toMatchObject({ 'actor:mayor': 'selected', 'actor:guild': 'faded' })
  })

  it('everyone who holds something on it stands for an issue', () => {
    expect(rows('issue:spill')).toMatchObject({ 'actor:clerk': 'lit', 'actor:mayor': 'faded' })
  })
})
