import { couple, couplingsOf, rowsOf, type Couplings } from './couplings'

/** A smaller problem with the same best splits: cost of a split = `unavoidable` + cost of its part in the kernel. */
export interface Reduction {
  readonly unavoidable: number
  readonly kernel: Couplings
  /** A best split of the whole for a split of the kernel. */
  readonly restore: (kernelSide: Int8Array) => Int8Array
}

type Step =
  | { readonly kind: 'free'; readonly node: number }
  | { readonly kind: 'tied'; readonly node: number; readonly to: number; readonly sign: number }
  | { readonly kind: 'star'; readonly node: number; readonly arms: readonly (readonly [number, number])[] }

/**
 * Takes out every node whose best side follows from its neighbours', until none is left:
 * a node without ties; a node with one tie at least as heavy as all its others together, which some best split
 * keeps (this covers leaves and nodes on a path); a node with three ties, replaced by a triangle that costs the same
 * for every split of its neighbours (the star–triangle transformation of Ising models, Fisher 1959). Exact: halves
 * are sums of powers of two.
 */
export function reduceCouplings(couplings: Couplings): Reduction {
  const rows = rowsOf(couplings)
  const steps: Step[] = []
  const gone = new Uint8Array(couplings.size)
  const queue = Array.from(rows.keys())
  let unavoidable = 0

  const detach = (node: number, row: Map<number, number>) => {
    gone[node] = 1
    for (const other of row.keys()) {
      rows[other]?.delete(node)
      queue.push(other)
    }
    row.clear()
  }
  const join = (a: number, b: number, signed: number) => {
    unavoidable += couple(rows, a, b, signed)
  }

  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    const row = rows[node]
    if (!row || gone[node]) continue
    const arms = [...row]
    if (arms.length === 0) {
      gone[node] = 1
      steps.push({ kind: 'free', node })
      continue
    }
    const heaviest = arms.reduce((best, arm) => (Math.abs(arm[1]) > Math.abs(best[1]) ? arm : best))
    const total = arms.reduce((sum, [, signed]) => sum + Math.abs(signed), 0)
    if (2 * Math.abs(heaviest[1]) >= total) {
      const [to, signed] = heaviest
      const sign = Math.sign(signed)
      detach(node, row)
      for (const [other, arm] of arms) if (other !== to) join(to, other, sign * arm)
      steps.push({ kind: 'tied', node, to, sign })
    } else if (arms.length === 3) {
      detach(node, row)
      arms.forEach(([a, armA], index) => {
        const [b, armB] = arms[(index + 1) % 3] as [number, number]
        const [, armC] = arms[(index + 2) % 3] as [number, number]
        const side = (Math.abs(armA) + Math.abs(armB) - Math.abs(armC)) / 2
        join(a, b, Math.sign(armA) * Math.sign(armB) * side)
      })
      steps.push({ kind: 'star', node, arms })
    }
  }

  const kept = [...rows.keys()].filter((node) => !gone[node])
  const numbers = new Map(kept.map((node, number) => [node, number]))
  const kernel = couplingsOf(
    kept.map((node) => new Map([...(rows[node] ?? [])].map(([o, w]) => [numbers.get(o) as number, w]))),
  )
  const restore = (kernelSide: Int8Array) => {
    const side = new Int8Array(couplings.size)
    kept.forEach((node, number) => (side[node] = kernelSide[number] as number))
    for (const step of steps.toReversed())
      if (step.kind === 'free') side[step.node] = 1
      else if (step.kind === 'tied') side[step.node] = step.sign * (side[step.to] as number)
      else {
        const pull = step.arms.reduce((sum, [other, signed]) => sum + signed * (side[other] as number), 0)
        side[step.node] = pull < 0 ? -1 : 1
      }
    return side
  }
  return { unavoidable, kernel, restore }
}
