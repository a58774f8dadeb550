import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { signedGraph, type SignedGraph, type SignedGraphOptions } from '../../src/analysis/signedGraph'
import { readSignedEdgesCsv } from '../../src/io/formats/signedEdgesCsv'

const folder = fileURLToPath(new URL('../fixtures/signed', import.meta.url))

export type Tie = readonly [source: string, target: string, signedWeight: number]

/** A graph of ties with signed weights. */
export function graphOf(ties: readonly Tie[], options: SignedGraphOptions = {}): SignedGraph {
  return signedGraph(
    ties.map(([source, target, signed], at) => ({
      source,
      target,
      sign: signed > 0 ? 1 : -1,
      weight: Math.abs(signed),
      records: [`tie ${at}`],
    })),
    options,
  )
}

/** All pairs of so many nodes, with one sign. */
export function complete(size: number, sign: 1 | -1): SignedGraph {
  const nodes = Array.from({ length: size }, (_, node) => `v${String(node).padStart(2, '0')}`)
  return graphOf(nodes.flatMap((a, at) => nodes.slice(at + 1).map((b): Tie => [a, b, sign])))
}

/** A ring of so many ties, all positive but the last. */
export function ring(size: number, lastSign: 1 | -1): SignedGraph {
  const name = (node: number) => `v${String(node % size).padStart(2, '0')}`
  return graphOf(
    Array.from({ length: size }, (_, node): Tie => [
      name(node),
      name(node + 1),
      node < size - 1 ? 1 : lastSign,
    ]),
  )
}

/** Random ties among at most so many nodes, with whole weights; several may fall on one pair. */
export const randomTies = (mostNodes: number, mostWeight = 1): fc.Arbitrary<readonly Tie[]> =>
  fc.integer({ min: 2, max: mostNodes }).chain((size) =>
    fc.array(
      fc
        .tuple(
          fc.integer({ min: 0, max: size - 1 }),
          fc.integer({ min: 0, max: size - 1 }),
          fc.integer({ min: 1, max: mostWeight }),
          fc.boolean(),
        )
        .filter(([a, b]) => a !== b)
        .map(([a, b, weight, positive]): Tie => [`v${a}`, `v${b}`, positive ? weight : -weight]),
      { minLength: 1, maxLength: 3 * size },
    ),
  )

/** Weight of the ties that a division contradicts. */
export function misfits(graph: SignedGraph, camp: ArrayLike<number>): number {
  let sum = 0
  for (const tie of graph.sign.keys()) {
    const together = camp[graph.source[tie] as number] === camp[graph.target[tie] as number]
    if (together !== (graph.sign[tie] as number) > 0) sum += graph.weight[tie] as number
  }
  return sum
}

/** The least weight of misfits of any division into so many camps, by trying them all. */
export function bruteForce(graph: SignedGraph, camps: number): number {
  const size = graph.ids.length
  let least = Infinity
  for (let number = 0; number < camps ** Math.max(0, size - 1); number++) {
    const camp = new Int32Array(size)
    for (let node = 1, rest = number; node < size; node++, rest = Math.floor(rest / camps))
      camp[node] = rest % camps
    least = Math.min(least, misfits(graph, camp))
  }
  return least
}

/** What is known of a network, see the fixture's README. */
export interface KnownSigned {
  readonly n: number
  readonly m_pos: number
  readonly m_neg: number
  readonly triangles: Readonly<Record<string, number>>
  readonly balanced_share_heider: number
  readonly balanced_share_davis_weak: number
  readonly frustration_exact: number
  readonly frustration_normalised_1_minus_2L_over_m: number
  readonly optimal_partition: readonly (readonly string[])[]
  readonly at_optimal_partition: Readonly<Record<string, number>>
  readonly signed_laplacian: {
    readonly lambda_min: number
    readonly ordering_lambda_min_vector: readonly (readonly [string, number])[]
  }
  readonly walk_balance_estrada: number
  readonly pn_index: Readonly<Record<string, number>>
  readonly k_camps_exact: Readonly<
    Record<string, { readonly errors: number; readonly camps: readonly (readonly string[])[] }>
  >
}

export const signedFile = (name: string): string => `${folder}/${name}.csv`

/** The networks with known answers. */
export const knownSigned = Object.entries(
  JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Record<string, KnownSigned>,
).map(([name, known]) => {
  const { observations } = readSignedEdgesCsv(readFileSync(signedFile(name), 'utf8'), `${name}.csv`, false)
  return { name, known, graph: signedGraph(observations) }
})

/** Camps as sets of ids that don't depend on order. */
export const campSets = (camps: readonly (readonly string[])[]): readonly string[] =>
  camps.map((camp) => camp.toSorted().join(' ')).toSorted()

export const namesOf = (graph: SignedGraph, nodes: readonly number[]): readonly string[] =>
  nodes.map((node) => graph.ids[node] as string)
