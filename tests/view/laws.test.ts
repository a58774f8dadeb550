import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeView, encodeView } from '../../src/view/address'
import { PURE_COMMANDS } from '../../src/view/commands'
import { FIELD_POLICY, FIELDS } from '../../src/view/fieldPolicy'
import { HAND_COMMANDS } from '../../src/view/hands'
import { litIn, litUnfiltered } from '../../src/view/lit'
import { reconcile } from '../../src/view/reconcile'
import { INITIAL_VIEW, type ViewState } from '../../src/view/state'
import { EMPTY_LOG, record, redo, undo } from '../../src/view/undo'
import { update, type Action } from '../../src/view/update'
import { council } from '../fixtures/projects'
import { anyView } from './views'

/** For every kind of action one that leads toward a view. */
const TOWARD: { readonly [T in Action['type']]: (view: ViewState) => Action } = {
  select: ({ selection, evidence }) => ({ type: 'select', refs: selection, mode: 'toggle', evidence }),
  'clear-selection': () => ({ type: 'clear-selection' }),
  'open-evidence': ({ evidence }) =>
    evidence ? { type: 'open-evidence', ...evidence } : { type: 'close-evidence' },
  'close-evidence': () => ({ type: 'close-evidence' }),
  lens: ({ lens }) => ({ type: 'lens', lens }),
  about: ({ about }) => ({ type: 'about', actor: about }),
  'toggle-filter': ({ filters }) => ({
    type: 'toggle-filter',
    field: 'polarity',
    value: filters.polarity[0] ?? 'supports',
  }),
  'clear-filters': () => ({ type: 'clear-filters' }),
  'show-all': () => ({ type: 'show-all' }),
  perspective: ({ perspective }) => ({ type: 'perspective', perspective }),
  dates: ({ dates }) => ({ type: 'dates', dates }),
  compare: ({ compare }) => ({ type: 'compare', compare }),
  neighbourhood: ({ neighbourhood }) => ({ type: 'neighbourhood', neighbourhood }),
  path: ({ path }) => ({ type: 'path', path }),
  hide: ({ hidden }) => ({ type: 'hide', nodes: hidden }),
  show: ({ hidden }) => ({ type: 'show', nodes: hidden }),
  pin: ({ pins }) => ({ type: 'pin', pins }),
  unpin: ({ hidden }) => ({ type: 'unpin', nodes: hidden.length > 0 ? hidden : null }),
  'all-lines': ({ allLines }) => ({ type: 'all-lines', on: allLines }),
  ties: ({ ties }) => ({ type: 'ties', on: ties }),
  analysis: ({ analysis }) => ({ type: 'analysis', question: analysis }),
  'colour-by': ({ colourBy }) => ({ type: 'colour-by', by: colourBy }),
  'size-by': ({ sizeBy }) => ({ type: 'size-by', by: sizeBy }),
  text: ({ text }) => ({ type: 'text', text }),
  'arrange-by': ({ arrangeBy }) => ({ type: 'arrange-by', by: arrangeBy }),
  table: ({ table }) => ({ type: 'table', settings: table }),
  matrix: ({ matrix }) => ({ type: 'matrix', settings: matrix }),
  viewport: ({ viewport }) => ({ type: 'viewport', viewport }),
  pane: ({ pane }) => ({ type: 'pane', pane }),
  theme: ({ theme }) => ({ type: 'theme', theme }),
  'tour-step': (view) => ({ type: 'tour-step', step: view.tourStep, view }),
  restore: (view) => ({ type: 'restore', view }),
}
const anyAction = fc
  .tuple(fc.constantFrom(...Object.values(TOWARD)), anyView)
  .map(([toward, view]) => toward(view))

/** What undo answers for. */
const undoable = (view: ViewState) =>
  Object.fromEntries(
    FIELDS.filter((field) => FIELD_POLICY[field].undo !== 'skip').map((field) => [field, view[field]]),
  )

const project = council()
const CHOICES = { actors: [], subjects: [] }

describe('whatever is done in whatever view', () => {
  it('gives a view that an address can hold', () => {
    fc.assert(
      fc.property(anyView, anyAction, (view, action) => {
        const after = update(view, action)
        expect(decodeView(encodeView(after))).toEqual({ view: after, problems: [] })
      }),
    )
  })

  it('is taken back by undo and brought back by redo', () => {
    fc.assert(
      fc.property(anyView, anyAction, (view, action) => {
        const after = update(view, action)
        const log = record(EMPTY_LOG, view, after)
        const back = undo(log, after)
        expect(undoable(back?.view ?? after)).toEqual(undoable(view))
        if (!back) return
        expect(undoable(redo(back.log, back.view)?.view ?? view)).toEqual(undoable(after))
      }),
    )
  })

  it('leaves a view that the nearest project can show, once what it lacks is left out', () => {
    fc.assert(
      fc.property(anyView, anyAction, (view, action) => {
        const { view: nearest } = reconcile(update(view, action), project, CHOICES)
        expect(reconcile(nearest, project, CHOICES)).toEqual({ view: nearest, problems: [] })
      }),
    )
  })

  it('lets every command tell whether it would do something', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        for (const { action } of [...PURE_COMMANDS, ...HAND_COMMANDS])
          for (const target of [[], view.selection, view.hidden] as const) {
            const next = action(view, project, target as ViewState['selection'])
            if (next) expect(update(view, next).version).toBe(1)
          }
      }),
    )
  })
})

describe('what is left of all stances', () => {
  const isWithin = (part: ReadonlySet<string>, all: ReadonlySet<string>) =>
    [...part].every((id) => all.has(id))

  it('is never more than without a filter, a speaker, a day, a neighbourhood, words or something hidden', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { view: asked } = reconcile(view, project, CHOICES)
        const left = litIn({ project }, asked)
        for (const field of ['filters', 'perspective', 'dates', 'neighbourhood', 'hidden', 'text'] as const)
          expect(isWithin(left, litIn({ project }, { ...asked, [field]: INITIAL_VIEW[field] }))).toBe(true)
        expect(isWithin(left, litUnfiltered({ project }, asked))).toBe(true)
      }),
    )
  })
})
