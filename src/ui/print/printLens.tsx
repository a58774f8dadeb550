import type { ComponentType } from 'preact'
import { tilesOf } from '../../graph/matrix'
import { factOf } from '../../graph/stanceFacts'
import { nodeLabel, tellStance } from '../../graph/wording'
import type { Project, Ref } from '../../model/project'
import { recordOf } from '../../model/refs'
import { dateWords } from '../../text/dating'
import { litIn } from '../../view/lit'
import { litEvents } from '../../view/litEvents'
import type { Lens } from '../../view/lenses'
import { orderedMatrix } from '../../view/matrixOrder'
import { tableRows } from '../../view/tableRows'
import type { ViewState } from '../../view/state'
import { tileSign } from '../matrix/cellWords'
import { COLUMNS } from '../table/columns'
import { chronicleLeft, daysIn } from '../timeline/days'

interface Printed {
  readonly project: Project
  readonly view: ViewState
}

/** The rows of the table as they are sorted and grouped, all of them. */
function PrintedTable({ project, view }: Printed) {
  const { columns } = view.table
  return (
    <table class="print-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {COLUMNS[column].label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tableRows(project, litIn({ project }, view), view.table, new Set()).map((row) =>
          row.type === 'group' ? (
            <tr key={`group ${row.value}`}>
              <th scope="rowgroup" colSpan={columns.length}>
                {row.value || 'None'} ({row.size})
              </th>
            </tr>
          ) : (
            <tr key={row.stance.id}>
              {columns.map((column) => (
                <td key={column}>{factOf(project, row.stance, column)}</td>
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

/** The matrix in its order; of each cell the signs, with the number of stances where there are several. */
function PrintedMatrix({ project, view }: Printed) {
  const { matrix, rows, columns } = orderedMatrix(project, view.matrix)
  const lit = litIn({ project }, view)
  return (
    <table class="print-matrix">
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              <span>{nodeLabel(project, column)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{nodeLabel(project, row)}</th>
            {columns.map((column) => (
              <td key={column}>
                {tilesOf(
                  project,
                  matrix.at(row, column).filter(({ id }) => lit.has(id)),
                )
                  .map(
                    (tile) => `${tileSign(tile)}${tile.stances.length > 1 ? ` ×${tile.stances.length}` : ''}`,
                  )
                  .join(', ')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Days with what happened and who took a stance; what has no date apart. */
function PrintedTimeline({ project, view }: Printed) {
  const left = chronicleLeft(project, litIn({ project }, view), litEvents(project, view))
  const entry = (ref: Ref) => {
    const event = recordOf(project, 'event', ref)
    const stance = recordOf(project, 'stance', ref)
    const planned = event?.certainty === 'planned' ? ' (planned)' : ''
    return <li key={ref}>{event ? `${event.label}${planned}` : stance && tellStance(project, stance)}</li>
  }
  const undated = [...left.undatedEvents, ...left.undatedStances]
  return (
    <dl class="print-timeline">
      {daysIn(left).map(({ date, entries }) => (
        <div key={date}>
          <dt>{dateWords(date)}</dt>
          <dd>
            <ul>{entries.map(({ ref }) => entry(ref))}</ul>
          </dd>
        </div>
      ))}
      {undated.length > 0 && (
        <div>
          <dt>Without a date</dt>
          <dd>
            <ul>{undated.map(entry)}</ul>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** Lenses that are no drawing, as they are set on paper. */
export const PRINTED: Readonly<Partial<Record<Lens, ComponentType<Printed>>>> = {
  table: PrintedTable,
  matrix: PrintedMatrix,
  timeline: PrintedTimeline,
}
