import { withoutDuplicates } from './duplicates'
import type { NetworkSettings } from './networkSettings'
import type { Column, Statements } from './statements'

/** Statements that count, and how many don't, each under the first rule that leaves it out. */
export interface Selection {
  /** Numbers of the statements that count, in the order of time. */
  readonly kept: Int32Array
  /** Those whose values isolates are taken from: in the date range, in no excluded document. */
  readonly available: Int32Array
  readonly row: Column
  readonly column: Column
  readonly leftOut: {
    readonly outsideDates: number
    readonly excluded: number
    /** Without a value of the row or the column variable. */
    readonly incomplete: number
    readonly duplicates: number
  }
}

export type SelectionSettings = Pick<
  NetworkSettings,
  'mode' | 'rows' | 'columns' | 'aggregation' | 'duplicates' | 'fromMs' | 'toMs' | 'exclude' | 'onlyExcluded'
>

/** Names a variable that a source doesn't have. */
export class UnknownVariable extends Error {
  override readonly name = 'UnknownVariable'
  constructor(
    readonly variable: string,
    readonly known: readonly string[],
  ) {
    super(`no column “${variable}”; there are ${known.join(', ')}`)
  }
}

/**
 * Chooses the statements that a network counts, in Discourse Network Analyzer's order: date range and documents'
 * values, then other values, then those without row or column, then duplicates among what is left.
 * Throws `UnknownVariable`.
 */
export function selectStatements(statements: Statements, settings: SelectionSettings): Selection {
  const column = (variable: string): Column => {
    const found = statements.column(variable)
    if (!found) throw new UnknownVariable(variable, [...statements.values.keys()])
    return found
  }
  const [row, columns] = [column(settings.rows), column(settings.columns)]
  const tests = exclusions(settings).map(([variable, values]) => {
    const { labels, codes } = column(variable)
    const listed = Uint8Array.from(labels, (label) => (values.has(label) ? 1 : 0))
    const refused = settings.onlyExcluded ? 0 : 1
    return {
      ofDocument: statements.documentVariables.has(variable),
      passes: (at: number) => listed[codes[at] as number] !== refused,
    }
  })
  const all = (list: typeof tests) => (at: number) => list.every(({ passes }) => passes(at))

  const inRange = within(statements, settings)
  const available = inRange.filter(all(tests.filter(({ ofDocument }) => ofDocument)))
  const passing = available.filter(all(tests.filter(({ ofDocument }) => !ofDocument)))
  const complete =
    settings.mode === 'events' ? passing : passing.filter((at) => has(row, at) && has(columns, at))
  const kept = withoutDuplicates(
    statements,
    complete,
    row,
    columns,
    settings.duplicates,
    settings.aggregation !== 'ignore',
  )
  return {
    kept,
    available,
    row,
    column: columns,
    leftOut: {
      outsideDates: statements.count - inRange.length,
      excluded: inRange.length - passing.length,
      incomplete: passing.length - complete.length,
      duplicates: complete.length - kept.length,
    },
  }
}

/** Excluded values by variable. */
function exclusions({ exclude }: SelectionSettings): [string, Set<string>][] {
  const byVariable = new Map<string, Set<string>>()
  for (const { variable, value } of exclude)
    byVariable.set(variable, (byVariable.get(variable) ?? new Set<string>()).add(value))
  return [...byVariable]
}

function within(statements: Statements, { fromMs, toMs }: SelectionSettings): Int32Array {
  const { momentsMs, order } = statements
  if (!momentsMs || (fromMs === null && toMs === null)) return order
  const [from, to] = [fromMs ?? Number.NEGATIVE_INFINITY, toMs ?? Number.POSITIVE_INFINITY]
  return order.filter((at) => (momentsMs[at] as number) >= from && (momentsMs[at] as number) <= to)
}

const has = ({ labels, codes }: Column, at: number): boolean => labels[codes[at] as number] !== ''
