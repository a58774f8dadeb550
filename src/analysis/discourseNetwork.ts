import { incidence, type Incidence } from './incidence'
import { contradictions, type NetworkSettings } from './networkSettings'
import { oneMode } from './oneMode'
import { selectStatements, type Selection } from './selection'
import type { Statements } from './statements'
import type { OneModeAggregation, OneModeNormalization } from './tieVectors'
import { withThreshold } from './threshold'
import { inWindow, timeWindows, type TimeWindow } from './timeWindows'
import { twoMode, type TwoModeAggregation, type TwoModeNormalization } from './twoMode'

/** One network: of all kept statements, or of those in a window of time. */
export interface DiscourseNetwork {
  readonly mode: 'one' | 'two'
  /** Sorted by UTF-16 code unit. In a one-mode network `columns` are the rows again. */
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** rows × columns, row by row; every number is finite. */
  readonly weights: Float64Array
  /** Numbers of the statements it counts, in the order of time. */
  readonly statements: Int32Array
  readonly window: TimeWindow | null
}

export interface DiscourseNetworks {
  readonly settings: NetworkSettings
  readonly selection: Selection
  /** One, or one for each window; none for an event list. */
  readonly networks: readonly DiscourseNetwork[]
}

/** More windows than that are more likely a slip than a wish. */
export const MOST_WINDOWS = 20_000

/** Says why there is no such network, one sentence each: the settings are at odds, or the source lacks what they need. */
export class ImpossibleNetwork extends Error {
  override readonly name = 'ImpossibleNetwork'
  constructor(
    readonly fault: 'settings' | 'source',
    readonly reasons: readonly string[],
  ) {
    super(reasons.join('; '))
  }
}

/**
 * Networks of statements as Discourse Network Analyzer makes them (Leifeld 2016, 2017).
 * Throws `ImpossibleNetwork` and `UnknownVariable`.
 */
export function discourseNetworks(statements: Statements, settings: NetworkSettings): DiscourseNetworks {
  refuse('settings', contradictions(settings))
  refuse('source', lacks(statements, settings))
  const selection = selectStatements(statements, settings)
  if (settings.mode === 'events') return { settings, selection, networks: [] }
  const networks =
    settings.window === null
      ? [networkOf(statements, settings, selection, selection.kept, null)]
      : windowsOf(statements, settings, settings.window).map((window) =>
          networkOf(
            statements,
            settings,
            selection,
            inWindow(selection.kept, statements.momentsMs as Float64Array, window),
            window,
          ),
        )
  return { settings, selection, networks }
}

function refuse(fault: ImpossibleNetwork['fault'], reasons: readonly string[]): void {
  if (reasons.length > 0) throw new ImpossibleNetwork(fault, reasons)
}

/** The counts x[i, j, k] behind a network. */
export function incidenceOf(
  statements: Statements,
  { isolates }: Pick<NetworkSettings, 'isolates'>,
  { row, column, available }: Selection,
  kept: Int32Array,
): Incidence {
  return incidence(statements, kept, row, column, isolates ? available : kept)
}

function networkOf(
  statements: Statements,
  settings: NetworkSettings,
  selection: Selection,
  kept: Int32Array,
  window: TimeWindow | null,
): DiscourseNetwork {
  const x = incidenceOf(statements, settings, selection, kept)
  const { aggregation, normalization } = settings
  const one = settings.mode === 'one'
  const network: DiscourseNetwork = {
    mode: one ? 'one' : 'two',
    rows: x.rows,
    columns: one ? x.rows : x.columns,
    weights: one
      ? oneMode(x, aggregation as OneModeAggregation, normalization as OneModeNormalization)
      : twoMode(x, aggregation as TwoModeAggregation, normalization as TwoModeNormalization),
    statements: kept,
    window,
  }
  return settings.threshold === null ? network : withThreshold(network, settings.threshold)
}

function windowsOf(
  { momentsMs, order }: Statements,
  { fromMs, toMs }: NetworkSettings,
  { unit, size }: NonNullable<NetworkSettings['window']>,
): readonly TimeWindow[] {
  const dated = momentsMs ? order.filter((at) => !Number.isNaN(momentsMs[at])) : order
  const firstMs = fromMs ?? momentsMs?.[dated[0] ?? -1]
  const lastMs = toMs ?? momentsMs?.[dated.at(-1) ?? -1]
  if (firstMs === undefined || lastMs === undefined) return []
  const windows = timeWindows(firstMs, lastMs, unit, size, MOST_WINDOWS + 1)
  if (windows.length > MOST_WINDOWS)
    throw new ImpossibleNetwork('settings', [
      `windows of ${size} ${unit} over this range are more than ${MOST_WINDOWS}; take a longer unit or a shorter range`,
    ])
  return windows
}

/** What the settings need and the source doesn't have. */
function lacks(statements: Statements, settings: NetworkSettings): readonly string[] {
  const { aggregation, duplicates, fromMs, toMs, window } = settings
  const needs: [lacking: boolean, sentence: string][] = [
    [
      !statements.agreement && aggregation !== 'ignore',
      `aggregation “${aggregation}” needs to know for and against, and there is no column “agreement”`,
    ],
    [
      !statements.momentsMs && ['week', 'month', 'year'].includes(duplicates),
      `duplicates “${duplicates}” need dates, and there is no column “date”`,
    ],
    [
      !statements.momentsMs && (fromMs !== null || toMs !== null || window !== null),
      'a date range or window needs dates, and there is no column “date”',
    ],
    [
      !statements.documents && duplicates === 'document',
      'duplicates “document” need documents, and there is no column “document_id”',
    ],
  ]
  return needs.flatMap(([lacking, sentence]) => (lacking ? [sentence] : []))
}
