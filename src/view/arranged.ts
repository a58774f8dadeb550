import type { ReportMarks } from '../analysis/report'
import { isDrawn } from './lenses'
import type { AnalysisRun } from './session'
import type { ViewState } from './state'

/** What can be put on the graph of an analysis that is done. */
export const marksOf = (run: AnalysisRun | undefined): ReportMarks | null =>
  run?.state === 'done' ? run.report.marks : null

/** What the groups of an analysis are called that a picture is arranged by ("camps"); null where it is not. */
export const groupsArranged = ({ lens, arrangeBy }: ViewState, marks: ReportMarks | null): string | null =>
  arrangeBy === 'analysis' && isDrawn(lens) && marks && marks.groups.length > 0 ? marks.groupsName : null
