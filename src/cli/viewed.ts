import { answer } from '../analysis/answer'
import { DEFAULT_QUESTION } from '../analysis/question'
import type { ReportMarks } from '../analysis/report'
import { litPart } from '../io/part'
import type { Picture } from '../layout/positions'
import { choicesIn } from '../layout/subjects'
import type { Project } from '../model/project'
import { pinnedPicture } from '../scene/pinnedPicture'
import { pictureOf } from '../scene/routing'
import { aboutOf } from '../view/about'
import { decodeView } from '../view/address'
import { isDrawn } from '../view/lenses'
import { pinsIn } from '../view/pins'
import { reconcile } from '../view/reconcile'
import type { ViewState } from '../view/state'
import { textOption, type RawOptions } from './options'
import { savedPicture } from './savedPicture'

/**
 * The view that `--view` names, by the address of a view or what stands behind its `#`, as far as a project allows;
 * null where it names none. What can't be followed is told on standard error, with the exit code 1.
 */
export function viewOption(options: RawOptions, project: Project): ViewState | null {
  const given = textOption(options, 'view')
  if (given === undefined) return null
  const decoded = decodeView(given.replace(/^.*?#/, ''))
  const { view, problems } = reconcile(decoded.view, project, choicesIn(project))
  for (const problem of [...decoded.problems, ...problems]) {
    console.error(`standpoint: ${problem}`)
    process.exitCode = 1
  }
  return view
}

/**
 * The picture of a view as the page draws it where it is wide: the one that was saved with the project, else computed;
 * with its pins. Undefined where its lens has none, or there is nobody whom it could be about.
 */
export async function viewPicture(
  project: Project,
  files: Readonly<Record<string, string>>,
  view: ViewState,
  marks: ReportMarks | null = null,
): Promise<Picture | undefined> {
  const { lens } = view
  const about = lens === 'map' ? null : aboutOf(view, choicesIn(project))
  if (!isDrawn(lens) || about === undefined) return undefined
  const flow = 'columns'
  const groups = view.arrangeBy === 'analysis' ? (marks?.groups ?? []) : []
  if (groups.length > 0) return pictureOf(project, { lens, about, flow, groups })
  const saved =
    lens === 'sides' && about !== null ? await savedPicture(project, files, about, flow) : undefined
  const placed = saved ?? pictureOf(project, { lens, about, flow })
  const pins = pinsIn(view, flow)
  return pins.length > 0 ? pinnedPicture(project, placed, pins) : placed
}

/** What the analysis of a view marks or arranges; null where the view shows none of it. */
export async function viewMarks(project: Project, view: ViewState): Promise<ReportMarks | null> {
  if (![view.colourBy, view.sizeBy, view.arrangeBy].includes('analysis')) return null
  const question = view.analysis ?? DEFAULT_QUESTION
  const shown =
    question.stances === 'shown' ? { ...project, stances: litPart(project, view).stances } : project
  const { marks } = await answer({
    project: shown,
    question,
    now: () => performance.now(),
    loadSolver: async () => (await import('highs')).default(),
  })
  return marks
}
