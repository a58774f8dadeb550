import { describe, expect, it } from 'vitest'
import type { ActorId, Stance } from '../../src/model/coding'
import { stanceItem, type Item } from '../../src/ui/outline/items'
import { outlineOf } from '../../src/ui/outline/tree'
import { pathTo, stepFor, visibleItems } from '../../src/ui/outline/walking'
import { council } from '../fixtures/projects'

const project = council()
const lit = new Set<string>(project.stances.keys())
const about = 'brandt' as ActorId
const positions = {
  sides: { 'actor:brandt': 'for', 'actor:brandt-defenders': 'for', 'actor:guild': 'against' } as const,
  poles: ['actor:brandt', 'actor:guild'] as const,
}
const roots = outlineOf({ project, lit, about, positions })
const branch = (words: string, among: readonly Item[] = roots): Item => {
  const found = among.find((item) => item.words === words)
  if (!found) throw new Error(`no item “${words}” among ${among.map((item) => item.words).join(', ')}`)
  return found
}
const nameOf = (id: string) =>
  stanceItem(project, project.stances.get(id as never) as Stance, 'x', 'holder').name

describe('the name of a stance in the outline', () => {
  it.each([
    [
      'okafor-no-dividend',
      'Ines Okafor, person, affirms “A marsh asks for no dividend”, stated, direct quote, sentence 6 of The Tideline',
    ],
    [
      'residents-for-guild',
      'Mill Street residents, group, support Fishers’ Guild, stated, act, sentence 12 of The Courier',
    ],
    [
      'guild-against-brandt',
      'Fishers’ Guild, group, opposes Mayor Brandt, stated, Tomas Reil says, indirect speech, sentence 11 of The Courier',
    ],
    [
      'dockworker-promised',
      'A dockworker, unnamed person, affirms “Quays promised before the tender opened”, alleged, denied by Mayor Brandt, not confirmed by Quayside Partners, the Courier, indirect speech, sentence 6 of The Courier',
    ],
  ])('%s says all of it at once', (id, name) => {
    expect(nameOf(id)).toBe(name)
  })
})

describe('the outline', () => {
  it('begins with the sides, their leaders first, and ends with who is only named', () => {
    expect(roots.map(({ words }) => words)).toEqual([
      'For Mayor Brandt',
      'Against Mayor Brandt',
      'Third parties',
      'Claims and topics',
      'Events',
      'Also named, no stance reported',
    ])
    expect(branch('For Mayor Brandt').children()[0]?.words).toBe('Mayor Brandt')
    expect(
      branch('Also named, no stance reported')
        .children()
        .map(({ words }) => words),
    ).toEqual(['Council'])
  })

  it('has one branch of actors while no positions are known', () => {
    const [first] = outlineOf({ project, lit, about, positions: undefined })
    expect(first?.words).toBe('Actors')
    expect(first?.size).toBe(13)
  })

  it('holds every stance under its holder, every tie under both ends and every event', () => {
    const people = roots.slice(0, 3).flatMap((root) => root.children())
    const refs = people.flatMap((item) => item.children().flatMap((child) => child.refs))
    for (const id of project.stances.keys()) expect(refs).toContain(`stance:${id}`)
    for (const id of project.ties.keys()) expect(refs.filter((ref) => ref === `tie:${id}`)).toHaveLength(2)
    expect(branch('Events').children()).toHaveLength(project.events.size)
  })

  it('shows issues that are the same as one, with the stances on both', () => {
    const issues = branch('Claims and topics').children()
    const harbour = branch('The harbour loses a million a year', issues)
    expect(harbour.detail).toBe('claim · 3 stances · contested')
    expect(issues.some(({ words }) => words.includes('drains'))).toBe(false)
  })

  it('leaves out what filters hide', () => {
    const few = outlineOf({ project, lit: new Set(['brandt-for-sale']), about, positions })
    const brandt = branch('Mayor Brandt', branch('For Mayor Brandt', few).children())
    expect(brandt.detail).toBe('person · 1 stance')
  })
})

describe('walking the outline', () => {
  const open = new Set(['for'])
  const visible = visibleItems(roots, open)
  const step = (from: string, key: string, typed = '') => stepFor(visible, open, from, key, typed)

  it('shows the children of open branches, with level and place', () => {
    expect(visible.map(({ item, level }) => `${level} ${item.words}`).slice(0, 4)).toEqual([
      '1 For Mayor Brandt',
      '2 Mayor Brandt',
      '2 Brandt’s defenders',
      '1 Against Mayor Brandt',
    ])
    expect(visible[2]).toMatchObject({ position: 2, setSize: 2, parent: 'for' })
  })

  it.each([
    ['for', 'ArrowDown', '', { type: 'go', id: 'for/actor:brandt' }],
    ['for/actor:brandt', 'ArrowUp', '', { type: 'go', id: 'for' }],
    ['for', 'ArrowUp', '', null],
    ['named', 'ArrowDown', '', null],
    ['against', 'Home', '', { type: 'go', id: 'for' }],
    ['for', 'End', '', { type: 'go', id: 'named' }],
    ['for', 'ArrowRight', '', { type: 'go', id: 'for/actor:brandt' }],
    ['against', 'ArrowRight', '', { type: 'open', id: 'against' }],
    ['for', 'ArrowLeft', '', { type: 'close', id: 'for' }],
    ['for/actor:brandt', 'ArrowLeft', '', { type: 'go', id: 'for' }],
    ['against', 'ArrowLeft', '', null],
    ['for/actor:brandt', 'Enter', '', { type: 'select', id: 'for/actor:brandt' }],
    ['against', 'Enter', '', { type: 'open', id: 'against' }],
    ['for', ' ', '', { type: 'close', id: 'for' }],
    ['for', 'b', 'b', { type: 'go', id: 'for/actor:brandt-defenders' }],
    ['for/actor:brandt', 'x', 'x', null],
    ['events', 'm', 'm', { type: 'go', id: 'for/actor:brandt' }],
    ['for/actor:brandt', 'a', 'ma', { type: 'go', id: 'for/actor:brandt' }],
    ['gone', 'ArrowDown', '', null],
  ])('from %s, %s %s', (from, key, typed, expected) => {
    expect(step(from, key, typed)).toEqual(expected)
  })

  it('finds the way to what was selected elsewhere', () => {
    expect(pathTo(roots, 'actor:guild')).toEqual({ open: ['against'], id: 'against/actor:guild' })
    expect(pathTo(roots, 'issue:sale')).toEqual({ open: ['issues'], id: 'issues/issue:sale' })
    expect(pathTo(roots, 'stance:guild-against-sale', 'actor:guild')).toEqual({
      open: ['against', 'against/actor:guild'],
      id: 'against/actor:guild/stance:guild-against-sale',
    })
    expect(pathTo(roots, 'stance:gone')).toBe(null)
  })
})
