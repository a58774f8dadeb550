/** Nodes by number, parted into groups. */
export interface Groups {
  /** Node numbers of each, ascending; the largest first, then by first node. */
  readonly groups: readonly (readonly number[])[]
  /** Number of the group of each node. */
  readonly group: Int32Array
}

/** Orders groups: the largest first, then by first node. */
export const largestFirst = (a: readonly number[], b: readonly number[]): number =>
  b.length - a.length || (a[0] as number) - (b[0] as number)

/** Groups of the nodes that have the same label. */
export function groupsOf(labels: ArrayLike<number>): Groups {
  const members = new Map<number, number[]>()
  for (let node = 0; node < labels.length; node++) {
    const label = labels[node] as number
    const known = members.get(label)
    if (known) known.push(node)
    else members.set(label, [node])
  }
  const groups = [...members.values()].toSorted(largestFirst)
  const group = new Int32Array(labels.length)
  groups.forEach((nodes, number) => nodes.forEach((node) => (group[node] = number)))
  return { groups, group }
}
