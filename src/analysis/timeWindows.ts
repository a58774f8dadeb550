import { shift, type TimeUnit } from './calendar'

/** A stretch of time with its middle; both ends belong to it. */
export interface TimeWindow {
  readonly startMs: number
  readonly midMs: number
  readonly stopMs: number
}

/**
 * Rolling windows over a range, as Discourse Network Analyzer moves them: the mid-point steps by one unit from the
 * first moment to the last; a window reaches round((size − 1) / 2) units to either side; those that stick out of
 * the range are skipped. Steps add up, so that monthly ones that once meet a short month stay at its last day.
 * Sizes 2n and 2n + 1 give the same windows.
 *
 * @param limit stops after so many
 */
export function timeWindows(
  fromMs: number,
  toMs: number,
  unit: TimeUnit,
  size: number,
  limit = Number.POSITIVE_INFINITY,
): readonly TimeWindow[] {
  const half = Math.round((size - 1) / 2)
  const windows: TimeWindow[] = []
  for (let midMs = fromMs; midMs <= toMs && windows.length < limit; midMs = shift(midMs, unit, 1)) {
    const startMs = shift(midMs, unit, -half)
    const stopMs = shift(midMs, unit, half)
    if (startMs >= fromMs && stopMs <= toMs) windows.push({ startMs, midMs, stopMs })
  }
  return windows
}

/** Of statement numbers in the order of time those in a window, ends included. */
export function inWindow(
  statements: Int32Array,
  momentsMs: Float64Array,
  { startMs, stopMs }: TimeWindow,
): Int32Array {
  const before = (limit: (momentMs: number) => boolean): number => {
    let [low, high] = [0, statements.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (limit(momentsMs[statements[middle] as number] as number)) low = middle + 1
      else high = middle
    }
    return low
  }
  return statements.subarray(
    before((momentMs) => momentMs < startMs),
    before((momentMs) => momentMs <= stopMs),
  )
}
