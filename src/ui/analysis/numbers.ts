import type { Cell, ReportColumn } from '../../analysis/report'

const MINUS = '−'
const withMinus = (text: string) => text.replace(/^-(?=.*[1-9])/, MINUS).replace(/^-/, '')

/**
 * How many decimals the numbers of a column need: none where all are whole, else as many as show three digits of the
 * greatest, from two to four.
 */
export function decimalsOf(values: readonly Cell[]): number {
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.every(Number.isInteger)) return 0
  const greatest = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return greatest >= 1 ? 2 : greatest >= 0.1 ? 3 : 4
}

const SIDES: Readonly<Record<number, string>> = { 1: 'for', 2: 'against', 3: 'both' }

/** A cell as it is read; empty for a number that isn't defined, which is said otherwise. */
export function cellText(cell: Cell, format: ReportColumn['format'], decimals: number): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (!Number.isFinite(cell)) return ''
  switch (format) {
    case 'share': {
      const share = Math.round(cell * 100)
      return `${share === 100 && cell < 1 ? 99 : share} %`
    }
    case 'signed': {
      const text = withMinus(cell.toFixed(Math.max(2, decimals)))
      return cell > 0 && /[1-9]/.test(text) ? `+${text}` : text
    }
    case 'sides':
      return SIDES[cell] ?? String(cell)
    case 'whole':
      return withMinus(String(Math.round(cell * 100) / 100))
    default:
      return withMinus(cell.toFixed(decimals))
  }
}
