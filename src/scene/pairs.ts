import type { Point, Positions } from '../layout/positions'
import type { Link } from './links'
import type { Nodes } from './nodes'

/** How the lines of a pair run: to an own claim, between actors of a side, between the poles, or anyhow. */
export type PairKind = 'spine' | 'own' | 'side' | 'other'

/** Stances with the same two ends, whichever way they point, or one tie. */
export interface Pair {
  /** Same for all lines between the two ends. */
  readonly key: string
  /** The ends, in alphabetical order. */
  readonly a: string
  readonly b: string
  readonly kind: PairKind
  /** Each line with its place among its parallels: 0 is the middle, neighbours are 1 apart. */
  readonly members: readonly { readonly link: Link; readonly place: number }[]
}

const RANK: Readonly<Record<PairKind, number>> = { spine: 0, own: 1, side: 2, other: 3 }

/**
 * Stances by the pair of ends that they join, in the order in which they are routed, then ties, each by itself: they
 * are seldom drawn together.
 */
export function pairsOf(links: readonly Link[], positions: Positions): readonly Pair[] {
  const groups = new Map<string, Link[]>()
  for (const link of links) {
    const key = link.type === 'tie' ? link.id : pairKey(link)
    const group = groups.get(key)
    if (group) group.push(link)
    else groups.set(key, [link])
  }
  return [...groups.values()]
    .map((group): Pair => {
      const [a, b] = [group[0]?.from ?? '', group[0]?.to ?? ''].toSorted() as [string, string]
      const kind = kindOf(a, b, positions)
      const first = kind === 'side' ? 0 : -(group.length - 1) / 2
      const step = kind === 'side' ? -1 : 1
      return {
        key: `${a} ${b}`,
        a,
        b,
        kind,
        members: group.map((link, i) => ({ link, place: first + i * step })),
      }
    })
    .toSorted((one, other) => rankOf(one) - rankOf(other))
}

const rankOf = ({ kind, members }: Pair): number => (members[0]?.link.type === 'tie' ? 10 : 0) + RANK[kind]

export const pairKey = ({ from, to }: Pick<Link, 'from' | 'to'>): string => [from, to].toSorted().join(' ')

function kindOf(a: string, b: string, { flow, poles, owners, sides }: Positions): PairKind {
  const side: Readonly<Record<string, string>> = sides
  const owner: Readonly<Record<string, string>> = owners
  if (flow === 'rows') return 'other'
  if (poles.length > 1 && [...poles].toSorted().join(' ') === `${a} ${b}`) return 'spine'
  if (owner[a] === b || owner[b] === a) return 'own'
  const together = side[a] !== undefined && side[a] === side[b] && side[a] !== 'third'
  const actors = [a, b].every((key) => key.startsWith('actor:') && !key.includes('>'))
  return together && actors ? 'side' : 'other'
}

/** The straight stretch between the two poles, which nothing else may cross; in rows third parties stand there. */
export function spineOf(nodes: Nodes, { flow, poles }: Positions): readonly [Point, Point] | undefined {
  if (flow === 'rows') return undefined
  const [a, b] = poles.map((key) => nodes.shapes.get(key))
  return a && b ? [a, b] : undefined
}
