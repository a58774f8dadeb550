import { signal, type Signal } from '@preact/signals'
import type { Ref } from '../../model/project'
import { piecesOf, type Tour, type TourStep } from '../../model/tour'
import { checkTour, stepView, type CheckedTour } from '../../view/checkTour'
import type { Opened } from '../../view/session'
import { INITIAL_VIEW, type ViewState } from '../../view/state'
import { same } from '../../view/update'
import type { Ui } from '../context'
import { quotedSentences, type Judged } from './pointing'

/** What the tour remembers while the page is open. */
export interface Touring {
  /** Null until the tour is read. */
  readonly checked: Signal<CheckedTour | null>
  /** How the questions were last answered, by the id of the step. */
  readonly judged: Signal<Readonly<Record<string, Judged>>>
  /** What `checked` was read beside. */
  of: Opened | null
  /** What one saw before the tour; null where a link led into it. */
  before: ViewState | null
  /** The heading is to be focused when the step is there. */
  isAwaited: boolean
}

const known = new WeakMap<Ui, Touring>()

/** The tour of the opened article, read and checked when first asked for. */
export function touringOf(ui: Ui): Touring {
  const existing = known.get(ui)
  if (existing) return existing
  const touring: Touring = {
    checked: signal(null),
    judged: signal({}),
    of: null,
    before: null,
    isAwaited: false,
  }
  known.set(ui, touring)
  return touring
}

/** Reads the tour; resolves with null, and a notice, where it cannot be loaded. */
export async function readTour(ui: Ui): Promise<CheckedTour | null> {
  const touring = touringOf(ui)
  const { checked } = touring
  const opened = ui.session.opened.peek()
  if (checked.peek() && touring.of === opened) return checked.peek()
  try {
    const text = (await opened.tour?.()) ?? ''
    touring.of = opened
    checked.value = checkTour(text, opened)
  } catch {
    const others = ui.session.notices.peek().filter(({ id }) => id !== 'tour')
    const text = 'The tour could not be loaded. Reload the page to try again.'
    ui.session.notices.value = [...others, { id: 'tour', tone: 'error', text }]
  }
  return checked.peek()
}

/** The step that a view takes; of a number that the tour does not have, the last. */
export function stepAt(tour: Tour, at: number): { readonly step: TourStep; readonly index: number } {
  const index = Math.min(Math.max(0, at), tour.steps.length - 1)
  return { step: tour.steps[index] as TourStep, index }
}

/** Goes to a step: its view, and from outside of the tour the way back to what one had. */
export function goTo(ui: Ui, tour: Tour, at: number): void {
  const touring = touringOf(ui)
  const { step, index } = stepAt(tour, at)
  const view = ui.session.view.peek()
  if (view.tourStep === null) touring.before = view
  ui.panel.value = null
  ui.preferences.write('tour-step', String(index))
  ui.session.dispatch({ type: 'tour-step', step: index, view: stepView(step, ui.session.opened.peek()).view })
}

/** Leaves the tour to what one had before it; after a link into the tour to the untouched view. */
export function leave(ui: Ui, isFinished = false): void {
  const { before } = touringOf(ui)
  if (isFinished) ui.preferences.write('tour-step', '0')
  ui.session.dispatch({
    type: 'tour-step',
    step: null,
    view: { ...(before ?? INITIAL_VIEW), tourStep: null },
  })
}

/** Starts the tour where one left it, or leaves it. */
export async function toggleTour(ui: Ui): Promise<void> {
  if (ui.session.view.peek().tourStep !== null) {
    leave(ui)
    return
  }
  const touring = touringOf(ui)
  const checked = await readTour(ui)
  if (!checked) return
  touring.isAwaited = true
  const at = Number(ui.preferences.read('tour-step') ?? 0)
  if (checked.tour) goTo(ui, checked.tour, Number.isInteger(at) ? at : 0)
  else ui.session.dispatch({ type: 'tour-step', step: 0, view: ui.session.view.peek() })
}

/** Whether a selection is the step's own, or made of what the step speaks of and of what was pointed at. */
export function isOfStep(ui: Ui, step: TourStep, selection: readonly Ref[]): boolean {
  const { project } = ui.session.opened.peek()
  const own = stepView(step, ui.session.opened.peek()).view.selection
  if (same(own, selection) || selection.length === 0) return true
  const spoken = new Set<Ref>([
    ...own,
    ...(step.records ?? []),
    ...piecesOf(step.text).flatMap(({ target }) => (target?.includes(':') ? [target as Ref] : [])),
    ...quotedSentences(project, step),
  ])
  if (selection.every((ref) => spoken.has(ref))) return true
  const judged = touringOf(ui).judged.value[step.id]
  return judged !== undefined && same(judged.refs, selection)
}
