import { factOf } from '../../graph/stanceFacts'
import { csvLine } from '../../io/formats/csv'
import type { Stance } from '../../model/coding'
import type { Project } from '../../model/project'
import type { TableColumn } from '../../view/tableSettings'
import { COLUMNS } from './columns'

/** Stances as CSV with the columns that are shown; dates are EDTF, quotations whole. */
export const stancesCsv = (
  project: Project,
  stances: readonly Stance[],
  columns: readonly TableColumn[],
): string =>
  [
    columns.map((column) => COLUMNS[column].label),
    ...stances.map((stance) => columns.map((column) => factOf(project, stance, column))),
  ]
    .map((fields) => `${csvLine(fields)}\n`)
    .join('')
