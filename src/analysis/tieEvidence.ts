import { incidenceOf, type DiscourseNetwork, type DiscourseNetworks } from './discourseNetwork'
import type { Aggregation } from './networkSettings'
import { BOTH, OPPOSES, type Statements } from './statements'

/** Numbers of the statements of one on something; ambivalent ones stand on both sides. */
export interface Position {
  readonly supports: readonly number[]
  readonly opposes: readonly number[]
}

/** What makes a tie, or, where it is between two rows, the part of it that one column makes. */
export interface TieEvidence {
  readonly column: string
  /** What it adds to the tie before any normalisation. */
  readonly weight: number
  readonly row: Position
  /** Of the other row; in a two-mode network there is none. */
  readonly other: Position | null
}

/**
 * The statements behind a cell of a network. In a one-mode network, for each column on which both rows have statements
 * what it adds; the sum is the tie before normalisation and threshold. Greatest part first.
 *
 * @param i row of the cell
 * @param j column of the cell (in a one-mode network the other row)
 */
export function tieEvidence(
  statements: Statements,
  { settings, selection }: DiscourseNetworks,
  network: DiscourseNetwork,
  i: number,
  j: number,
): readonly TieEvidence[] {
  const x = incidenceOf(statements, settings, selection, network.statements)
  const positions = (row: string | undefined) => positionsOf(statements, selection, network.statements, row)
  const mine = positions(network.rows[i])
  const theirs = network.mode === 'one' ? positions(network.rows[j]) : null
  const found = x.columns.flatMap((column, at): TieEvidence[] => {
    const row = mine.get(column)
    const other = theirs?.get(column) ?? null
    if (!row || (theirs ? !other : column !== network.columns[j])) return []
    const cell = (of: number) => [
      x.supports[of * x.columns.length + at],
      x.opposes[of * x.columns.length + at],
    ]
    const [for1, against1] = cell(i) as [number, number]
    const [for2, against2] = theirs ? (cell(j) as [number, number]) : [1, 0]
    const congruence = for1 * for2 + against1 * against2
    const conflict = for1 * against2 + against1 * for2
    return [{ column, weight: PART[settings.aggregation](congruence, conflict), row, other }]
  })
  return found.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

/** Of a two-mode cell, `congruence` is what supports and `conflict` what opposes. */
const PART: Readonly<Record<Aggregation, (congruence: number, conflict: number) => number>> = {
  ignore: (congruence, conflict) => congruence + conflict,
  congruence: (congruence) => congruence,
  conflict: (_, conflict) => conflict,
  subtract: (congruence, conflict) => congruence - conflict,
  combine: (congruence, conflict) => (congruence > 0 ? 1 : 0) + (conflict > 0 ? 2 : 0),
}

/** Statements of one row by column. */
function positionsOf(
  { agreement }: Statements,
  { row, column }: DiscourseNetworks['selection'],
  kept: Int32Array,
  label: string | undefined,
): ReadonlyMap<string, Position> {
  const found = new Map<string, { supports: number[]; opposes: number[] }>()
  for (const at of kept) {
    if (row.labels[row.codes[at] as number] !== label) continue
    const name = column.labels[column.codes[at] as number] as string
    const position = found.get(name) ?? { supports: [], opposes: [] }
    const side = agreement ? agreement[at] : 1
    if (side !== OPPOSES) position.supports.push(at)
    if (side === OPPOSES || side === BOTH) position.opposes.push(at)
    found.set(name, position)
  }
  return found
}
