import { averageLinkage, type ClusterTree } from './averageLinkage'

/** Signed values of an item, by feature; features that are not there are 0. */
export type SignedProfile = ReadonlyMap<number, number>

/**
 * Distances between signed profiles (row by row): 1 − cosine, from 0 (the same positions) through 1 (nothing in common)
 * to 2 (the opposite positions). The numerator is congruence less conflict.
 */
export function profileDistances(profiles: readonly SignedProfile[]): Float64Array {
  const size = profiles.length
  const lengths = profiles.map((profile) => Math.hypot(...profile.values()))
  const byFeature = new Map<number, number[]>()
  profiles.forEach((profile, item) => {
    for (const feature of profile.keys()) {
      const holders = byFeature.get(feature) ?? []
      holders.push(item)
      byFeature.set(feature, holders)
    }
  })
  const products = new Float64Array(size * size)
  for (const [feature, holders] of byFeature)
    for (const one of holders)
      for (const other of holders) {
        const product = (profiles[one]?.get(feature) ?? 0) * (profiles[other]?.get(feature) ?? 0)
        products[one * size + other] = (products[one * size + other] as number) + product
      }
  return products.map((product, at) => {
    const [one, other] = [Math.floor(at / size), at % size]
    const scale = (lengths[one] as number) * (lengths[other] as number)
    return one === other ? 0 : scale === 0 ? 1 : 1 - product / scale
  })
}

const flipped = (order: readonly number[]): readonly number[] => order.toReversed()

/** The leaf order of Gruvaeus & Wainer (1972): each join turns its two halves so that the items that meet are nearest. */
export function gruvaeusWainerOrder(
  tree: ClusterTree,
  distances: Float64Array,
  size: number,
): readonly number[] {
  if (typeof tree === 'number') return [tree]
  const left = gruvaeusWainerOrder(tree.left, distances, size)
  const right = gruvaeusWainerOrder(tree.right, distances, size)
  const turns = [
    [left, right],
    [flipped(left), right],
    [left, flipped(right)],
    [flipped(left), flipped(right)],
  ] as const
  const gap = ([one, other]: (typeof turns)[number]) =>
    distances[(one.at(-1) as number) * size + (other[0] as number)] as number
  return turns.reduce((best, next) => (gap(next) < gap(best) ? next : best)).flat()
}

/** The leaves of a tree whose joins are turned so that the half with the lower mean weight comes first (as in R's `heatmap`). */
export function orderByMeans(tree: ClusterTree, weights: readonly number[]): readonly number[] {
  if (typeof tree === 'number') return [tree]
  const halves = [orderByMeans(tree.left, weights), orderByMeans(tree.right, weights)] as const
  const [left, right] = halves.map(
    (half) => half.reduce((sum, leaf) => sum + (weights[leaf] ?? 0), 0) / half.length,
  ) as [number, number]
  return right < left ? [...halves[1], ...halves[0]] : halves.flat()
}

/** Items in the order of their blocks; those without any signed value last, as they were given. `weights`: turns joins by their means. */
export function seriate(profiles: readonly SignedProfile[], weights?: readonly number[]): readonly number[] {
  const isSigned = (item: number) => [...(profiles[item]?.values() ?? [])].some((value) => value !== 0)
  const items = [...profiles.keys()]
  const signed = items.filter(isSigned)
  const distances = profileDistances(signed.map((item) => profiles[item] as SignedProfile))
  const tree = averageLinkage(distances, signed.length)
  const order =
    tree === null
      ? []
      : weights
        ? orderByMeans(
            tree,
            signed.map((item) => weights[item] ?? 0),
          )
        : gruvaeusWainerOrder(tree, distances, signed.length)
  return [...order.map((at) => signed[at] as number), ...items.filter((item) => !isSigned(item))]
}
