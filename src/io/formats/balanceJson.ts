import type { Balance } from '../../analysis/balance'
import { misfitRanking } from '../../analysis/frustratedTies'
import type { Comparison } from '../../analysis/nullModel'
import type { SignedGraph } from '../../analysis/signedGraph'

/**
 * A balance as JSON. Nodes go by their labels; a number that isn't defined on this graph is null.
 *
 * @param labels of the nodes, by number
 */
export function writeBalanceJson(balance: Balance, labels: readonly string[]): string {
  const { graph, frustration, laplacian, pn, camps, nullModel } = balance
  const named = (nodes: readonly number[]) => nodes.map((node) => labels[node])
  const byNode = (values: Float64Array | null) =>
    values && Object.fromEntries(labels.map((label, node) => [label, values[node]]))
  const json = {
    nodes: graph.ids.length,
    edges: balance.edges,
    triangles: balance.triangles.counts,
    balancedShare: balance.triangles.balancedShare,
    weaklyBalancedShare: balance.triangles.weaklyBalancedShare,
    frustration: {
      index: frustration.index,
      lower: frustration.lower,
      upper: frustration.upper,
      proved: frustration.proved,
      normalized: frustration.normalized,
      camps: frustration.camps.map(named),
      frustrated: frustration.frustrated.map((tie) => named(endsOf(graph, tie))),
      method: frustration.method,
      bestSplits: balance.bestSplits?.count ?? null,
      ranking: misfitRanking(graph, frustration.frustrated).map(({ node, frustrated }) => [
        labels[node],
        frustrated,
      ]),
    },
    laplacian: laplacian && {
      smallest: laplacian.smallest,
      ordering: laplacian.ordering?.map(([node, entry]) => [labels[node], entry]) ?? null,
      nodes: laplacian.nodes.length,
    },
    pn: pn.directed ? { in: byNode(pn.in), out: byNode(pn.out) } : byNode(pn.all),
    modularity: balance.modularity,
    walkBalance: balance.walkBalance,
    null: nullModel && {
      samples: nullModel.samples,
      seed: nullModel.seed,
      balancedShare: comparisonJson(nullModel.balancedShare),
      frustration: comparisonJson(nullModel.frustration),
    },
    ...(camps && {
      camps: {
        atMost: camps.chosen.atMost,
        misfits: camps.chosen.misfits,
        proved: camps.chosen.proved,
        camps: camps.chosen.camps.map(named),
        frustrated: camps.chosen.frustrated.map((tie) => named(endsOf(graph, tie))),
        byNumber: camps.divisions.map(({ atMost, misfits, proved }) => ({ atMost, misfits, proved })),
        sufficient: camps.sufficient,
      },
    }),
    components: balance.components.length,
    zeroSums: graph.zeroSums.map(({ source, target }) => [
      labels[graph.ids.indexOf(source)],
      labels[graph.ids.indexOf(target)],
    ]),
  }
  return `${JSON.stringify(json)}\n`
}

function endsOf(graph: SignedGraph, tie: number): readonly [number, number] {
  return [graph.source[tie] as number, graph.target[tie] as number]
}

function comparisonJson({ observed, mean, sd, z, reason, histogram }: Comparison) {
  return { observed, mean, sd, z, ...(reason !== null && { reason }), histogram }
}
