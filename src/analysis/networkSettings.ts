import type { TimeUnit } from './calendar'

export const MODES = ['one', 'two', 'events'] as const
export const AGGREGATIONS = ['ignore', 'congruence', 'conflict', 'subtract', 'combine'] as const
export const NORMALIZATIONS = [
  'none',
  'average',
  'jaccard',
  'cosine',
  'salton',
  'activity',
  'prominence',
] as const
export const DUPLICATES = ['include', 'document', 'week', 'month', 'year', 'acrossrange'] as const

export type Mode = (typeof MODES)[number]
export type Aggregation = (typeof AGGREGATIONS)[number]
export type Normalization = (typeof NORMALIZATIONS)[number]
export type Duplicates = (typeof DUPLICATES)[number]

/** A value of a variable, as of `concept` “Carbon tax”. */
export interface Exclusion {
  readonly variable: string
  readonly value: string
}

/** How statements become a network; the terms are Discourse Network Analyzer's. */
export interface NetworkSettings {
  /** `one`: rows × rows through columns; `two`: rows × columns; `events`: the list of statements. */
  readonly mode: Mode
  readonly rows: string
  readonly columns: string
  /** What for and against become. In an event list it decides alone whether they tell duplicates apart. */
  readonly aggregation: Aggregation
  readonly normalization: Normalization
  /** How often a statement counts that is made again. */
  readonly duplicates: Duplicates
  /** First and last moment that counts, both included (milliseconds, see `calendar.ts`). */
  readonly fromMs: number | null
  readonly toMs: number | null
  /** Statements with any of these values don't count. */
  readonly exclude: readonly Exclusion[]
  /** Turns `exclude` round: of each variable that it names only these values count. */
  readonly onlyExcluded: boolean
  /** Also label what no kept statement names. */
  readonly isolates: boolean
  readonly window: { readonly unit: TimeUnit; readonly size: number } | null
  /** Least weight of a tie in a one-mode network, see `threshold.ts`. */
  readonly threshold: number | null
}

export const DEFAULT_SETTINGS: Omit<NetworkSettings, 'rows' | 'columns'> = {
  mode: 'two',
  aggregation: 'ignore',
  normalization: 'none',
  duplicates: 'include',
  fromMs: null,
  toMs: null,
  exclude: [],
  onlyExcluded: false,
  isolates: false,
  window: null,
  threshold: null,
}

export const AGGREGATIONS_OF: Readonly<Record<Mode, readonly Aggregation[]>> = {
  one: ['ignore', 'congruence', 'conflict', 'subtract'],
  two: ['ignore', 'subtract', 'combine'],
  events: AGGREGATIONS,
}
export const NORMALIZATIONS_OF: Readonly<Record<Mode, readonly Normalization[]>> = {
  one: ['none', 'average', 'jaccard', 'cosine', 'salton'],
  two: ['none', 'activity', 'prominence'],
  events: ['none'],
}

/** What a mode can be combined with; one sentence for each setting that it can't. */
export function contradictions(settings: NetworkSettings): readonly string[] {
  const { mode, aggregation, normalization, rows, columns, fromMs, toMs, window, threshold } = settings
  const network = { one: 'a one-mode network', two: 'a two-mode network', events: 'an event list' }[mode]
  const found: string[] = []
  const need = (setting: string, value: string, possible: readonly string[]) => {
    if (!possible.includes(value))
      found.push(`${setting} “${value}” does not go with ${network}; it takes ${possible.join(', ')}`)
  }
  need('aggregation', aggregation, AGGREGATIONS_OF[mode])
  need('normalization', normalization, NORMALIZATIONS_OF[mode])
  if (rows === columns) found.push(`rows and columns are both “${rows}”; they must be two variables`)
  if (mode === 'events' && window) found.push('an event list has no time windows; leave the window out')
  if (mode !== 'one' && threshold !== null) found.push(`${network} has no threshold; leave it out`)
  if (fromMs !== null && toMs !== null && fromMs > toMs) found.push('the date range ends before it begins')
  return found
}
