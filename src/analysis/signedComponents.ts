import type { SignedGraph } from './signedGraph'

/** Parts joined by ties of whatever sign and direction: node numbers, ascending; the largest first, then by first node. */
export function signedComponents(graph: SignedGraph): readonly (readonly number[])[] {
  const root = Int32Array.from(graph.ids.keys())
  const find = (node: number): number => {
    let top = node
    while (root[top] !== top) top = root[top] as number
    root[node] = top
    return top
  }
  for (let tie = 0; tie < graph.sign.length; tie++)
    root[find(graph.source[tie] as number)] = find(graph.target[tie] as number)
  const parts = new Map<number, number[]>()
  for (const node of graph.ids.keys()) {
    const top = find(node)
    const part = parts.get(top)
    if (part) part.push(node)
    else parts.set(top, [node])
  }
  return [...parts.values()].toSorted((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number))
}
