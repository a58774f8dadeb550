import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageLinkage, type ClusterTree } from '../../src/analysis/averageLinkage'
import { gruvaeusWainerOrder, profileDistances, seriate } from '../../src/analysis/seriation'

const profile = (values: readonly number[]) =>
  new Map(values.flatMap((value, at) => (value === 0 ? [] : [[at, value] as const])))
const leaves = (tree: ClusterTree): readonly number[] =>
  typeof tree === 'number' ? [tree] : [...leaves(tree.left), ...leaves(tree.right)]

describe('distances between signed profiles', () => {
  it('are 0 for the same positions, 1 for nothing in common, 2 for opposite ones', () => {
    const distances = profileDistances([[1, -1, 0], [1, -1, 0], [0, 0, 1], [-1, 1, 0], []].map(profile))
    const row = Array.from(distances.slice(0, 5)).map((distance) => Math.round(distance * 1e9) / 1e9)
    expect(row).toEqual([0, 0, 1, 2, 1])
  })
})

describe('average linkage', () => {
  it('joins the nearest first, then their means', () => {
    // Points 0, 1, 5, 7 on a line: {0,1} at 1, {5,7} at 2, both at 5.5.
    const places = [0, 1, 5, 7]
    const distances = Float64Array.from(places.flatMap((a) => places.map((b) => Math.abs(a - b))))
    expect(averageLinkage(distances, 4)).toEqual({
      left: { left: 0, right: 1 },
      right: { left: 2, right: 3 },
    })
  })

  it('joins clusters by the mean of all their distances, not by their nearest members', () => {
    // 5 lies 3.2 and 6.2 from the pair {8.2, 11.2} (mean 4.7), 4.2 and 4 from the pair {0.8, 1} (mean 4.1).
    const places = [8.2, 11.2, 5, 0.8, 1]
    const distances = Float64Array.from(places.flatMap((a) => places.map((b) => Math.abs(a - b))))
    expect(averageLinkage(distances, 5)).toEqual({
      left: { left: 0, right: 1 },
      right: { left: 2, right: { left: 3, right: 4 } },
    })
  })

  it('holds every item once, and the same tree comes out every time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.infiniteStream(fc.nat(5)), (size, stream) => {
        const distances = new Float64Array(size * size)
        for (let a = 0; a < size; a++)
          for (let b = 0; b < a; b++)
            distances[a * size + b] = distances[b * size + a] = stream.next().value as number
        const tree = averageLinkage(distances, size) as ClusterTree
        expect(leaves(tree).toSorted((a, b) => a - b)).toEqual([...Array(size).keys()])
        expect(averageLinkage(distances, size)).toEqual(tree)
      }),
    )
  })
})

describe('the leaf order of Gruvaeus and Wainer', () => {
  it('puts points of a line in their order along it, whatever order they come in', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 1e6 }), { minLength: 2, maxLength: 12 }),
        (places) => {
          const distances = Float64Array.from(places.flatMap((a) => places.map((b) => Math.abs(a - b))))
          const tree = averageLinkage(distances, places.length) as ClusterTree
          const order = gruvaeusWainerOrder(tree, distances, places.length).map(
            (item) => places[item] as number,
          )
          const ascending = places.toSorted((a, b) => a - b)
          expect([ascending, ascending.toReversed()]).toContainEqual(order)
        },
      ),
    )
  })
})

describe('seriation', () => {
  const BLOCKS = 4
  const planted = fc
    .record({
      sizes: fc.array(fc.integer({ min: 2, max: 6 }), { minLength: BLOCKS, maxLength: BLOCKS }),
      shuffle: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
    })
    .map(({ sizes, shuffle }) =>
      sizes
        .flatMap((size, block) => Array.from({ length: size }, () => block))
        .map((block) => ({ block, key: shuffle.next().value as number }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ block }) => block),
    )

  it('brings the blocks of a planted block matrix together', () => {
    fc.assert(
      fc.property(planted, (blocks) => {
        // Each block supports three issues of its own and opposes the next block's.
        const profiles = blocks.map((block) =>
          profile(
            Array.from({ length: 3 * BLOCKS }, (_, issue) => {
              const of = Math.floor(issue / 3)
              return of === block ? 1 : of === (block + 1) % BLOCKS ? -1 : 0
            }),
          ),
        )
        const order = seriate(profiles).map((item) => blocks[item])
        const changes = order.filter((block, at) => at > 0 && block !== order[at - 1])
        expect(changes).toHaveLength(BLOCKS - 1)
      }),
    )
  })

  it('leaves items without any sign at the end, and loses none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(-1, 0, 1), { minLength: 5, maxLength: 5 }), { maxLength: 10 }),
        (rows) => {
          const order = seriate(rows.map(profile))
          expect(order.toSorted((a, b) => a - b)).toEqual([...rows.keys()])
          const signs = order.map((item) => rows[item]?.some((value) => value !== 0))
          expect(signs).toEqual(signs.toSorted((a, b) => Number(b) - Number(a)))
        },
      ),
    )
  })
})
