import type { Ref } from '../model/project'
import type { Report, ReportRow, ReportTable } from './report'

/**
 * A report whose stances are numbers in the order of the coding, so that handing it to another thread is quick however
 * many they are. Of table t, row r: its stances are list r · width, those of its cells the lists after that.
 */
export interface PackedReport extends Omit<Report, 'tables'> {
  readonly tables: readonly PackedTable[]
}

interface PackedTable extends Omit<ReportTable, 'rows'> {
  readonly rows: readonly Pick<ReportRow, 'cells' | 'about'>[]
  /** Lists a row. */
  readonly width: number
  /** Where each list ends in `stances`. */
  readonly ends: Int32Array
  readonly stances: Int32Array
}

/** @param numberOf the number of a stance by its ref */
export function packReport(report: Report, numberOf: ReadonlyMap<Ref, number>): PackedReport {
  return { ...report, tables: report.tables.map((table) => packTable(table, numberOf)) }
}

function packTable({ rows, ...table }: ReportTable, numberOf: ReadonlyMap<Ref, number>): PackedTable {
  const width = 1 + Math.max(0, ...rows.map(({ cellStances }) => cellStances?.length ?? 0))
  const ends = new Int32Array(rows.length * width)
  const stances: number[] = []
  for (const [at, row] of rows.entries())
    for (let list = 0; list < width; list++) {
      for (const ref of list === 0 ? row.stances : (row.cellStances?.[list - 1] ?? []))
        stances.push(numberOf.get(ref) ?? 0)
      ends[at * width + list] = stances.length
    }
  return {
    ...table,
    rows: rows.map(({ cells, about }) => ({ cells, about })),
    width,
    ends,
    stances: Int32Array.from(stances),
  }
}

/** What can be handed over without copying. */
export const transferables = ({ tables }: PackedReport): readonly ArrayBuffer[] =>
  tables.flatMap(({ ends, stances }) => [ends.buffer as ArrayBuffer, stances.buffer as ArrayBuffer])

/**
 * The report again; lists of stances are made when they are read.
 *
 * @param refs of all stances, in the order of the coding
 */
export function unpackReport(packed: PackedReport, refs: () => readonly Ref[]): Report {
  return { ...packed, tables: packed.tables.map((table) => unpackTable(table, refs)) }
}

function unpackTable(
  { rows, width, ends, stances, ...table }: PackedTable,
  refs: () => readonly Ref[],
): ReportTable {
  const listed = (list: number): readonly Ref[] =>
    Array.from(stances.subarray(ends[list - 1] ?? 0, ends[list]), (number) => refs()[number] as Ref)
  return {
    ...table,
    rows: rows.map(({ cells, about }, at) => {
      let own: readonly Ref[] | undefined
      let ofCells: readonly (readonly Ref[])[] | undefined
      const row: ReportRow = {
        cells,
        about,
        get stances() {
          return (own ??= listed(at * width))
        },
      }
      if (width === 1) return row
      return {
        cells,
        about,
        get stances() {
          return row.stances
        },
        get cellStances() {
          return (ofCells ??= Array.from({ length: width - 1 }, (_, cell) => listed(at * width + 1 + cell)))
        },
      }
    }),
  }
}
