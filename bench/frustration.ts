import { readFileSync } from 'node:fs'
import { frustrationWithoutSolver, type Frustration } from '../src/analysis/frustration'
import { signedGraph, type SignedGraph } from '../src/analysis/signedGraph'
import { readSignedEdgesCsv } from '../src/io/formats/signedEdgesCsv'
import { twoCamps } from '../tests/analysis/twoCamps'
import { ratioOf, type Ratio } from './ratio'

/** From the root of the repository. */
const FIXTURES = 'tests/fixtures/signed'
/** Networks with their known frustration index. */
const KNOWN = { read_tribes: 7, everett_borgatti10: 5 }
const KNOWN_MS = 50
const LARGE_MS = 10_000
const NOISES = [0.1, 0.2, 0.3]

/** Milliseconds that the index of a graph takes, each run by itself; the answer is looked at every time. */
function timesOf(graph: SignedGraph, runs: number, check: (found: Frustration) => void): readonly number[] {
  return Array.from({ length: runs }, () => {
    const startMs = performance.now()
    const found = frustrationWithoutSolver(graph, { now: () => performance.now() })
    const elapsedMs = performance.now() - startMs
    check(found)
    return elapsedMs
  })
}

/** The frustration index of networks with known answers, proved: each within 50 ms. */
export function knownFrustration(runs = 7): readonly Ratio[] {
  return Object.entries(KNOWN).map(([name, expected]) => {
    const text = readFileSync(`${FIXTURES}/${name}.csv`, 'utf8')
    const graph = signedGraph(readSignedEdgesCsv(text, name, false).observations)
    const times = timesOf(graph, runs, ({ index, proved }) => {
      if (!proved || index !== expected) throw new Error(`${name} was not solved`)
    })
    return ratioOf(`exact frustration of ${name}, proved`, '50 ms', 1, times, [KNOWN_MS])
  })
}

/** Two camps of 50, 2,500 ties, a share of them the wrong way round: proved, or bounded, within 10 s. */
export function largeFrustration(runs = 5): readonly Ratio[] {
  return NOISES.map((noise) => {
    const ties = twoCamps({ nodes: 100, ties: 2500, noise, seed: 1 })
    const graph = signedGraph(
      ties.map(([source, target, sign]) => ({ source, target, sign, weight: 1, records: [] })),
    )
    let told = ''
    const times = timesOf(graph, runs, ({ lower, upper, proved }) => {
      if (lower > upper || lower <= 0) throw new Error('the bounds are wrong')
      told = proved ? `${upper} proved` : `${lower} to ${upper}`
    })
    const name = `exact frustration of 100 nodes, 2,500 ties, ${noise * 100} % noise (${told})`
    return ratioOf(name, '10 s', 1, times, [LARGE_MS])
  })
}
