import { useComputed, useSignal } from '@preact/signals'
import { tableRows } from '../../view/tableRows'
import { useUi } from '../context'
import { TableGrid } from './tableGrid'
import { TableTools } from './tableTools'
import '../grid/grid.css'
import './table.css'

const NONE: ReadonlySet<string> = new Set()

/** Every stance in a row: sorted, grouped and found by its words. */
export function StanceTable() {
  const { session, project, lit } = useUi()
  const settings = useComputed(() => session.view.value.table)
  const group = useComputed(() => settings.value.group)
  /** Groups that are closed, of the present grouping. */
  const closed = useSignal<{ readonly of: string | null; readonly values: ReadonlySet<string> }>({
    of: null,
    values: NONE,
  })
  const rows = useComputed(() =>
    tableRows(
      project.value,
      lit.value,
      settings.value,
      closed.value.of === group.value ? closed.value.values : NONE,
    ),
  )
  const toggle = (value: string) => {
    const values = new Set(closed.value.of === group.value ? closed.value.values : NONE)
    if (!values.delete(value)) values.add(value)
    closed.value = { of: group.value, values }
  }
  const all = project.value.stances.size
  return (
    <div class="stance-table">
      <TableTools />
      {rows.value.length === 0 ? (
        <div class="grid-empty" role="status">
          <p>{all === 0 ? 'This coding has no stance.' : `No stance is left of ${all}.`}</p>
          {all > 0 && (
            <p>
              <button type="button" class="control" onClick={() => session.dispatch({ type: 'show-all' })}>
                Show all
              </button>
            </p>
          )}
        </div>
      ) : (
        <TableGrid rows={rows.value} onToggle={toggle} />
      )}
    </div>
  )
}
