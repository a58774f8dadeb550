import { quoted } from '../text/quoted'
import { choicesIn } from '../layout/subjects'
import type { ActorId } from '../model/coding'
import { error, type Fault } from '../model/fault'
import { readJson } from '../model/json'
import { locator } from '../model/locate'
import type { Problem } from '../model/problem'
import type { Project } from '../model/project'
import { fieldOf, isRaw, listOf, textOf } from '../model/raw'
import { shapeFaults } from '../model/shape'
import { TOUR_FILE, type Tour, type TourStep } from '../model/tour'
import { tourFaults } from '../model/tourFaults'
import { TOUR_SCHEMA } from '../model/tourSchema'
import { decodeView, encodeView, type DecodedView } from './address'
import { litIn } from './lit'
import type { MergedKeys } from './mergedView'
import { reconcile } from './reconcile'
import { INITIAL_VIEW } from './state'

/** What of a project its tour is checked against. */
interface Ground {
  readonly project: Project
  readonly subjects: readonly ActorId[]
  readonly merged?: MergedKeys | undefined
}

/** The view of a step, as far as the project can show it, with a sentence for each part that it cannot. */
export function stepView(step: Pick<TourStep, 'view'>, { project, subjects, merged }: Ground): DecodedView {
  const decoded = decodeView(step.view)
  const nearest = reconcile(decoded.view, project, { ...choicesIn(project), subjects, merged })
  return { view: nearest.view, problems: [...decoded.problems, ...nearest.problems] }
}

function viewFaults(step: TourStep, at: number, ground: Ground): readonly Fault[] {
  const where = { path: ['steps', at, 'view'] }
  const { view, problems } = stepView(step, ground)
  const faults = problems.map((problem) => error('bad-view', where, `view: ${problem}`))
  const { pane, theme, viewport, tourStep } = INITIAL_VIEW
  const shown = { ...view, pane, theme, viewport, tourStep }
  if (view.tourStep !== null || view.theme !== theme)
    faults.push(error('bad-view', where, 'view names a step or colours; leave tour= and theme= out'))
  if (encodeView(shown) === '' || (view.selection.length === 0 && litIn(ground, view).size === 0))
    faults.push(
      error(
        'empty-view',
        where,
        `view ${quoted(step.view)} shows nothing of its own; select or light something`,
      ),
    )
  return faults
}

/** What a message calls the step or term that a path leads into. */
function subjectOf(tour: unknown, [collection, at]: readonly (string | number)[]): string {
  if ((collection !== 'steps' && collection !== 'terms') || typeof at !== 'number') return ''
  const record = isRaw(tour) ? listOf(tour, collection)[at] : undefined
  const id = isRaw(record) ? textOf(record, 'id') : undefined
  return `${collection === 'steps' ? 'step' : 'term'} ${id !== undefined && /^[a-z0-9-]{1,64}$/.test(id) ? id : `#${at + 1}`}`
}

export interface CheckedTour {
  /** Null where its form is broken. Ids and quotations that are gone are in it, and in `problems`. */
  readonly tour: Tour | null
  /** All that is wrong, in the order of lines and columns. */
  readonly problems: readonly Problem[]
}

/** Checks `tour.json` beside the project it goes through: form, ids, quotations, terms, length of texts, and views. Never throws. */
export function checkTour(text: string, ground: Ground): CheckedTour {
  const json = readJson(text, TOUR_FILE)
  const raw = json.value
  const shape = [...json.faults]
  if (shape.length === 0) shape.push(...shapeFaults(raw, { schema: TOUR_SCHEMA, noun: 'a tour' }))
  const isWhole = shape.length === 0 && isRaw(raw) && fieldOf(raw, 'steps') !== undefined
  const tour = isWhole ? (raw as unknown as Tour) : null
  const faults = tour
    ? [...tourFaults(tour, ground.project), ...tour.steps.flatMap((step, at) => viewFaults(step, at, ground))]
    : shape
  const located = locator({
    file: TOUR_FILE,
    json,
    textOf: () => '',
    subjectOf: (path) => subjectOf(raw, path),
  })
  return {
    tour,
    problems: faults.map(located).toSorted((a, b) => a.line - b.line || a.column - b.column),
  }
}
