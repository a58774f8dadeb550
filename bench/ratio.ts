/** One line of the report: a measured ratio to a named baseline, against the most that it may be. */
export interface Ratio {
  readonly name: string
  readonly baseline: string
  readonly ratio: number
  readonly limit: number
  readonly ok: boolean
  /** Half the interquartile range of the ratio's runs; 0 where nothing varies. */
  readonly spread: number
  readonly runs: number
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * q
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? Number.NaN
  return low + (high - low) * (at - Math.floor(at))
}

/** The ratio of two series of measurements, on medians; over its limit only when by more than its own spread. */
export function ratioOf(
  name: string,
  baseline: string,
  limit: number,
  measured: readonly number[],
  base: readonly number[],
): Ratio {
  const reference = median(base)
  const ratios = measured.map((value) => value / reference)
  const ratio = median(ratios)
  const spread = (quantile(ratios, 0.75) - quantile(ratios, 0.25)) / 2
  return { name, baseline, ratio, limit, ok: ratio <= limit + spread, spread, runs: measured.length }
}

export function print(ratios: readonly Ratio[]): void {
  for (const { name, baseline, ratio, limit, ok, spread, runs } of ratios)
    console.log(
      `${ok ? 'ok  ' : 'OVER'}  ${name}: ${ratio.toFixed(2)} (± ${spread.toFixed(2)}) × ${baseline}, at most ${limit}${runs > 1 ? `, ${runs} runs` : ''}`,
    )
}
