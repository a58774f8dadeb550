/**
 * Moves values on a circle of the given length as little as possible (least squares, heavier ones less) so that neighbours are at least
 * `apart`; where there is no room for that, evenly. Keeps their order. Returns them in the order given.
 */
export function spread(
  values: readonly number[],
  apart: number,
  circumference: number,
  weights: readonly number[] = values.map(() => 1),
): readonly number[] {
  const count = values.length
  if (count < 2) return values
  const gap = Math.min(apart, circumference / count)
  const wrapped = values.map((value) => ((value % circumference) + circumference) % circumference)
  const order = wrapped.map((_, index) => index).toSorted((a, b) => at(wrapped, a) - at(wrapped, b) || a - b)
  // Cut the circle at its widest gap, so that the rest is a line.
  let cut = 0
  let widest = -1
  order.forEach((index, i) => {
    const before = i === 0 ? at(wrapped, order.at(-1) ?? 0) - circumference : at(wrapped, order[i - 1] ?? 0)
    const width = at(wrapped, index) - before
    if (width > widest) [widest, cut] = [width, i]
  })
  const line = [...order.slice(cut), ...order.slice(0, cut)]
  const start = at(wrapped, line[0] ?? 0)
  const desired = line.map(
    (index, i) =>
      ((((at(wrapped, index) - start) % circumference) + circumference) % circumference) - i * gap,
  )
  const settled = isotonic(
    desired,
    line.map((index) => at(weights, index)),
  )
  const result = Array.from({ length: count }, () => 0)
  line.forEach((index, i) => {
    result[index] = start + (settled[i] ?? 0) + i * gap
  })
  return result
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
