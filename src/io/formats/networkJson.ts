import { isoOf, isoOfLast } from '../../analysis/calendar'
import type { DiscourseNetworks } from '../../analysis/discourseNetwork'
import { eventList } from '../../analysis/events'
import type { Statements } from '../../analysis/statements'

/** What became of a source's records before they were statements. */
export interface SourceSettings {
  readonly ambivalent: 'leave-out' | 'half'
  /** How many are none, by reason. */
  readonly leftOut: Readonly<Record<string, number>>
}

/**
 * Writes networks as JSON: `settings` (with `leftOut`, why statements don't count), ids of the statements that are
 * `kept`, and of each network its labels (sorted by UTF-16 code unit), its matrix by rows and its window of time. An
 * event list has no networks but `events`. `names` tells what ids stand for, where the source has names.
 */
export function writeNetworkJson(
  statements: Statements,
  { settings, selection, networks }: DiscourseNetworks,
  source: SourceSettings,
): string {
  const { fromMs, toMs, window } = settings
  const document = {
    settings: {
      mode: settings.mode,
      rows: settings.rows,
      columns: settings.columns,
      aggregation: settings.aggregation,
      normalization: settings.normalization,
      duplicates: settings.duplicates,
      from: fromMs === null ? null : isoOf(fromMs),
      to: toMs === null ? null : isoOfLast(toMs),
      exclude: settings.exclude,
      onlyExcluded: settings.onlyExcluded,
      isolates: settings.isolates,
      window: window && `${window.unit}:${window.size}`,
      threshold: settings.threshold,
      ambivalent: source.ambivalent,
      leftOut: { ...source.leftOut, ...selection.leftOut },
    },
    kept: Array.from(selection.kept, (at) => statements.ids[at]),
    networks: networks.map((network) => ({
      statements: network.statements.length,
      rows: network.rows,
      columns: network.columns,
      matrix: network.rows.map((_, i) =>
        Array.from(network.weights.subarray(i * network.columns.length, (i + 1) * network.columns.length)),
      ),
      window: network.window && {
        start: isoOf(network.window.startMs),
        mid: isoOf(network.window.midMs),
        stop: isoOf(network.window.stopMs),
      },
    })),
    ...(settings.mode === 'events' && { events: eventList(statements, selection.kept) }),
    ...namesOf(statements, { settings, selection, networks }),
  }
  return `${JSON.stringify(document)}\n`
}

/** Names of the labels and of the kept statements' values. */
function namesOf({ names }: Statements, { selection, networks }: DiscourseNetworks) {
  if (!names) return {}
  const used = new Set(networks.flatMap(({ rows, columns }) => [...rows, ...columns]))
  for (const { labels, codes } of [selection.row, selection.column])
    for (const at of selection.kept) used.add(labels[codes[at] as number] as string)
  const known = [selection.row, selection.column].flatMap(({ variable }) => [...(names.get(variable) ?? [])])
  return { names: Object.fromEntries(known.filter(([value]) => used.has(value))) }
}
