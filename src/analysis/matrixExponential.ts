import { identity, product } from './denseMatrix'

const TERMS = 20

/**
 * tr(e^(M − shift·I)) of any square matrix (`size` × `size`, row by row), by scaling and squaring (Moler & Van Loan
 * 2003, method 3) with a Taylor series. A shift near the largest eigenvalue keeps the numbers small.
 */
export function scaledTraceOfExponential(matrix: Float64Array, size: number, shift: number): number {
  const norm =
    Math.max(0, ...Array.from({ length: size }, (_, row) => rowSum(matrix, size, row))) + Math.abs(shift)
  const squarings = norm > 0.5 ? Math.ceil(Math.log2(norm / 0.5)) : 0
  const scaled = matrix.map((entry) => entry / 2 ** squarings)
  for (let row = 0; row < size; row++)
    scaled[row * size + row] = (scaled[row * size + row] as number) - shift / 2 ** squarings

  let power = identity(size)
  let exponential = identity(size)
  for (let term = 1; term <= TERMS; term++) {
    power = product(power, scaled, size).map((entry) => entry / term)
    exponential = exponential.map((entry, place) => entry + (power[place] as number))
  }
  for (let squaring = 0; squaring < squarings; squaring++)
    exponential = product(exponential, exponential, size)
  let trace = 0
  for (let row = 0; row < size; row++) trace += exponential[row * size + row] as number
  return trace
}

function rowSum(matrix: Float64Array, size: number, row: number): number {
  let sum = 0
  for (let column = 0; column < size; column++) sum += Math.abs(matrix[row * size + column] as number)
  return sum
}
