/** What keeps a matrix of zeros from a division by zero. */
const SMALLEST = 1e-100

/** A symmetric matrix brought to three diagonals by reflections, which are kept. */
interface Tridiagonal {
  readonly diagonal: Float64Array
  /** Beside the diagonal, one shorter. */
  readonly beside: Float64Array
  /** Unit vectors of the reflections, in their order; the k-th is 0 up to and with entry k. */
  readonly reflections: readonly Float64Array[]
}

/** Eigenvalues of a symmetric matrix (`size` × `size`, row by row), ascending, each as often as it occurs. */
export function symmetricEigenvalues(matrix: Float64Array, size: number): Float64Array {
  const tridiagonal = tridiagonalOf(matrix, size)
  return Float64Array.from({ length: size }, (_, rank) => eigenvalueOf(tridiagonal, rank))
}

export interface SmallestEigenpair {
  readonly value: number
  /** The second smallest eigenvalue; null where there is but one. */
  readonly second: number | null
  /** Of length 1; either of the two directions. Not determined where `second` equals `value`. */
  readonly vector: Float64Array
}

/** The smallest eigenvalue of a symmetric matrix (`size` × `size`, row by row; `size` at least 1) and its vector. */
export function smallestEigenpair(matrix: Float64Array, size: number): SmallestEigenpair {
  const tridiagonal = tridiagonalOf(matrix, size)
  const value = eigenvalueOf(tridiagonal, 0)
  return {
    value,
    second: size > 1 ? eigenvalueOf(tridiagonal, 1) : null,
    vector: vectorOfSmallest(tridiagonal, value),
  }
}

/** Householder's reduction (Householder 1958). */
function tridiagonalOf(matrix: Float64Array, size: number): Tridiagonal {
  const rest = matrix.slice()
  const diagonal = new Float64Array(size)
  const beside = new Float64Array(Math.max(0, size - 1))
  const reflections: Float64Array[] = []
  for (let k = 0; k < size - 1; k++) {
    const vector = new Float64Array(size)
    let square = 0
    for (let row = k + 1; row < size; row++) {
      vector[row] = rest[row * size + k] as number
      square += (vector[row] as number) ** 2
    }
    const head = vector[k + 1] as number
    const length = head > 0 ? -Math.sqrt(square) : Math.sqrt(square)
    diagonal[k] = rest[k * size + k] as number
    beside[k] = length
    vector[k + 1] = head - length
    const norm = Math.sqrt(square - head * head + (head - length) ** 2)
    if (norm > 0) {
      for (let row = k + 1; row < size; row++) vector[row] = (vector[row] as number) / norm
      reflect(rest, size, k + 1, vector)
    }
    reflections.push(vector)
  }
  if (size > 0) diagonal[size - 1] = rest[size * size - 1] as number
  return { diagonal, beside, reflections }
}

/** Applies I − 2vvᵀ from both sides to the lower right part of a symmetric matrix, of which the lower half is kept. */
function reflect(matrix: Float64Array, size: number, from: number, vector: Float64Array): void {
  const image = new Float64Array(size)
  for (let row = from; row < size; row++) {
    const own = vector[row] as number
    const base = row * size
    let sum = (matrix[base + row] as number) * own
    for (let column = from; column < row; column++) {
      const entry = matrix[base + column] as number
      sum += entry * (vector[column] as number)
      image[column] = (image[column] as number) + entry * own
    }
    image[row] = (image[row] as number) + sum
  }
  let along = 0
  for (let row = from; row < size; row++) along += (image[row] as number) * (vector[row] as number)
  for (let row = from; row < size; row++)
    image[row] = 2 * ((image[row] as number) - along * (vector[row] as number))
  for (let row = from; row < size; row++) {
    const a = vector[row] as number
    const b = image[row] as number
    const base = row * size
    for (let column = from; column <= row; column++)
      matrix[base + column] =
        (matrix[base + column] as number) - a * (image[column] as number) - b * (vector[column] as number)
  }
}

/** The eigenvalue with so many below it, by bisection over Sturm counts (Givens 1954). */
function eigenvalueOf({ diagonal, beside }: Tridiagonal, rank: number): number {
  const size = diagonal.length
  let low = Infinity
  let high = -Infinity
  for (let row = 0; row < size; row++) {
    const radius = Math.abs(beside[row - 1] ?? 0) + Math.abs(beside[row] ?? 0)
    low = Math.min(low, (diagonal[row] as number) - radius)
    high = Math.max(high, (diagonal[row] as number) + radius)
  }
  const scale = Math.max(Math.abs(low), Math.abs(high), SMALLEST)
  const below = (value: number) => {
    let count = 0
    let pivot = 1
    for (let row = 0; row < size; row++) {
      pivot = (diagonal[row] as number) - value - (row > 0 ? (beside[row - 1] as number) ** 2 / pivot : 0)
      if (pivot === 0) pivot = -Number.EPSILON * scale
      if (pivot < 0) count++
    }
    return count
  }
  while (high - low > 2 * Number.EPSILON * scale) {
    const middle = low + (high - low) / 2
    if (middle <= low || middle >= high) break
    if (below(middle) > rank) high = middle
    else low = middle
  }
  return low + (high - low) / 2
}

/** Inverse iteration just below the smallest eigenvalue, where the matrix less the shift is positive definite. */
function vectorOfSmallest({ diagonal, beside, reflections }: Tridiagonal, smallest: number): Float64Array {
  const size = diagonal.length
  const scale = Math.max(...Array.from(diagonal, Math.abs), ...Array.from(beside, Math.abs), SMALLEST)
  const shift = smallest - 1e-11 * scale
  const pivots = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    const before = row > 0 ? (beside[row - 1] as number) ** 2 / (pivots[row - 1] as number) : 0
    pivots[row] = Math.max((diagonal[row] as number) - shift - before, Number.EPSILON * scale)
  }
  // Any start that is not at right angles to the vector will do.
  const vector = Float64Array.from({ length: size }, (_, row) => 1 + Math.sin(row + 1) / 2)
  for (let round = 0; round < 8; round++) {
    for (let row = 1; row < size; row++)
      vector[row] =
        (vector[row] as number) -
        ((beside[row - 1] as number) / (pivots[row - 1] as number)) * (vector[row - 1] as number)
    for (let row = size - 1; row >= 0; row--) {
      const after = row + 1 < size ? (beside[row] as number) * (vector[row + 1] as number) : 0
      vector[row] = ((vector[row] as number) - after) / (pivots[row] as number)
    }
    const length = Math.hypot(...vector)
    for (let row = 0; row < size; row++) vector[row] = (vector[row] as number) / length
  }
  for (const reflection of reflections.toReversed()) {
    let along = 0
    for (let row = 0; row < size; row++) along += (reflection[row] as number) * (vector[row] as number)
    for (let row = 0; row < size; row++)
      vector[row] = (vector[row] as number) - 2 * along * (reflection[row] as number)
  }
  return vector
}
