import type { Project, Ref } from '../model/project'
import type { MenuKind } from './menus'
import { NEIGHBOURHOOD_COMMANDS } from './neighbourhoods'
import { quotations } from './quotations'
import type { Action } from './update'
import type { ViewState } from './state'

/** A command that only changes the view: what to do with it in a state of the view, or null where there is nothing to do. */
export interface PureCommand {
  readonly id: string
  readonly label: string
  readonly keys: readonly string[]
  readonly scope: 'page' | 'graph'
  /** On what context menus have it, and what they call it where the label is too long. */
  readonly menus?: readonly MenuKind[]
  readonly short?: string
  /** `target`: what a menu is open on or the keyboard is at; else what is selected. */
  readonly action: (view: ViewState, project: Project, target: readonly Ref[]) => Action | null
}

function stepQuotation(step: 1 | -1): PureCommand['action'] {
  return (view, project) => {
    const all = quotations(view, project)
    if (all.length === 0) return null
    const open = view.evidence
    const at = all.findIndex((quotation) => quotation.ref === open?.ref && quotation.index === open.index)
    const next =
      all[at < 0 ? (step > 0 ? Math.min(1, all.length - 1) : 0) : (at + step + all.length) % all.length]
    return next ? { type: 'open-evidence', ...next } : null
  }
}

export const PURE_COMMANDS: readonly PureCommand[] = [
  {
    id: 'back-out',
    label: 'Back out: close the quotation, then path, comparison, neighbourhood and selection',
    keys: ['Escape'],
    scope: 'graph',
    action: (view) =>
      view.evidence
        ? { type: 'close-evidence' }
        : view.path
          ? { type: 'path', path: null }
          : view.compare
            ? { type: 'compare', compare: null }
            : view.neighbourhood
              ? { type: 'neighbourhood', neighbourhood: null }
              : view.selection.length > 0
                ? { type: 'clear-selection' }
                : null,
  },
  {
    id: 'previous-quotation',
    label: 'Previous quotation',
    keys: ['['],
    scope: 'graph',
    action: stepQuotation(-1),
  },
  { id: 'next-quotation', label: 'Next quotation', keys: [']'], scope: 'graph', action: stepQuotation(1) },
  {
    id: 'all-lines',
    label: 'Show all lines at full strength, or the main ones alone',
    keys: ['a'],
    scope: 'graph',
    menus: ['nothing'],
    short: 'All lines, or the main ones alone',
    action: (view) => ({ type: 'all-lines', on: !view.allLines }),
  },
  {
    id: 'ties',
    label: 'Show all ties, or those of the selection alone',
    keys: ['t'],
    scope: 'graph',
    menus: ['nothing'],
    short: 'All ties, or those of the selection alone',
    action: (view) => ({ type: 'ties', on: !view.ties }),
  },
  {
    id: 'clear-filters',
    label:
      'Show everything: no filter, everyone’s word, at all times, no comparison, no neighbourhood, no path, nothing hidden',
    keys: [],
    scope: 'page',
    menus: ['nothing'],
    short: 'Show everything',
    action: (view) =>
      view.perspective ||
      view.dates ||
      view.text ||
      view.compare ||
      view.neighbourhood ||
      view.path ||
      view.hidden.length > 0 ||
      Object.values(view.filters).some((values) => values.length > 0)
        ? { type: 'show-all' }
        : null,
  },
  ...NEIGHBOURHOOD_COMMANDS,
]
