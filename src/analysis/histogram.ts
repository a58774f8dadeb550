/** Counts of values in bins of equal width; the last bin holds its upper end too. */
export interface Histogram {
  /** Ends of the bins, ascending, one more than there are counts. */
  readonly edges: readonly number[]
  readonly counts: readonly number[]
}

/**
 * A histogram of at most so many bins; one bin where all values are the same, none without values. Whole numbers get
 * bins of a whole width from half to half, so that none is split.
 */
export function histogram(values: ArrayLike<number>, bins: number): Histogram {
  const all = Array.from(values)
  if (all.length === 0) return { edges: [], counts: [] }
  const low = all.reduce((least, value) => Math.min(least, value))
  const high = all.reduce((most, value) => Math.max(most, value))
  if (low === high) return { edges: [low, high], counts: [all.length] }
  const whole = all.every(Number.isInteger)
  const width = whole ? Math.ceil((high - low + 1) / bins) : (high - low) / bins
  const start = whole ? low - 0.5 : low
  const count = whole ? Math.ceil((high - low + 1) / width) : bins
  const counts = Array<number>(count).fill(0)
  for (const value of all) {
    const bin = Math.min(count - 1, Math.floor((value - start) / width))
    counts[bin] = (counts[bin] as number) + 1
  }
  return { edges: Array.from({ length: count + 1 }, (_, end) => start + end * width), counts }
}
