import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { ReportRow, ReportTable } from '../../analysis/report'
import type { Ref } from '../../model/project'
import { count } from '../counting'
import { RefLink } from '../refLink'
import { useUi } from '../context'
import { SideBars } from './sideBars'
import { cellText, decimalsOf } from './numbers'
import { sorted, sortingAfter, type Sorting } from './tableText'
import { TableTools } from './tableTools'

/** Rows that are shown before more are asked for, of wide tables so many cells, and columns. */
const FIRST_ROWS = 50
const FIRST_CELLS = 240
const FIRST_COLUMNS = 12

/** What a row selects: the stances that make its numbers, or, where there are none, what it is about. */
export const selectionOf = ({ stances, about }: ReportRow): readonly Ref[] =>
  stances.length > 0 ? stances : about

/** A table of a report: sorted by its headings; each row leads to the stances behind it. */
export function ReportTableView(props: { readonly table: ReportTable; readonly measure: string }) {
  const { table } = props
  const sorting = useSignal<Sorting | null>(null)
  const all = useSignal(false)
  const rows = sorted(table.rows, sorting.value)
  const shownColumns = all.value ? table.columns.length : Math.min(table.columns.length, FIRST_COLUMNS)
  const firstRows = Math.max(1, Math.min(FIRST_ROWS, Math.floor(FIRST_CELLS / shownColumns)))
  const shown = all.value ? rows : rows.slice(0, firstRows)
  const decimals = table.columns.map((_, at) => decimalsOf(table.rows.map(({ cells }) => cells[at] ?? null)))
  const most = table.bars
    ? Math.max(
        1,
        ...table.rows.flatMap(({ cells }) =>
          [table.bars?.for, table.bars?.against].map((at) => Number(cells[at ?? 0]) || 0),
        ),
      )
    : 1
  return (
    <section class="report-table">
      <div class="table-head">
        <h3>
          {table.caption} <span class="number">{table.rows.length}</span>
        </h3>
        {table.rows.length > 0 && <TableTools table={{ ...table, rows }} measure={props.measure} />}
      </div>
      {table.rows.length === 0 ? (
        <p class="empty">{table.empty}</p>
      ) : (
        <div class="table-scroll" role="group" aria-label={table.caption} tabIndex={0}>
          <table data-cells={table.rows.some(({ cellStances }) => cellStances) ? '' : undefined}>
            <caption class="visually-hidden">
              {table.caption};{' '}
              {table.rows.some(({ cellStances }) => cellStances) ? 'a row or a cell' : 'a row'} selects the
              stances behind it
            </caption>
            <thead>
              <tr>
                {table.columns.slice(0, shownColumns).map(({ label, format, help }, at) => (
                  <th
                    key={at}
                    scope="col"
                    class={format === 'text' ? undefined : 'numeric'}
                    aria-sort={sorting.value?.column === at ? sorting.value.direction : 'none'}
                  >
                    <button
                      type="button"
                      title={help}
                      onClick={() => {
                        sorting.value = sortingAfter(sorting.value, at, format !== 'text')
                      }}
                    >
                      {label}
                      {sorting.value?.column === at && (
                        <span class="sort" aria-hidden="true">
                          {sorting.value.direction === 'ascending' ? '↑' : '↓'}
                        </span>
                      )}
                    </button>
                  </th>
                ))}
                {table.bars && <th scope="col">Against | for</th>}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row
                  key={JSON.stringify([row.cells, row.about])}
                  row={row}
                  table={table}
                  decimals={decimals}
                  most={most}
                  shownColumns={shownColumns}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {(rows.length > shown.length || table.columns.length > shownColumns) && (
        <button
          type="button"
          class="link"
          onClick={() => {
            all.value = true
          }}
        >
          Show all {count(rows.length, 'row')}
          {table.columns.length > shownColumns ? ` and ${count(table.columns.length, 'column')}` : ''}
        </button>
      )}
      <ColumnHelp table={table} />
    </section>
  )
}

/** What the columns mean, in words that need no pointer. */
function ColumnHelp(props: { readonly table: ReportTable }) {
  const helped = props.table.columns.filter(({ help }) => help)
  if (helped.length === 0 || props.table.rows.length === 0) return null
  return (
    <details class="fold">
      <summary>What the columns mean</summary>
      <dl>
        {helped.map(({ label, help }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{help}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** A cell that leads to the stances behind it; a dot where there are none. */
function CellLink(props: { readonly refs: readonly Ref[]; readonly text: string; readonly label: string }) {
  const { refs, text, label } = props
  if (refs.length === 0)
    return (
      <span class="no-stance">
        <span aria-hidden="true">·</span>
        <span class="visually-hidden">no stance</span>
      </span>
    )
  return (
    <span onClick={(event) => event.stopPropagation()}>
      <RefLink
        refs={refs}
        class="link cell-link"
        label={`${label}: ${text}, ${count(refs.length, 'stance')}`}
      >
        {text}
      </RefLink>
    </span>
  )
}

function Row(props: {
  readonly row: ReportRow
  readonly table: ReportTable
  readonly decimals: readonly number[]
  readonly most: number
  readonly shownColumns: number
}) {
  const { session, selected, hovered } = useUi()
  const { row, table, decimals, most, shownColumns } = props
  const element = useRef<HTMLTableRowElement>(null)
  const refs = selectionOf(row)
  const leads = refs.length > 0
  const chosen =
    leads &&
    session.view.value.selection.length > 0 &&
    refs.every((ref) => selected.value.has(ref)) &&
    session.view.value.selection.length === refs.length
  useEffect(() => {
    if (chosen) element.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const echoed =
    hovered.value.size > 0 && [...row.about, ...row.stances].some((ref) => hovered.value.has(ref))
  const touched = !chosen && row.about.some((ref) => session.view.value.selection.includes(ref))
  const echo = (now: readonly Ref[]) => () => {
    session.hover.value = now
  }
  const select = (event: MouseEvent) => {
    if (!leads) return
    session.dispatch({
      type: 'select',
      refs,
      mode: event.ctrlKey || event.metaKey || event.shiftKey ? 'toggle' : 'replace',
    })
  }
  const text = (at: number) =>
    cellText(row.cells[at] ?? null, table.columns[at]?.format ?? 'text', decimals[at] ?? 0)
  return (
    <tr
      ref={element}
      class={chosen ? 'chosen' : echoed ? 'echoed' : touched ? 'touched' : undefined}
      data-leads={leads ? '' : undefined}
      onClick={select}
      onPointerEnter={echo([...row.about, ...row.stances])}
      onPointerLeave={echo([])}
    >
      <th scope="row">
        {leads ? (
          <button
            type="button"
            class="link"
            aria-pressed={chosen}
            aria-label={`${text(0)}: ${row.stances.length > 0 ? `select the ${count(row.stances.length, 'stance')} behind it` : 'select'}`}
            onClick={(event) => {
              event.stopPropagation()
              select(event)
            }}
            onFocus={echo([...row.about, ...row.stances])}
            onBlur={echo([])}
          >
            {text(0)}
          </button>
        ) : (
          text(0)
        )}
      </th>
      {table.columns.slice(1, shownColumns).map(({ label, format }, past) => (
        <td key={past} class={format === 'text' ? undefined : 'numeric'}>
          {row.cells[past + 1] === null ? (
            <span title="not defined">
              –<span class="visually-hidden"> not defined</span>
            </span>
          ) : row.cellStances ? (
            <CellLink
              refs={row.cellStances[past + 1] ?? []}
              text={text(past + 1)}
              label={`${text(0)}, ${label}`}
            />
          ) : (
            text(past + 1)
          )}
        </td>
      ))}
      {table.bars && (
        <td>
          <SideBars
            against={Number(row.cells[table.bars.against]) || 0}
            supporting={Number(row.cells[table.bars.for]) || 0}
            most={most}
          />
        </td>
      )}
    </tr>
  )
}
