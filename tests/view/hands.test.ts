import { describe, expect, it } from 'vitest'
import type { Ref } from '../../src/model/project'
import { HAND_COMMANDS, shownNodes } from '../../src/view/hands'
import { actedOn, menuKind } from '../../src/view/menus'
import { INITIAL_VIEW, type ViewState } from '../../src/view/state'
import { update } from '../../src/view/update'
import { council } from '../fixtures/projects'

const project = council()
const act = (id: string, target: readonly Ref[], view: Partial<ViewState> = {}) =>
  HAND_COMMANDS.find((command) => command.id === id)?.action({ ...INITIAL_VIEW, ...view }, project, target)

describe('a menu', () => {
  it.each([
    [[], 'nothing'],
    [['actor:guild'], 'node'],
    [['issue:sale'], 'node'],
    [['stance:brandt-for-sale', 'stance:x'], 'line'],
    [['tie:quayside-lease'], 'line'],
    [['sentence:report/1'], 'sentence'],
  ] as const)('on %j is that of a %s', (target, kind) => {
    expect(menuKind(target)).toBe(kind)
  })

  it('acts on all that is selected where it is opened on a part of it', () => {
    const selection = ['actor:reil', 'actor:guild'] as const
    expect(actedOn(['actor:guild'], selection)).toEqual(['actor:guild', 'actor:reil'])
    expect(actedOn(['actor:brandt'], selection)).toEqual(['actor:brandt'])
    expect(actedOn([], selection)).toEqual([])
  })
})

describe('commands of the hands', () => {
  it('select both ends of a line', () => {
    expect(act('select-ends', ['stance:brandt-for-sale'])).toEqual({
      type: 'select',
      refs: ['actor:brandt', 'issue:sale'],
    })
    expect(act('select-ends', ['actor:brandt'])).toBeNull()
  })

  it('add the neighbours that are shown, and no others', () => {
    expect(act('select-neighbours', ['actor:residents'])).toEqual({
      type: 'select',
      refs: ['actor:residents', 'actor:guild'],
    })
    expect(act('select-neighbours', ['actor:residents'], { hidden: ['actor:guild'] })).toEqual({
      type: 'select',
      refs: ['actor:residents'],
    })
  })

  it('select all shown of one kind', () => {
    const action = act('select-alike', ['actor:reil'])
    const kind = project.actors.get('reil' as never)?.kind
    const alike = shownNodes(project, INITIAL_VIEW).filter(
      (key) => project.actors.get(key.slice(6) as never)?.kind === kind,
    )
    expect(alike.length).toBeGreaterThan(1)
    expect(action?.type === 'select' && action.refs.toSorted()).toEqual(alike.toSorted())
  })

  it('ask for paths between two and no more', () => {
    expect(act('paths-between', ['actor:guild', 'actor:reil'])).toMatchObject({
      type: 'path',
      path: { from: 'actor:guild', to: 'actor:reil' },
    })
    expect(act('paths-between', ['actor:guild'])).toBeNull()
    expect(act('paths-between', ['actor:guild', 'actor:reil', 'issue:sale'])).toBeNull()
  })

  it('keep what an actor says where it says anything', () => {
    expect(act('according', ['actor:reil'])).toEqual({
      type: 'perspective',
      perspective: { voice: 'speaker', speaker: 'reil' },
    })
    expect(act('according', ['actor:residents'])).toBeNull()
    expect(act('according', ['issue:sale'])).toBeNull()
  })

  it('hide and show again', () => {
    const hide = act('hide', ['actor:guild', 'stance:brandt-for-sale'])
    expect(hide).toEqual({ type: 'hide', nodes: ['actor:guild'] })
    const hidden = hide ? update(INITIAL_VIEW, hide) : INITIAL_VIEW
    expect(act('hide', ['actor:guild'], hidden)).toBeNull()
    expect(act('show-again', ['actor:guild'], hidden)).toEqual({ type: 'show', nodes: ['actor:guild'] })
    expect(act('show-hidden', [], hidden)).toEqual({ type: 'show', nodes: ['actor:guild'] })
    expect(act('show-hidden', [])).toBeNull()
  })

  it('let go only what was moved', () => {
    const pins = [{ lens: 'sides', about: null, flow: 'columns', node: 'actor:guild', x: 1, y: 2 } as const]
    expect(act('unpin', ['actor:guild', 'actor:reil'], { pins })).toEqual({
      type: 'unpin',
      nodes: ['actor:guild'],
    })
    expect(act('unpin', ['actor:reil'], { pins })).toBeNull()
    expect(act('unpin-all', [], { pins })).toEqual({ type: 'unpin', nodes: null })
    expect(act('unpin-all', [])).toBeNull()
  })
})
