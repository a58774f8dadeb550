import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { smallestEigenpair, symmetricEigenvalues } from '../../src/analysis/symmetricEigen'

const symmetric = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc
    .array(fc.integer({ min: -9000, max: 9000 }), { minLength: size * size, maxLength: size * size })
    .map((entries) => {
      const matrix = Float64Array.from(entries, (_, place) => {
        const [row, column] = [Math.floor(place / size), place % size]
        return (entries[Math.min(row, column) * size + Math.max(row, column)] as number) / 1000
      })
      return { matrix, size }
    }),
)

describe('eigenvalues that are known', () => {
  it.each<[readonly number[], readonly number[]]>([
    [[3], [3]],
    [
      [2, 1, 1, 2],
      [1, 3],
    ],
    [
      [0, 1, 1, 1, 0, 1, 1, 1, 0],
      [-1, -1, 2],
    ],
    [
      [2, 0, 0, 0, -5, 0, 0, 0, 2],
      [-5, 2, 2],
    ],
    [
      [0, 0, 0, 0],
      [0, 0],
    ],
  ])('of %j are %j', (matrix, expected) => {
    const values = symmetricEigenvalues(Float64Array.from(matrix), expected.length)
    expected.forEach((value, rank) => expect(values[rank]).toBeCloseTo(value, 12))
  })
  it('of a path of n nodes are 2cos(kπ / (n + 1))', () => {
    const size = 12
    const matrix = new Float64Array(size * size)
    for (let row = 0; row + 1 < size; row++) matrix[row * size + row + 1] = matrix[(row + 1) * size + row] = 1
    const values = symmetricEigenvalues(matrix, size)
    for (const [rank, value] of values.entries())
      expect(value).toBeCloseTo(2 * Math.cos(((size - rank) * Math.PI) / (size + 1)), 12)
  })
})

test('eigenvalues sum to the trace, their squares to the squares of all entries', () => {
  fc.assert(
    fc.property(symmetric, ({ matrix, size }) => {
      const values = symmetricEigenvalues(matrix, size)
      const trace = Array.from({ length: size }, (_, row) => matrix[row * size + row] as number)
      const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, value) => total + value, 0)
      expect(sum(values)).toBeCloseTo(sum(trace), 9)
      expect(sum(values.map((value) => value ** 2))).toBeCloseTo(sum(matrix.map((entry) => entry ** 2)), 8)
      expect([...values]).toEqual([...values].toSorted((a, b) => a - b))
    }),
  )
})

test('the matrix only stretches the vector of its smallest eigenvalue, by that value', () => {
  fc.assert(
    fc.property(symmetric, ({ matrix, size }) => {
      const { value, second, vector } = smallestEigenpair(matrix, size)
      expect(Math.hypot(...vector)).toBeCloseTo(1, 9)
      fc.pre(second === null || second - value > 1e-3)
      for (let row = 0; row < size; row++) {
        const image = vector.reduce(
          (sum, entry, column) => sum + (matrix[row * size + column] as number) * entry,
          0,
        )
        expect(image).toBeCloseTo(value * (vector[row] as number), 7)
      }
    }),
  )
})
