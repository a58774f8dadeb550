/** A share as whole percents; never 0 % or 100 % of what is not none or all. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100)
  if (rounded === 0 && share > 0) return 'under 1 %'
  return `${rounded === 100 && share < 1 ? 99 : rounded} %`
}

/** A number with at most two decimals, without trailing zeros. */
export const number = (value: number): string =>
  String(Math.round(value * 100) / 100).replace(/^-(?=.*[1-9])/, '−')

/** "Two", "Three" …, as a sentence begins. */
export const numeral = (value: number): string =>
  ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'][value] ?? String(value)
