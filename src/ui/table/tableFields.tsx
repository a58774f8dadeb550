import { MOST_SORTS, TABLE_COLUMNS, type TableColumn, type TableSort } from '../../view/tableSettings'
import { useUi } from '../context'
import { COLUMNS, GROUPABLE } from './columns'

/** By what the rows are gathered. */
export function GroupField() {
  const { session } = useUi()
  return (
    <span class="tool">
      <label for="table-group">Group by</label>
      <select
        id="table-group"
        class="control"
        value={session.view.value.table.group ?? ''}
        onChange={(event) =>
          session.dispatch({
            type: 'table',
            settings: { group: (event.currentTarget.value || null) as TableColumn | null },
          })
        }
      >
        <option value="">nothing</option>
        {GROUPABLE.map((column) => (
          <option key={column} value={column}>
            {COLUMNS[column].label}
          </option>
        ))}
      </select>
    </span>
  )
}

/** Which columns there are; one at least. */
export function ColumnsField() {
  const { session } = useUi()
  const { columns } = session.view.value.table
  return (
    <fieldset class="table-columns">
      <legend>Columns</legend>
      {TABLE_COLUMNS.map((column) => (
        <label key={column}>
          <input
            type="checkbox"
            checked={columns.includes(column)}
            disabled={columns.length === 1 && columns[0] === column}
            onChange={() =>
              session.dispatch({
                type: 'table',
                settings: {
                  columns: TABLE_COLUMNS.filter((other) => columns.includes(other) !== (other === column)),
                },
              })
            }
          />{' '}
          {COLUMNS[column].label}
        </label>
      ))}
    </fieldset>
  )
}

/** What rows are sorted by, first to last: the same as pressing headings, the further ones with Shift. */
export function SortFields() {
  const { session } = useUi()
  const { sort } = session.view.value.table
  const set = (at: number, key: TableSort | null) =>
    session.dispatch({
      type: 'table',
      settings: {
        sort: [
          ...sort.slice(0, at).filter(({ column }) => column !== key?.column),
          ...(key ? [key] : []),
          ...sort.slice(at + 1).filter(({ column }) => column !== key?.column),
        ],
      },
    })
  const shown = Math.min(MOST_SORTS, sort.length + 1)
  return (
    <fieldset class="table-sorts">
      <legend>Sorted by</legend>
      {Array.from({ length: shown }, (_, at) => {
        const key = sort[at]
        return (
          <span class="tool" key={at}>
            <select
              class="control"
              aria-label={at === 0 ? 'Sorted by' : `Then by (${at + 1})`}
              value={key?.column ?? ''}
              onChange={(event) => {
                const column = event.currentTarget.value as TableColumn | ''
                set(at, column === '' ? null : { column, descending: false })
              }}
            >
              <option value="">{at === 0 ? 'the coding' : 'nothing more'}</option>
              {TABLE_COLUMNS.map((column) => (
                <option key={column} value={column}>
                  {COLUMNS[column].label}
                </option>
              ))}
            </select>
            {key && (
              <button
                type="button"
                class="control square"
                aria-pressed={key.descending}
                aria-label={`${COLUMNS[key.column].label} the other way round`}
                onClick={() => set(at, { ...key, descending: !key.descending })}
              >
                {key.descending ? '↓' : '↑'}
              </button>
            )}
          </span>
        )
      })}
    </fieldset>
  )
}
