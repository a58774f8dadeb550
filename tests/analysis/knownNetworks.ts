import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { NetworkSettings } from '../../src/analysis/networkSettings'
import { DEFAULT_SETTINGS } from '../../src/analysis/networkSettings'
import { span } from '../../src/analysis/calendar'
import { readStatementsCsv } from '../../src/io/formats/statementsCsv'
import type { Statements } from '../../src/analysis/statements'

const folder = fileURLToPath(new URL('../fixtures/dna', import.meta.url))

/** What Discourse Network Analyzer 3.1.2 computes from `statements.csv`; its words, see `settingsOf`. */
export interface KnownNetwork {
  readonly settings: {
    readonly networkType: 'onemode' | 'twomode'
    readonly variable1: string
    readonly variable2: string
    readonly qualifierAggregation: NetworkSettings['aggregation']
    readonly normalization: string
    readonly duplicates: NetworkSettings['duplicates']
    readonly excludeValues?: Readonly<Record<string, readonly string[]>>
    readonly isolates?: boolean
    readonly start?: string
    readonly stop?: string
  }
  readonly kept_statement_ids: readonly number[]
  readonly networks: readonly {
    readonly statements: number
    readonly rows: readonly string[]
    readonly columns: readonly string[]
    readonly matrix: readonly (readonly number[])[]
  }[]
}

export const STATEMENTS_FILE = `${folder}/statements.csv`
export const statementsText = readFileSync(STATEMENTS_FILE, 'utf8')
export const knownNetworks = Object.entries(
  JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Record<string, KnownNetwork>,
)

/** The 49 made-up statements. */
export function statements49(): Statements {
  const { statements } = readStatementsCsv(statementsText, 'statements.csv')
  if (!statements) throw new Error('statements.csv has no header')
  return statements
}

/** A known network's settings in this engine's words. */
export function settingsOf({ settings }: KnownNetwork): NetworkSettings {
  return {
    ...DEFAULT_SETTINGS,
    mode: settings.networkType === 'onemode' ? 'one' : 'two',
    rows: settings.variable1,
    columns: settings.variable2,
    aggregation: settings.qualifierAggregation,
    normalization: (settings.normalization === 'no'
      ? 'none'
      : settings.normalization) as NetworkSettings['normalization'],
    duplicates: settings.duplicates,
    fromMs: settings.start === undefined ? null : (span(settings.start)?.first ?? null),
    toMs: settings.stop === undefined ? null : (span(settings.stop)?.last ?? null),
    exclude: Object.entries(settings.excludeValues ?? {}).flatMap(([variable, values]) =>
      values.map((value) => ({ variable, value })),
    ),
    isolates: settings.isolates ?? false,
  }
}
