/** A binary tree over the numbers of items: what hierarchical clustering joined first lies deepest. */
export type ClusterTree = number | { readonly left: ClusterTree; readonly right: ClusterTree }

/**
 * Average-linkage hierarchical clustering (UPGMA; Sokal & Michener 1958) of items with the given distances (`size` ×
 * `size`, row by row, symmetric), by the nearest-neighbour chain (Benzécri 1982) in O(size²). Among equally near
 * neighbours the lowest number is taken, so the tree is the same every time. Null without items.
 */
export function averageLinkage(distances: Float64Array, size: number): ClusterTree | null {
  const between = distances.slice()
  const trees: (ClusterTree | null)[] = Array.from({ length: size }, (_, item) => item)
  const members = new Float64Array(size).fill(1)
  const chain: number[] = []
  for (let clusters = size; clusters > 1;) {
    if (chain.length === 0) chain.push(trees.findIndex((tree) => tree !== null))
    const end = chain.at(-1) as number
    const before = chain.at(-2)
    let nearest = before ?? -1
    let least = before === undefined ? Infinity : (between[end * size + before] as number)
    for (let other = 0; other < size; other++) {
      if (trees[other] === null || other === end) continue
      const distance = between[end * size + other] as number
      if (distance < least) {
        least = distance
        nearest = other
      }
    }
    if (nearest !== before) {
      chain.push(nearest)
      continue
    }
    chain.length -= 2
    const [kept, gone] = [Math.min(end, nearest), Math.max(end, nearest)]
    const [own, theirs] = [members[kept] as number, members[gone] as number]
    trees[kept] = { left: trees[kept] as ClusterTree, right: trees[gone] as ClusterTree }
    trees[gone] = null
    members[kept] = own + theirs
    for (let other = 0; other < size; other++) {
      if (trees[other] === null || other === kept) continue
      const mean =
        (own * (between[kept * size + other] as number) + theirs * (between[gone * size + other] as number)) /
        (own + theirs)
      between[kept * size + other] = mean
      between[other * size + kept] = mean
    }
    clusters--
  }
  return trees.find((tree) => tree !== null) ?? null
}
