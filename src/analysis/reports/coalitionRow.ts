import { nodeLabel } from '../../graph/wording'
import type { Project } from '../../model/project'
import type { Coalition } from '../coalitions'
import type { ReportColumn, ReportRow } from '../report'
import type { stancesByRow } from './statementNetwork'

/** What a table says of a coalition: its members, and the issues that hold it together. */
export const COALITION_COLUMNS: readonly ReportColumn[] = [
  { label: 'Members', format: 'text' },
  {
    label: 'Held together by',
    format: 'text',
    help: 'Issues on which its members agree more than they contradict each other, most first.',
  },
]

/** The same as a row, with the stances of its members on those issues. `before`: cells that stand before. */
export function coalitionRow(
  project: Project,
  { members, issues }: Coalition,
  byRow: ReturnType<typeof stancesByRow>,
  before: ReportRow['cells'],
): ReportRow {
  return {
    cells: [
      ...before,
      members.map((member) => nodeLabel(project, `actor:${member}`)).join(', '),
      issues.map(({ issue }) => nodeLabel(project, `issue:${issue}`)).join('; '),
    ],
    about: members.map((member) => `actor:${member}` as const),
    stances: [
      ...new Set(
        members.flatMap((member) => issues.flatMap(({ issue }) => byRow.get(member)?.get(issue) ?? [])),
      ),
    ],
  }
}
