import { BOTH, OPPOSES, type Column, type Statements } from './statements'

/**
 * x[i, j, k]: statements of row i on column j that oppose (k = 0) or support (k = 1). Each of the two tables is
 * rows × columns, row by row. Ambivalent statements count half in both, so all values are multiples of ½.
 */
export interface Incidence {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly opposes: Float64Array
  readonly supports: Float64Array
}

/**
 * Counts statements. Labels are those that the statements `labelled` name (more than `kept` where isolates are
 * wanted), without the empty one, sorted by UTF-16 code unit. Without agreement in the source all support.
 */
export function incidence(
  statements: Statements,
  kept: Int32Array,
  row: Column,
  column: Column,
  labelled: Int32Array = kept,
): Incidence {
  const rows = used(row, labelled)
  const columns = used(column, labelled)
  const width = columns.labels.length
  const opposes = new Float64Array(rows.labels.length * width)
  const supports = new Float64Array(rows.labels.length * width)
  const { agreement } = statements
  for (const at of kept) {
    const cell =
      (rows.places[row.codes[at] as number] as number) * width +
      (columns.places[column.codes[at] as number] as number)
    const side = agreement ? agreement[at] : 1
    if (side === BOTH) {
      opposes[cell] = (opposes[cell] as number) + 0.5
      supports[cell] = (supports[cell] as number) + 0.5
    } else {
      const table = side === OPPOSES ? opposes : supports
      table[cell] = (table[cell] as number) + 1
    }
  }
  return { rows: rows.labels, columns: columns.labels, opposes, supports }
}

/** Labels that occur, and for each code of the column its place among them. */
function used({ labels, codes }: Column, statements: Int32Array) {
  const places = new Int32Array(labels.length).fill(-1)
  for (const at of statements) places[codes[at] as number] = 0
  const found: string[] = []
  for (const [code, label] of labels.entries())
    if (places[code] === 0 && label !== '') places[code] = found.push(label) - 1
  return { labels: found, places }
}
