import { useSignal } from '@preact/signals'
import type { ReportTable } from '../../analysis/report'
import { useUi } from '../context'
import { download } from '../download'
import { fileNameOf, tableCsv, tableTsv } from './tableText'

const SHOWN_MS = 3000
/** Of longer tables a selection of all would show nothing in particular. */
const MOST_SELECTED = 30

/** Selects the stances behind all rows, copies a table, or saves it as CSV, as it is sorted. */
export function TableTools(props: { readonly table: ReportTable; readonly measure: string }) {
  const { session } = useUi()
  const { table, measure } = props
  const stances =
    table.rows.length > MOST_SELECTED ? [] : [...new Set(table.rows.flatMap((row) => row.stances))]
  const copied = useSignal<'copied' | 'refused' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(tableTsv(table))
      copied.value = 'copied'
      session.announcement.value = `Copied: ${table.caption}.`
    } catch {
      copied.value = 'refused'
      session.announcement.value = 'The browser refused to copy; save the CSV instead.'
    }
    setTimeout(() => {
      copied.value = null
    }, SHOWN_MS)
  }
  const save = () =>
    download(new Blob([tableCsv(table)], { type: 'text/csv;charset=utf-8' }), fileNameOf(measure, table))
  return (
    <p class="table-tools">
      {stances.length > 0 && (
        <button
          type="button"
          class="link"
          aria-label={`Select all: ${table.caption}`}
          onClick={() => session.dispatch({ type: 'select', refs: stances })}
        >
          Select all
        </button>
      )}
      <button type="button" class="link" aria-label={`Copy: ${table.caption}`} onClick={() => void copy()}>
        {copied.value === 'copied' ? 'Copied' : copied.value === 'refused' ? 'Refused' : 'Copy'}
      </button>
      <button type="button" class="link" aria-label={`Save as CSV: ${table.caption}`} onClick={save}>
        CSV
      </button>
    </p>
  )
}
