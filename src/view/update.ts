import type { DateRange } from '../graph/dates'
import type { Perspective } from '../graph/perspective'
import type { Question } from '../analysis/question'
import type { NodeKey } from '../graph/keys'
import type { ActorId } from '../model/coding'
import type { Ref } from '../model/project'
import type { Lens } from './lenses'
import { pinsIn, withPins, type Pin } from './pins'
import type { MatrixSettings } from './matrixSettings'
import type { TableSettings } from './tableSettings'
import {
  INITIAL_VIEW,
  type FilterField,
  type Neighbourhood,
  type Pane,
  type PathQuestion,
  type Viewport,
  type ViewState,
} from './state'

export type Action =
  /** `replace` selects these alone, `toggle` adds or removes each. `evidence`: which quotation to open, if not the first. */
  | {
      readonly type: 'select'
      readonly refs: readonly Ref[]
      readonly mode?: 'replace' | 'toggle'
      readonly evidence?: ViewState['evidence']
    }
  | { readonly type: 'clear-selection' }
  | { readonly type: 'open-evidence'; readonly ref: Ref; readonly index: number }
  | { readonly type: 'close-evidence' }
  /** `about`: whom it is to be about, if not as before. */
  | { readonly type: 'lens'; readonly lens: Lens; readonly about?: ActorId | null }
  | { readonly type: 'about'; readonly actor: ActorId | null }
  | { readonly type: 'toggle-filter'; readonly field: FilterField; readonly value: string }
  | { readonly type: 'clear-filters' }
  /** Takes back all that hides or fades stances: filters, dates, perspective, a comparison, neighbourhood, path and what is hidden. */
  | { readonly type: 'show-all' }
  | { readonly type: 'perspective'; readonly perspective: Perspective | null }
  /** `continues`: the same drag or run of keys as the step before. */
  | { readonly type: 'dates'; readonly dates: DateRange | null; readonly continues?: boolean }
  | { readonly type: 'text'; readonly text: string; readonly continues?: boolean }
  | { readonly type: 'compare'; readonly compare: ViewState['compare'] }
  | { readonly type: 'neighbourhood'; readonly neighbourhood: Neighbourhood | null }
  | { readonly type: 'path'; readonly path: PathQuestion | null }
  /** Takes nodes out of the picture. */
  | { readonly type: 'hide'; readonly nodes: readonly NodeKey[] }
  /** Brings hidden nodes back. */
  | { readonly type: 'show'; readonly nodes: readonly NodeKey[] }
  /** Puts nodes elsewhere, each in its arrangement. */
  | { readonly type: 'pin'; readonly pins: readonly Pin[] }
  /** Lets nodes go back to their places in the arrangement that is shown; `null`: all of them. */
  | { readonly type: 'unpin'; readonly nodes: readonly NodeKey[] | null }
  | { readonly type: 'all-lines'; readonly on: boolean }
  | { readonly type: 'ties'; readonly on: boolean }
  | { readonly type: 'analysis'; readonly question: Question | null }
  | { readonly type: 'colour-by'; readonly by: ViewState['colourBy'] }
  | { readonly type: 'size-by'; readonly by: ViewState['sizeBy'] }
  | { readonly type: 'matrix'; readonly settings: Partial<MatrixSettings> }
  | { readonly type: 'arrange-by'; readonly by: ViewState['arrangeBy'] }
  | { readonly type: 'table'; readonly settings: Partial<TableSettings> }
  | { readonly type: 'viewport'; readonly viewport: Viewport }
  | { readonly type: 'pane'; readonly pane: Pane }
  | { readonly type: 'theme'; readonly theme: ViewState['theme'] }
  /** Goes to a step of the tour with its view, or with `null` out of the tour to a view. Colours stay. */
  | { readonly type: 'tour-step'; readonly step: number | null; readonly view: ViewState }
  /** Takes over a whole view, as from an address or Back and Forward. */
  | { readonly type: 'restore'; readonly view: ViewState }

const LONGEST_TEXT = 200

const toggled = <T>(list: readonly T[], value: T): readonly T[] =>
  list.includes(value) ? list.filter((item) => item !== value) : [...list, value]

/** The view after an action. Total and pure: an action that changes nothing returns the same state. */
export function update(view: ViewState, action: Action): ViewState {
  switch (action.type) {
    case 'select': {
      const selection =
        action.mode === 'toggle'
          ? action.refs.reduce(toggled<Ref>, view.selection)
          : [...new Set(action.refs)]
      const evidence = action.evidence ?? null
      if (same(selection, view.selection) && same(evidence, view.evidence)) return view
      return { ...view, selection, evidence }
    }
    case 'clear-selection':
      return view.selection.length === 0 && view.evidence === null
        ? view
        : { ...view, selection: [], evidence: null }
    case 'open-evidence':
      return same(view.evidence, { ref: action.ref, index: action.index })
        ? view
        : { ...view, evidence: { ref: action.ref, index: action.index } }
    case 'close-evidence':
      return view.evidence === null ? view : { ...view, evidence: null }
    case 'lens': {
      const { lens, about = view.about } = action
      return view.lens === lens && view.about === about ? view : { ...view, lens, about, viewport: 'fit' }
    }
    case 'about':
      return view.about === action.actor ? view : { ...view, about: action.actor, viewport: 'fit' }
    case 'toggle-filter':
      return {
        ...view,
        filters: {
          ...view.filters,
          [action.field]: toggled(view.filters[action.field] as readonly string[], action.value),
        },
      }
    case 'clear-filters':
      return same(view.filters, INITIAL_VIEW.filters) ? view : { ...view, filters: INITIAL_VIEW.filters }
    case 'show-all': {
      const { filters, perspective, dates, text, compare, neighbourhood, path, hidden } = INITIAL_VIEW
      const shown = { ...view, filters, perspective, dates, text, compare, neighbourhood, path, hidden }
      return same(shown, view) ? view : shown
    }
    case 'perspective':
      return same(view.perspective, action.perspective) ? view : { ...view, perspective: action.perspective }
    case 'dates':
      return same(view.dates, action.dates) ? view : { ...view, dates: action.dates }
    case 'text': {
      const text = action.text.slice(0, LONGEST_TEXT).toWellFormed()
      return view.text === text ? view : { ...view, text }
    }
    case 'compare':
      return same(view.compare, action.compare) ? view : { ...view, compare: action.compare }
    case 'neighbourhood':
      return same(view.neighbourhood, action.neighbourhood)
        ? view
        : { ...view, neighbourhood: action.neighbourhood }
    case 'path':
      return same(view.path, action.path) ? view : { ...view, path: action.path }
    case 'hide': {
      const hidden = [...new Set([...view.hidden, ...action.nodes])]
      return hidden.length === view.hidden.length ? view : { ...view, hidden }
    }
    case 'show': {
      const hidden = view.hidden.filter((key) => !action.nodes.includes(key))
      return hidden.length === view.hidden.length ? view : { ...view, hidden }
    }
    case 'pin': {
      const pins = withPins(view.pins, action.pins)
      return same(pins, view.pins) ? view : { ...view, pins }
    }
    case 'unpin': {
      const here = new Set(pinsIn(view))
      const pins = view.pins.filter(
        (pin) => !here.has(pin) || (action.nodes !== null && !action.nodes.includes(pin.node)),
      )
      return pins.length === view.pins.length ? view : { ...view, pins }
    }
    case 'all-lines':
      return view.allLines === action.on ? view : { ...view, allLines: action.on }
    case 'ties':
      return view.ties === action.on ? view : { ...view, ties: action.on }
    case 'analysis':
      return same(view.analysis, action.question) ? view : { ...view, analysis: action.question }
    case 'colour-by':
      return view.colourBy === action.by ? view : { ...view, colourBy: action.by }
    case 'size-by':
      return view.sizeBy === action.by ? view : { ...view, sizeBy: action.by }
    case 'matrix': {
      const matrix = { ...view.matrix, ...action.settings }
      return same(view.matrix, matrix) ? view : { ...view, matrix }
    }
    case 'arrange-by':
      return view.arrangeBy === action.by ? view : { ...view, arrangeBy: action.by, viewport: 'fit' }
    case 'table': {
      const table = { ...view.table, ...action.settings }
      return same(view.table, table) ? view : { ...view, table }
    }
    case 'viewport':
      return same(view.viewport, action.viewport) ? view : { ...view, viewport: action.viewport }
    case 'pane':
      return view.pane === action.pane ? view : { ...view, pane: action.pane }
    case 'theme':
      return view.theme === action.theme ? view : { ...view, theme: action.theme }
    case 'tour-step': {
      const next = { ...action.view, theme: view.theme, tourStep: action.step }
      return same(view, next) ? view : next
    }
    case 'restore':
      return same(view, action.view) ? view : action.view
    default:
      return action satisfies never
  }
}

/** Equality of plain values; views are small. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
