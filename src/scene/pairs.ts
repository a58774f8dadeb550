import type { Point, Positions } from '../layout/positions'
import type { Link } from './links'
import type { Nodes } from './nodes'

/** How the lines of a pair run: to an own claim, between actors of a side, between the poles, or anyhow. */
export type PairKind = 'spine' | 'own' | 'side' | 'other'

/** Lines with the same two ends, whichever way they point. */
export interface Pair {
  /** The ends, in alphabetical order. */
  readonly a: string
  readonly b: string
  readonly kind: PairKind
  /** Each line with its place among its parallels: 0 is the middle, neighbours are 1 apart. */
  readonly members: readonly { readonly link: Link; readonly place: number }[]
}

const RANK: Readonly<Record<PairKind, number>> = { spine: 0, own: 1, side: 2, other: 3 }

/** Lines by the pair of ends that they join, in the order in which they are routed. */
export function pairsOf(links: readonly Link[], positions: Positions): readonly Pair[] {
  const groups = new Map<string, Link[]>()
  for (const link of links) {
    const key = pairKey(link)
    const group = groups.get(key)
    if (group) group.push(link)
    else groups.set(key, [link])
  }
  return [...groups.values()]
    .map((group): Pair => {
      const [a, b] = [group[0]?.from ?? '', group[0]?.to ?? ''].toSorted() as [string, string]
      const kind = kindOf(a, b, positions)
      const stances = group.filter(({ type }) => type === 'stance')
      const ties = group.filter(({ type }) => type === 'tie')
      return {
        a,
        b,
        kind,
        members: [
          ...stances.map((link, i) => ({ link, place: kind === 'side' ? -i : i - (stances.length - 1) / 2 })),
          ...ties.map((link, i) => ({ link, place: placeOfTie(i, stances.length) })),
        ],
      }
    })
    .toSorted((one, other) => RANK[one.kind] - RANK[other.kind])
}

export const pairKey = ({ from, to }: Pick<Link, 'from' | 'to'>): string => [from, to].toSorted().join(' ')

/** Ties stand outside the stances of their pair, on alternate sides, or around the middle where there are none. */
function placeOfTie(index: number, stances: number): number {
  const outwards = Math.floor(index / 2) + (stances === 0 ? 0 : (stances + 1) / 2)
  if (stances === 0) return index % 2 === 0 ? outwards : -outwards - 1
  return index % 2 === 0 ? outwards : -outwards
}

function kindOf(a: string, b: string, { poles, owners, sides }: Positions): PairKind {
  const side: Readonly<Record<string, string>> = sides
  const owner: Readonly<Record<string, string>> = owners
  if (poles.length > 1 && [...poles].toSorted().join(' ') === `${a} ${b}`) return 'spine'
  if (owner[a] === b || owner[b] === a) return 'own'
  const together = side[a] !== undefined && side[a] === side[b] && side[a] !== 'third'
  const actors = [a, b].every((key) => key.startsWith('actor:') && !key.includes('>'))
  return together && actors ? 'side' : 'other'
}

/** The straight stretch between the two poles, which nothing else may cross. */
export function spineOf(nodes: Nodes, { poles }: Positions): readonly [Point, Point] | undefined {
  const [a, b] = poles.map((key) => nodes.shapes.get(key))
  return a && b ? [a, b] : undefined
}
