import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ref } from '../../src/model/project'
import { INITIAL_VIEW, type ViewState } from '../../src/view/state'
import { EMPTY_LOG, named, record, redo, undo } from '../../src/view/undo'
import { update, type Action } from '../../src/view/update'

const action = fc.constantFrom<Action>(
  { type: 'select', refs: ['actor:a' as Ref] },
  { type: 'select', refs: ['issue:b' as Ref], mode: 'toggle' },
  { type: 'clear-selection' },
  { type: 'toggle-filter', field: 'certainty', value: 'alleged' },
  { type: 'about', actor: 'a' as never },
  { type: 'open-evidence', ref: 'stance:c', index: 1 },
  { type: 'perspective', perspective: { voice: 'document', document: null } },
  { type: 'neighbourhood', neighbourhood: { ids: ['actor:a'], depth: 2 } },
  {
    type: 'path',
    path: { from: 'actor:a', to: 'issue:b', index: 0, neutral: false, allTies: true },
  },
  { type: 'hide', nodes: ['actor:a'] },
  { type: 'show', nodes: ['actor:a'] },
  {
    type: 'pin',
    pins: [{ lens: 'sides', about: null, flow: 'columns', node: 'actor:a', x: 1, y: 2 }],
  },
  { type: 'unpin', nodes: null },
  { type: 'dates', dates: { from: '2031-03-14', to: null, undated: false } },
  { type: 'dates', dates: { from: null, to: '2031-03-16', undated: true }, continues: true },
  {
    type: 'compare',
    compare: {
      a: { perspective: null, certainty: ['alleged'], dates: null },
      b: { perspective: null, certainty: ['stated'], dates: null },
    },
  },
  { type: 'show-all' },
  { type: 'tour-step', step: 2, view: { ...INITIAL_VIEW, selection: ['actor:a'], allLines: true } },
  { type: 'tour-step', step: null, view: INITIAL_VIEW },
  { type: 'all-lines', on: true },
  { type: 'text', text: 'a' },
  { type: 'text', text: 'ab', continues: true },
  { type: 'table', settings: { group: 'holder' } },
  { type: 'matrix', settings: { rows: { by: 'name', reversed: true } } },
  { type: 'theme', theme: 'dark' },
  { type: 'viewport', viewport: { x: 1, y: 2, zoom: 1 } },
)

function run(actions: readonly Action[]) {
  let view: ViewState = INITIAL_VIEW
  let log = EMPTY_LOG
  for (const next of actions) {
    const after = update(view, next)
    log = record(log, view, after, 'continues' in next && next.continues)
    view = after
  }
  return { view, log }
}
/** What undo answers for: not the theme, nor where one has zoomed to. */
const undoable = ({ theme: _theme, viewport: _viewport, pane: _pane, ...rest }: ViewState) => rest

describe('undo', () => {
  it('takes every step back, to the first view', () => {
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        let { view, log } = run(actions)
        for (let back = undo(log, view); back; back = undo(log, view)) ({ view, log } = back)
        expect(undoable(view)).toEqual(undoable(INITIAL_VIEW))
      }),
    )
  })

  it('and redo bring back the same view', () => {
    fc.assert(
      fc.property(fc.array(action), fc.nat(4), (actions, steps) => {
        const end = run(actions)
        let { view, log } = end
        let taken = 0
        for (; taken < steps; taken++) {
          const back = undo(log, view)
          if (!back) break
          ;({ view, log } = back)
        }
        for (; taken > 0; taken--) {
          const forth = redo(log, view)
          if (!forth) throw new Error('a step that was undone cannot be redone')
          ;({ view, log } = forth)
        }
        expect(view).toEqual(end.view)
      }),
    )
  })

  it('takes a drag back as one step, and no step before it', () => {
    const dates = (from: string, continues: boolean): Action => ({
      type: 'dates',
      dates: { from, to: null, undated: false },
      continues,
    })
    const { view, log } = run([
      { type: 'select', refs: ['actor:a'] },
      dates('2031-03-14', false),
      dates('2031-03-15', true),
      dates('2031-03-16', true),
    ])
    expect(undo(log, view)?.view).toEqual({ ...INITIAL_VIEW, selection: ['actor:a'] })
    // A move that continues nothing is a step of its own.
    const alone = run([{ type: 'select', refs: ['actor:a'] }, dates('2031-03-14', true)])
    expect(undo(alone.log, alone.view)?.view.selection).toEqual(['actor:a'])
  })

  it('leaves theme and zoom as they are', () => {
    const { view, log } = run([
      { type: 'select', refs: ['actor:a'] },
      { type: 'theme', theme: 'dark' },
    ])
    expect(undo(log, view)?.view).toEqual({ ...INITIAL_VIEW, theme: 'dark' })
  })

  it('names what it takes back', () => {
    const { log } = run([{ type: 'toggle-filter', field: 'polarity', value: 'opposes' }])
    expect(named(log, 'undo')).toBe('filter')
    expect(named(log, 'redo')).toBeNull()
    const heard = run([{ type: 'perspective', perspective: { voice: 'document', document: null } }])
    expect(named(heard.log, 'undo')).toBe('according to whom')
    const toured = run([{ type: 'tour-step', step: 0, view: { ...INITIAL_VIEW, selection: ['actor:a'] } }])
    expect(named(toured.log, 'undo')).toBe('step of the tour')
  })

  it('forgets what was undone when something new is done', () => {
    const { view, log } = run([{ type: 'select', refs: ['actor:a'] }])
    const back = undo(log, view)
    if (!back) throw new Error('there is a step to undo')
    const after = update(back.view, { type: 'all-lines', on: true })
    expect(redo(record(back.log, back.view, after), after)).toBeNull()
  })
})
