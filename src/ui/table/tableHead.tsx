import { useUi } from '../context'
import { COLUMNS } from './columns'

/** The headings: each sorts by its column, the other way round, then no more; with Shift besides the others. */
export function TableHead(props: { readonly reachable: number | null }) {
  const { session } = useUi()
  const { columns, sort } = session.view.value.table
  return (
    <div class="table-head-row" role="row" aria-rowindex={1}>
      {columns.map((column, at) => {
        const rank = sort.findIndex((key) => key.column === column)
        const key = sort[rank]
        return (
          <div
            key={column}
            class="table-heading"
            role="columnheader"
            aria-colindex={at + 1}
            aria-sort={key ? (key.descending ? 'descending' : 'ascending') : 'none'}
            tabIndex={props.reachable === at ? 0 : -1}
            data-row={-1}
            data-column={at}
            title="Press to sort; with Shift, besides the others"
          >
            {COLUMNS[column].label}
            {key && (
              <span class="sort">
                <span aria-hidden="true">{key.descending ? '↓' : '↑'}</span>
                {sort.length > 1 && rank + 1}
              </span>
            )}
          </div>
        )
      })}
    </div>
  )
}
