/** Square matrices of `size` × `size` numbers, row by row. */

export function identity(size: number): Float64Array {
  const matrix = new Float64Array(size * size)
  for (let row = 0; row < size; row++) matrix[row * size + row] = 1
  return matrix
}

export function transpose(matrix: Float64Array, size: number): Float64Array {
  const turned = new Float64Array(size * size)
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      turned[column * size + row] = matrix[row * size + column] as number
  return turned
}

export function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size)
  for (let row = 0; row < size; row++)
    for (let inner = 0; inner < size; inner++) {
      const factor = a[row * size + inner] as number
      if (factor === 0) continue
      for (let column = 0; column < size; column++) {
        const place = row * size + column
        result[place] = (result[place] as number) + factor * (b[inner * size + column] as number)
      }
    }
  return result
}

const SINGULAR = 1e-12

/** The solution x of Mx = right, by elimination with partial pivoting; null where the matrix is singular. */
export function solveLinear(matrix: Float64Array, right: Float64Array, size: number): Float64Array | null {
  const rows: Float64Array[] = Array.from({ length: size }, (_, row) =>
    matrix.slice(row * size, (row + 1) * size),
  )
  const solution = right.slice()
  for (let column = 0; column < size; column++) {
    let best = column
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]?.[column] as number) > Math.abs(rows[best]?.[column] as number)) best = row
    const lead = rows[best] as Float64Array
    const pivot = lead[column] as number
    if (Math.abs(pivot) < SINGULAR) return null
    rows[best] = rows[column] as Float64Array
    rows[column] = lead
    const value = solution[best] as number
    solution[best] = solution[column] as number
    solution[column] = value
    for (let row = column + 1; row < size; row++) {
      const current = rows[row] as Float64Array
      const factor = (current[column] as number) / pivot
      if (factor === 0) continue
      for (let entry = column; entry < size; entry++)
        current[entry] = (current[entry] as number) - factor * (lead[entry] as number)
      solution[row] = (solution[row] as number) - factor * value
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    const current = rows[row] as Float64Array
    let sum = solution[row] as number
    for (let column = row + 1; column < size; column++)
      sum -= (current[column] as number) * (solution[column] as number)
    solution[row] = sum / (current[row] as number)
  }
  return solution
}
