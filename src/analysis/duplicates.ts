import { monthOf, weekOf, yearOf } from './calendar'
import type { Duplicates } from './networkSettings'
import type { Column, Statements } from './statements'

/**
 * Leaves out statements that repeat an earlier one of `rows` (statement numbers in the order of time): same row,
 * same column, same agreement, in the same document, week, month or year, or anywhere (`acrossrange`). The first stays.
 *
 * As in Discourse Network Analyzer, agreement makes no difference where the network ignores it. Otherwise than
 * there a week or a month belongs to its year: January 2005 is not January 2006.
 *
 * @param agreementMatters false for the aggregation `ignore`
 */
export function withoutDuplicates(
  statements: Statements,
  rows: Int32Array,
  row: Column,
  column: Column,
  duplicates: Duplicates,
  agreementMatters: boolean,
): Int32Array {
  if (duplicates === 'include') return rows
  const { agreement } = statements
  const period = periodOf(statements, duplicates)
  const pairs = new Numbering()
  const periods = new Numbering()
  const seen = new Set<number>()
  return rows.filter((at) => {
    const pair = pairs.of((row.codes[at] as number) * column.labels.length + (column.codes[at] as number))
    const side = agreementMatters && agreement ? (agreement[at] as number) : 0
    const key = (pair * 3 + side) * (statements.count + 1) + periods.of(period(at))
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function periodOf(statements: Statements, duplicates: Duplicates): (at: number) => number {
  const momentOf = (at: number) => statements.momentsMs?.[at] ?? 0
  switch (duplicates) {
    case 'document':
      return (at) => statements.documentCodes[at] as number
    case 'week':
      return (at) => weekOf(momentOf(at))
    case 'month':
      return (at) => monthOf(momentOf(at))
    case 'year':
      return (at) => yearOf(momentOf(at))
    case 'acrossrange':
    case 'include':
      return () => 0
    default:
      return duplicates satisfies never
  }
}

/** Numbers values in the order in which they come, so that keys made of them stay small. */
class Numbering {
  readonly #numbers = new Map<number, number>()
  of(value: number): number {
    const known = this.#numbers.get(value)
    if (known !== undefined) return known
    this.#numbers.set(value, this.#numbers.size)
    return this.#numbers.size - 1
  }
}
