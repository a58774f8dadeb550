/**
 * A statement: who (a person, an organisation, a holder) takes what position (for, against) on what
 * (a concept, an issue), when and in which document (Leifeld 2016, 2017). Here each field is a column.
 */
export interface StatementTable {
  /** What each statement is called; no two alike. */
  readonly ids: readonly (string | number)[]
  /** Values of every variable, by its name, in the order of the source; `''` where a statement has none. */
  readonly values: ReadonlyMap<string, readonly string[]>
  /** Variables that belong to the document that a statement is in, not to the statement. */
  readonly documentVariables: ReadonlySet<string>
  /** `OPPOSES`, `SUPPORTS` or `BOTH`; null where the source doesn't say. */
  readonly agreement: Uint8Array | null
  /** See `calendar.ts`; NaN for a statement without date, null where the source has no dates. */
  readonly momentsMs: Float64Array | null
  /** The document of each; null where the source doesn't say. */
  readonly documents: readonly string[] | null
  /** Place in the document (UTF-16 code units, end exclusive); 0 where unknown. */
  readonly startsUtf16: Float64Array
  readonly endsUtf16: Float64Array
  /** What codes stand for, for readers: names by variable and code. */
  readonly names?: ReadonlyMap<string, ReadonlyMap<string, string>>
}

export const OPPOSES = 0
export const SUPPORTS = 1
/** For and against in one breath: half to each side. */
export const BOTH = 2

/** One variable of all statements. */
export interface Column {
  readonly variable: string
  /** The different values, sorted by UTF-16 code unit. */
  readonly labels: readonly string[]
  /** Of each statement the place of its value in `labels`. */
  readonly codes: Int32Array
}

/** Statements folded into typed columns; every network of them reads these. */
export interface Statements extends StatementTable {
  readonly count: number
  /** Numbers of the statements in the order of time: by date, document, place in it and id. */
  readonly order: Int32Array
  /** Documents numbered from 0; all 0 where the source doesn't say. */
  readonly documentCodes: Int32Array
  /** A variable's column, folded when it is first asked for; undefined where there is no such variable. */
  readonly column: (variable: string) => Column | undefined
}

/** By UTF-16 code unit, as `Array.prototype.sort` does it. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const INTEGER = /^-?\d{1,15}$/

/** Numbers by size and before anything else, the rest by code unit. */
function byIdentifier(a: string | number, b: string | number): number {
  const [left, right] = [String(a), String(b)]
  const [leftIsNumber, rightIsNumber] = [INTEGER.test(left), INTEGER.test(right)]
  if (leftIsNumber && rightIsNumber) return Number(left) - Number(right)
  if (leftIsNumber !== rightIsNumber) return leftIsNumber ? -1 : 1
  return byCodeUnit(left, right)
}

function fold(
  variable: string,
  values: readonly string[],
  compare: (a: string, b: string) => number,
): Column {
  const labels = [...new Set(values)].toSorted(compare)
  const places = new Map(labels.map((label, at) => [label, at]))
  return { variable, labels, codes: Int32Array.from(values, (value) => places.get(value) as number) }
}

/** Folds a table of statements. Order as Discourse Network Analyzer has it, so that of duplicates the same one stays. */
export function foldStatements(table: StatementTable): Statements {
  const count = table.ids.length
  const documentCodes = table.documents
    ? fold('document', table.documents, byIdentifier).codes
    : new Int32Array(count)
  const keys = [table.momentsMs, documentCodes, table.startsUtf16, table.endsUtf16].filter(
    (key) => key !== null,
  )
  const order = Int32Array.from(table.ids.keys()).toSorted((a, b) => {
    for (const key of keys) {
      const [left, right] = [key[a] as number, key[b] as number]
      if (left < right) return -1
      if (left > right) return 1
      if (Number.isNaN(left) !== Number.isNaN(right)) return Number.isNaN(left) ? 1 : -1
    }
    return byIdentifier(table.ids[a] as string, table.ids[b] as string)
  })
  const columns = new Map<string, Column>()
  const column = (variable: string): Column | undefined => {
    const values = table.values.get(variable)
    const known = columns.get(variable)
    if (known || !values) return known
    const folded = fold(variable, values, byCodeUnit)
    columns.set(variable, folded)
    return folded
  }
  return { ...table, count, order, documentCodes, column }
}
