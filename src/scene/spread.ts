/**
 * Moves values as little as possible (least squares, heavier ones less) so that neighbours are at least `apart`, and
 * none is moved by more than `most`: where that is too tight, all come closer. Keeps their order; returns them in the
 * order given.
 */
export function spread(
  values: readonly number[],
  apart: number,
  most: number,
  weights: readonly number[] = values.map(() => 1),
): readonly number[] {
  const order = values.map((_, index) => index).toSorted((a, b) => at(values, a) - at(values, b) || a - b)
  const spaced = (gap: number): readonly number[] => {
    const settled = isotonic(
      order.map((index, i) => at(values, index) - i * gap),
      order.map((index) => at(weights, index)),
    )
    const result = [...values]
    order.forEach((index, i) => {
      result[index] = at(settled, i) + i * gap
    })
    return result
  }
  for (let gap = apart; gap > apart / 8; gap *= 0.85) {
    const result = spaced(gap)
    if (result.every((value, i) => Math.abs(value - at(values, i)) <= most)) return result
  }
  return spaced(apart / 8)
}

const at = (values: readonly number[], index: number): number => values[index] ?? 0

/** The nearest non-decreasing sequence in weighted least squares: pool adjacent violators (Barlow et al. 1972). */
export function isotonic(
  values: readonly number[],
  weights: readonly number[] = values.map(() => 1),
): readonly number[] {
  const blocks: { sum: number; weight: number; count: number }[] = []
  values.forEach((value, i) => {
    const weight = at(weights, i)
    let block = { sum: value * weight, weight, count: 1 }
    let before = blocks.at(-1)
    while (before && before.sum / before.weight > block.sum / block.weight) {
      block = {
        sum: before.sum + block.sum,
        weight: before.weight + block.weight,
        count: before.count + block.count,
      }
      blocks.pop()
      before = blocks.at(-1)
    }
    blocks.push(block)
  })
  return blocks.flatMap(({ sum, weight, count }) => Array.from({ length: count }, () => sum / weight))
}
