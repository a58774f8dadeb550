import type { TableRow } from '../../view/tableRows'
import type { TableColumn } from '../../view/tableSettings'
import { count } from '../counting'
import { dateWords } from '../../text/dating'

/** The heading of a group, which opens and closes it. */
export function GroupRow(props: {
  readonly group: Extract<TableRow, { type: 'group' }>
  readonly column: TableColumn | null
  readonly columns: number
  readonly row: number
  readonly topRem: number
  readonly reachable: boolean
}) {
  const { group, row } = props
  const value = props.column === 'date' ? dateWords(group.value) : group.value
  return (
    <div class="table-row group" role="row" aria-rowindex={row + 2} style={{ top: `${props.topRem}rem` }}>
      <div
        class="table-group"
        role="gridcell"
        aria-colindex={1}
        aria-colspan={props.columns}
        aria-expanded={group.isOpen}
        tabIndex={props.reachable ? 0 : -1}
        data-row={row}
        data-column={0}
      >
        <span class="twisty" aria-hidden="true">
          {group.isOpen ? '▾' : '▸'}
        </span>
        <b>{value === '' ? 'none' : value}</b> <span class="number">{count(group.size, 'stance')}</span>
      </div>
    </div>
  )
}
