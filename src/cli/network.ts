import type { CAC } from 'cac'
import { discourseNetworks, ImpossibleNetwork, type DiscourseNetworks } from '../analysis/discourseNetwork'
import {
  AGGREGATIONS,
  contradictions,
  DUPLICATES,
  MODES,
  NORMALIZATIONS,
  type NetworkSettings,
} from '../analysis/networkSettings'
import { UnknownVariable } from '../analysis/selection'
import type { Statements } from '../analysis/statements'
import { writeNetworkCsv } from '../io/formats/networkCsv'
import { writeNetworkGexf, writeNetworkGraphml } from '../io/formats/networkFormats'
import { writeNetworkJson } from '../io/formats/networkJson'
import { fileArgument } from './input'
import { AMBIVALENT, FORMATS, networkOptions, type NetworkOptions } from './networkOptions'
import type { RawOptions } from './options'
import { reportProblem } from './problems'
import { readStatementSource, type StatementSource } from './statementSource'
import { UsageError } from './usage'

/** `standpoint network FILE`: discourse networks. Exit code 1 where the data has errors; what can be made is made. */
export function register(cli: CAC): void {
  cli
    .command(
      'network [file]',
      'Make discourse networks of a project or of coded statements (CSV, - for standard input)',
    )
    .option('--mode <mode>', `${MODES.join(' | ')} (default: two)`)
    .option('--rows <variable>', 'Variable of the rows (default: holder, or organization for a CSV file)')
    .option(
      '--columns <variable>',
      'Variable of the columns, or of what rows are tied by (default: issue, concept)',
    )
    .option('--aggregation <rule>', `${AGGREGATIONS.join(' | ')} (default: ignore)`)
    .option('--normalization <rule>', `${NORMALIZATIONS.join(' | ')} (default: none)`)
    .option('--duplicates <rule>', `${DUPLICATES.join(' | ')} (default: include)`)
    .option('--from <date>', 'First day that counts, as 2005-01-31')
    .option('--to <date>', 'Last day that counts')
    .option('--exclude <variable=value>', 'Leave out statements with this value; may be repeated')
    .option('--only-excluded', 'Turn --exclude round: count these values alone')
    .option('--isolates', 'Keep labels that no counted statement names')
    .option('--window <unit:size>', 'A network for each rolling window of time, as months:6')
    .option('--threshold <weight>', 'Drop ties of a one-mode network below this weight')
    .option(
      '--ambivalent <rule>',
      `Ambivalent stances: ${AMBIVALENT.join(' | ')} to each side (default: leave-out)`,
    )
    .option('--format <format>', `${FORMATS.join(' | ')} (default: json)`)
    .example('standpoint network statements.csv --mode one --aggregation subtract --duplicates document')
    .example('standpoint network my-article --mode two --aggregation combine --format graphml')
    .action((file: string | undefined, options: RawOptions) =>
      run(fileArgument(cli, file), networkOptions(options)),
    )
}

async function run(file: string, options: NetworkOptions): Promise<void> {
  const source = await readStatementSource(file, options.ambivalent)
  const { statements } = source
  for (const problem of source.problems) reportProblem(problem)
  if (!statements) return
  const settings = complete(options, source, statements)
  const [contradiction] = contradictions(settings)
  if (contradiction !== undefined) throw new UsageError(contradiction)
  const made = make(statements, settings, source)
  if (!made) return
  for (const sentence of said(statements, made, source)) console.error(`standpoint: ${sentence}`)
  process.stdout.write(write(statements, made, source, options))
}

/** Agreement goes by its numbers, as in Discourse Network Analyzer. */
const AGREEMENT: Readonly<Record<string, string>> = { true: '1', false: '0' }

/** The settings with the variables; those of documents may leave out `document_`. */
function complete(
  { settings, rows, columns }: NetworkOptions,
  source: StatementSource,
  { values }: Statements,
): NetworkSettings {
  const variable = (name: string) =>
    !values.has(name) && values.has(`document_${name}`) ? `document_${name}` : name
  return {
    ...settings,
    rows: variable(rows ?? source.rows),
    columns: variable(columns ?? source.columns),
    exclude: settings.exclude.map(({ variable: name, value }) => ({
      variable: variable(name),
      value: name === 'agreement' ? (AGREEMENT[value] ?? value) : value,
    })),
  }
}

function make(
  statements: Statements,
  settings: NetworkSettings,
  { name }: StatementSource,
): DiscourseNetworks | null {
  try {
    return discourseNetworks(statements, settings)
  } catch (error) {
    const place = {
      severity: 'error',
      code: 'column-missing',
      file: name,
      path: [],
      line: 1,
      column: 1,
    } as const
    if (error instanceof UnknownVariable) reportProblem({ ...place, message: error.message })
    else if (error instanceof ImpossibleNetwork && error.fault === 'source')
      for (const message of error.reasons) reportProblem({ ...place, message })
    else if (error instanceof ImpossibleNetwork) throw new UsageError(error.message)
    else throw error
    return null
  }
}

/** What isn't counted, and where a network is too small to have ties; a sentence each. */
function said(
  statements: Statements,
  { settings, selection, networks }: DiscourseNetworks,
  { leftOut }: StatementSource,
) {
  const { rows, columns } = settings
  const reasons: readonly (readonly [number | undefined, string])[] = [
    [leftOut['onActors'], 'stances on actors'],
    [leftOut['neutral'], 'neutral stances'],
    [leftOut['ambivalent'], 'ambivalent stances'],
    [leftOut['withErrors'], 'rows with errors'],
    [selection.leftOut.outsideDates, 'outside the dates'],
    [selection.leftOut.excluded, 'excluded by value'],
    [selection.leftOut.incomplete, `without ${rows} or ${columns}`],
    [selection.leftOut.duplicates, `duplicates (${settings.duplicates})`],
  ]
  const counted = reasons.flatMap(([count, reason]) => (count ? [`${count} ${reason}`] : []))
  const sentences: string[] = []
  if (counted.length > 0)
    sentences.push(`${selection.kept.length} statements count; left out: ${counted.join(', ')}`)
  for (const { variable, value } of settings.exclude)
    if (!statements.column(variable)?.labels.includes(value))
      sentences.push(`no statement has ${variable} “${value}”`)
  if (selection.kept.length === 0) sentences.push('no statement counts, so the result is empty')
  else if (settings.mode === 'one' && settings.window === null && networks[0]?.rows.length === 1)
    sentences.push('the network has one node and so no ties')
  if (settings.window && networks.length === 0) sentences.push('no window fits into the range of dates')
  if (settings.aggregation === 'combine' && settings.normalization !== 'none')
    sentences.push('a combined network is made of codes; divided by activity or prominence they mean nothing')
  return sentences
}

/** Throws a UsageError where the result is longer than a text can be (2^29 characters). */
function write(
  statements: Statements,
  made: DiscourseNetworks,
  source: StatementSource,
  { format, ambivalent }: NetworkOptions,
) {
  try {
    switch (format) {
      case 'json':
        return writeNetworkJson(statements, made, { ambivalent, leftOut: source.leftOut })
      case 'csv':
        return writeNetworkCsv(statements, made)
      case 'graphml':
        return writeNetworkGraphml(statements, made)
      case 'gexf':
        return writeNetworkGexf(statements, made)
      default:
        return format satisfies never
    }
  } catch (error) {
    if (error instanceof RangeError)
      throw new UsageError('the result is too long to write at once; take fewer windows or a shorter range')
    throw error
  }
}
