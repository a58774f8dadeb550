import { describe, expect, it } from 'vitest'
import { council } from '../fixtures/projects'
import { daysIn, gapWords, lanesOf, partsIn } from '../../src/ui/timeline/days'
import { chronicleOf } from '../../src/view/dated'
import { litEvents } from '../../src/view/litEvents'
import { INITIAL_VIEW, type ViewState } from '../../src/view/state'

const project = council()
const days = daysIn(chronicleOf(project))
const left = (view: Partial<ViewState>) => [...litEvents(project, { ...INITIAL_VIEW, ...view })]

describe('the Timeline', () => {
  it('goes from date to date, broken where the axis is', () => {
    expect(days.map(({ date, gapDays }) => [date, gapDays !== null])).toEqual([
      ['1902', false],
      ['2024', true],
      ['2031-03-13', true],
      ['2031-03-16', false],
      ['2031-03-20', false],
    ])
  })

  it('has every dated record once', () => {
    const { events, stances } = chronicleOf(project)
    expect(days.flatMap(({ entries }) => entries.map(({ ref }) => ref)).toSorted()).toEqual(
      [...events, ...stances].map(({ ref }) => ref).toSorted(),
    )
  })

  it.each([
    [9, '9 days'],
    [1, '1 day'],
    [92, 'about 3 months'],
    [7890, 'about 22 years'],
  ])('tells a gap of %i days as %s', (gap, words) => {
    expect(gapWords(gap)).toBe(words)
  })

  it('has lanes for those with most parts, in the order in which they come up', () => {
    expect(partsIn(project, 'event:council-meeting')).toEqual(['council', 'brandt', 'okafor'])
    expect(partsIn(project, 'stance:residents-for-guild')).toEqual(['residents', 'guild'])
    // On 13 March alone brandt has two parts, the guild three, and so on; four is the council, brandt, okafor, guild.
    expect(lanesOf(project, days, 0)).toEqual([])
    const all = lanesOf(project, days, 99)
    expect(all.slice(0, 3)).toEqual(['quayside', 'port-authority', 'council'])
    expect(all.filter((actor) => lanesOf(project, days, 4).includes(actor))).toEqual(
      lanesOf(project, days, 4),
    )
  })
})

describe('the events that a view leaves', () => {
  it('are all of them as long as nothing is asked', () => {
    expect(left({})).toEqual([...project.events.keys()])
  })

  it.each<[string, Partial<ViewState>, readonly string[]]>([
    [
      'of a certainty',
      { filters: { ...INITIAL_VIEW.filters, certainty: ['stated'] } },
      ['hotel', 'slipway-paid', 'next-meeting'],
    ],
    ['of some days', { dates: { from: '2031-03-20', to: null, undated: false } }, ['next-meeting']],
    [
      'told in one document',
      { perspective: { voice: 'document', document: 'editorial' as never } },
      ['basin-dug', 'next-meeting'],
    ],
    [
      'told by the editorial’s publisher',
      { perspective: { voice: 'speaker', speaker: 'tideline' as never } },
      ['basin-dug', 'next-meeting'],
    ],
    ['told by somebody who tells none', { perspective: { voice: 'speaker', speaker: 'reil' as never } }, []],
    [
      'where not all who took part are hidden',
      { hidden: ['actor:quayside', 'actor:residents', 'actor:council'] },
      ['council-meeting', 'lease-signed', 'slipway-paid', 'basin-dug'],
    ],
  ])('%s', (_, view, expected) => {
    expect(left(view)).toEqual(expected)
  })
})
