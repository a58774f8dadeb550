import type { NodePositions } from '../../analysis/nodePositions'
import type { SignedDegree } from '../../analysis/signedDegree'
import { csvLine } from './csv'

type Cell = string | number | null

/** One row a node: `node`, then a column a measure; a number that isn't defined is null. */
export function nodePositionRows(
  positions: NodePositions,
  labels: readonly string[],
): readonly Readonly<Record<string, Cell>>[] {
  const { graph, degree, inDegree, outDegree, centrality, pn, communities, camp, brokerage } = positions
  const component = new Int32Array(graph.ids.length)
  positions.components.forEach((nodes, number) => nodes.forEach((node) => (component[node] = number)))
  const at = (values: ArrayLike<number> | null, node: number) => values?.[node] ?? null
  return labels.map((label, node) => ({
    node: label,
    ...degreeCells('', degree[node]),
    ...degreeCells('in_', inDegree?.[node]),
    ...degreeCells('out_', outDegree?.[node]),
    betweenness: at(centrality.betweenness, node),
    closeness: at(centrality.closeness, node),
    pagerank: at(centrality.pagerank, node),
    eigenvector: at(centrality.eigenvector, node),
    ...(pn.directed ? { pn_in: at(pn.in, node), pn_out: at(pn.out, node) } : { pn: at(pn.all, node) }),
    component: at(component, node),
    community: at(communities.community, node),
    camp: at(camp, node),
    ...brokerage[node],
  }))
}

function degreeCells(prefix: string, degree: SignedDegree | undefined): Record<string, Cell> {
  if (!degree) return {}
  return {
    [`${prefix}positive`]: degree.positive,
    [`${prefix}negative`]: degree.negative,
    [`${prefix}positive_weight`]: degree.positiveWeight,
    [`${prefix}negative_weight`]: degree.negativeWeight,
  }
}

/** As CSV, a header and a row a node; what isn't defined is empty. */
export function writeNodePositionsCsv(positions: NodePositions, labels: readonly string[]): string {
  const rows = nodePositionRows(positions, labels)
  const columns = Object.keys(rows[0] ?? { node: '' })
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((fields) => `${csvLine(fields)}\n`)
    .join('')
}

/** As JSON, with what was chosen and what of the whole was found. Components, communities and camps are numbered from 0. */
export function writeNodePositionsJson(positions: NodePositions, labels: readonly string[]): string {
  const { graph, ties, components, communities, camp, campsProved } = positions
  const json = {
    settings: { directed: graph.directed, weighted: graph.weighted, ties },
    nodes: graph.ids.length,
    components: components.length,
    communities: { count: communities.communities.length, modularity: communities.modularity },
    camps: { count: new Set(Array.from(camp)).size, proved: campsProved },
    centrality: nodePositionRows(positions, labels),
  }
  return `${JSON.stringify(json)}\n`
}
