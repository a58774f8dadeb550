import { isoOf } from '../../analysis/calendar'
import type { DiscourseNetworks } from '../../analysis/discourseNetwork'
import { eventList } from '../../analysis/events'
import { byCodeUnit, type Statements } from '../../analysis/statements'
import { csvLine } from './csv'

/**
 * Writes networks as CSV (RFC 4180, LF): a matrix with its labels in the first row and column. Windows of time stand
 * below one another, each row with its window; their columns are all that any window has, empty where a window lacks
 * it. An event list has a statement a row.
 */
export function writeNetworkCsv(
  statements: Statements,
  { settings, selection, networks }: DiscourseNetworks,
): string {
  if (settings.mode === 'events') {
    const events = eventList(statements, selection.kept)
    const columns = [...new Set(events.flatMap((event) => Object.keys(event)))]
    const rows = events.map((event) => columns.map((column) => event[column] ?? ''))
    return lines([columns, ...rows])
  }
  const windows = settings.window !== null
  const columns = [...new Set(networks.flatMap((network) => network.columns))].toSorted(byCodeUnit)
  const rows = networks.flatMap(({ rows: labels, columns: own, weights, window }) => {
    const places = columns.map((label) => own.indexOf(label))
    const time = window ? [isoOf(window.startMs), isoOf(window.midMs), isoOf(window.stopMs)] : []
    return labels.map((label, i) => [
      ...time,
      label,
      ...places.map((j) => (j === -1 ? '' : (weights[i * own.length + j] as number))),
    ])
  })
  const header = [
    ...(windows ? ['window_start', 'window_mid', 'window_stop'] : []),
    settings.rows,
    ...columns,
  ]
  return lines([header, ...rows])
}

const lines = (records: readonly (readonly (string | number)[])[]): string =>
  records.map((record) => `${csvLine(record)}\n`).join('')
