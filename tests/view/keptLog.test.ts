import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../../src/model/edit'
import { changedFields } from '../../src/view/fieldPolicy'
import { editsOnly, keptLog, readLog } from '../../src/view/keptLog'
import { INITIAL_VIEW, type ViewState } from '../../src/view/state'
import { EMPTY_LOG, named, record, recordEdit, redo, undo, type UndoLog } from '../../src/view/undo'
import { anyView } from './views'

const EDITS: readonly Edit[] = [
  { type: 'rename', what: 'actor:mayor', label: 'Lord mayor', name: 'The lord mayor' },
  { type: 'rename', what: 'issue:toll', label: 'The toll' },
  { type: 'merge', from: ['actor:a', 'actor:b'], into: 'actor:c' },
  { type: 'kind', what: 'actor:mayor', kind: 'institution' },
  { type: 'note', what: 'stance:s1', note: 'Look up.' },
]

/** What is done, one after the other: views to go to, edits, and going back to the original. */
const doings = fc.array(
  fc.oneof(
    anyView.map((view) => ({ view })),
    fc.constantFrom(...EDITS).map((edit) => ({ edit })),
    fc.constant({ clear: true as const }),
  ),
  { maxLength: 6 },
)
type Doing = { view: ViewState } | { edit: Edit } | { clear: true }

function run(all: readonly Doing[]): { readonly log: UndoLog; readonly view: ViewState } {
  let [log, view] = [EMPTY_LOG, INITIAL_VIEW]
  for (const doing of all) {
    if ('view' in doing) {
      log = record(log, view, doing.view)
      view = doing.view
    } else if ('edit' in doing) log = recordEdit(log, { name: 'edit', added: doing.edit }, view, view)
    else if (log.edits.length > 0) log = recordEdit(log, { name: 'go back', cleared: log.edits }, view, view)
  }
  return { log, view }
}

const kept = (log: UndoLog): UndoLog => readLog(structuredClone(keptLog(log)))

describe('a log that was kept', () => {
  it('leads back through the same views and edits', () =>
    fc.assert(
      fc.property(doings, fc.nat(6), (all, taken) => {
        let one = run(all)
        let other = { log: kept(one.log), view: one.view }
        const alike = () => {
          expect(changedFields(other.view, one.view)).toEqual([])
          expect(other.log.edits).toEqual(one.log.edits)
          expect(named(other.log, 'undo')).toBe(named(one.log, 'undo'))
          expect(named(other.log, 'redo')).toBe(named(one.log, 'redo'))
        }
        alike()
        for (let step = 0; step < taken; step++) {
          const [back, again] = [undo(one.log, one.view), undo(other.log, other.view)]
          if (!back || !again) break
          ;[one, other] = [back, { ...again, log: kept(again.log) }]
          alike()
        }
        for (let forth = redo(one.log, one.view); forth; forth = redo(one.log, one.view)) {
          const again = redo(other.log, other.view)
          if (!again) throw new Error('what was undone can be redone')
          ;[one, other] = [forth, again]
          alike()
        }
      }),
      { numRuns: 60 },
    ))

  it('has its edits alone for another view', () => {
    const { log } = run([
      { edit: EDITS[0] as Edit },
      { view: { ...INITIAL_VIEW, allLines: true } },
      { edit: EDITS[4] as Edit },
    ])
    const { done, edits } = editsOnly(kept(log))
    expect(edits).toEqual([EDITS[0], EDITS[4]])
    expect(done.map(({ edit }) => edit?.name)).toEqual(['edit', 'edit'])
  })

  it.each([
    ['nothing', undefined],
    ['of another format', { format: 2, edits: EDITS, done: [], undone: [] }],
    [
      'with what is no edit',
      { format: 1, edits: [{ type: 'rename', what: 'nobody' }], done: [], undone: [] },
    ],
    ['a text', 'log'],
  ])('%s is an empty one', (_, value) => expect(readLog(value)).toEqual(EMPTY_LOG))

  it('leaves out what lies behind a step that cannot be read', () => {
    const { log } = run([
      { view: { ...INITIAL_VIEW, allLines: true } },
      { view: { ...INITIAL_VIEW, allLines: true, text: 'toll' } },
    ])
    const value = structuredClone(keptLog(log))
    const broken = {
      ...value,
      done: [{ before: { gone: null }, after: { gone: 'x' } }, ...value.done.slice(1)],
    }
    expect(readLog(broken).done.map(({ fields }) => fields)).toEqual([['text']])
  })

  it('never throws, whatever was kept', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const log = readLog({ format: 1, edits: value, done: value, undone: [value] })
        expect(Array.isArray(log.done)).toBe(true)
      }),
    ))
})
