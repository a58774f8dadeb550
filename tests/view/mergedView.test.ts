import { describe, expect, it } from 'vitest'
import { choicesIn } from '../../src/layout/subjects'
import type { ActorId } from '../../src/model/coding'
import type { Edit } from '../../src/model/edit'
import { editedProject } from '../../src/model/editedProject'
import { mergedKeys } from '../../src/view/mergedView'
import { reconcile } from '../../src/view/reconcile'
import { INITIAL_VIEW, type ViewState } from '../../src/view/state'
import { council } from '../fixtures/projects'

const MERGE: Edit = { type: 'merge', from: ['actor:guild'], into: 'actor:residents' }
const guild = 'guild' as ActorId
const project = council()

function reconciled(view: ViewState, edits: readonly Edit[]) {
  const { project: edited } = editedProject(project, edits)
  return reconcile(view, edited, { ...choicesIn(edited), merged: mergedKeys(edits) })
}

function after(view: Partial<ViewState>, edit: Edit = MERGE): ViewState {
  return reconciled({ ...INITIAL_VIEW, ...view }, [edit]).view
}

describe('a view after a merge', () => {
  it.each<readonly [string, Partial<ViewState>, Partial<ViewState>]>([
    [
      'selects what stays, once',
      { selection: ['actor:guild', 'actor:residents', 'actor:brandt'] },
      { selection: ['actor:residents', 'actor:brandt'] },
    ],
    [
      'is near it',
      { neighbourhood: { ids: ['actor:guild'], depth: 2 } },
      { neighbourhood: { ids: ['actor:residents'], depth: 2 } },
    ],
    [
      'asks for no path from one to itself',
      { path: { from: 'actor:guild', to: 'actor:residents', index: 0, neutral: false, allTies: false } },
      { path: null },
    ],
    [
      'asks for the path to it',
      { path: { from: 'actor:brandt', to: 'actor:guild', index: 1, neutral: false, allTies: false } },
      { path: { from: 'actor:brandt', to: 'actor:residents', index: 1, neutral: false, allTies: false } },
    ],
    [
      'takes its word',
      { perspective: { voice: 'speaker', speaker: guild } },
      { perspective: { voice: 'speaker', speaker: 'residents' as ActorId } },
    ],
    ['no longer hides what is part of it', { hidden: ['actor:guild'] }, { hidden: [] }],
    [
      'lets what is part of it go from where it was put',
      { pins: [{ lens: 'map', about: null, flow: 'columns', node: 'actor:guild', x: 1, y: 1 }] },
      { pins: [] },
    ],
  ])('%s', (_, before, expected) => expect(after(before)).toEqual({ ...INITIAL_VIEW, ...expected }))

  it('is the same after any other edit', () => {
    const view = { ...INITIAL_VIEW, selection: ['actor:guild'] } as const
    expect(after(view, { type: 'rename', what: 'actor:guild', label: 'Fishers' })).toEqual(view)
  })
})

it('merges of merged ones lead to the last', () => {
  const edits: readonly Edit[] = [
    { type: 'merge', from: ['actor:a', 'actor:b'], into: 'actor:c' },
    { type: 'note', what: 'actor:c', note: 'x' },
    { type: 'merge', from: ['actor:c'], into: 'actor:d' },
  ]
  expect([...mergedKeys(edits)]).toEqual([
    ['actor:a', 'actor:d'],
    ['actor:b', 'actor:d'],
    ['actor:c', 'actor:d'],
  ])
})

it('a link that names what was merged shows what it is now, and says so', () => {
  const link = { ...INITIAL_VIEW, selection: ['actor:guild', 'actor:gone'] } as const
  const { view, problems } = reconciled(link, [MERGE])
  expect(view.selection).toEqual(['actor:residents'])
  expect(problems).toEqual([
    `the link names “actor:guild”, which was merged into “${project.actors.get('residents' as ActorId)?.label}” here; that is shown`,
    "the link names “actor:gone”, which this article's coding does not have; it was left out",
  ])
})
