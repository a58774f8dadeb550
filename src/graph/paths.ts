import type { Certainty, Stance, StanceId, Tie } from '../model/coding'
import type { Project } from '../model/project'
import { targetKey, type NodeKey } from './keys'

/** One step of a path: all that links its two ends, the most certain first. */
export interface Step {
  readonly from: NodeKey
  readonly to: NodeKey
  readonly stances: readonly Stance[]
  readonly ties: readonly Tie[]
}
export type Path = readonly Step[]

export interface PathOptions {
  /** Stances that the present filters leave; all where it is left out. */
  readonly kept?: ReadonlySet<StanceId>
  /** Nodes that are out of the picture; no path goes through them. */
  readonly hidden?: ReadonlySet<NodeKey>
  /** Neutral stances connect too. */
  readonly neutral?: boolean
  /** Ties without affiliation connect too. */
  readonly allTies?: boolean
  /** At most so many paths; 5 where it is left out. */
  readonly limit?: number
}

/** How far from certain, for breaking ties between paths of one length. */
const DOUBT: Readonly<Record<Certainty, number>> = { stated: 0, alleged: 1, planned: 2, implied: 3 }
/** More than the doubts of any path can add up to: fewer steps always win. */
const STEP = 1_000_000

type Links = ReadonlyMap<NodeKey, ReadonlyMap<NodeKey, Step>>

function linksOf(project: Project, options: PathOptions): Links {
  const links = new Map<NodeKey, Map<NodeKey, Step>>()
  const add = (a: NodeKey, b: NodeKey, stances: readonly Stance[], ties: readonly Tie[]) => {
    if (a === b || options.hidden?.has(a) || options.hidden?.has(b)) return
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = links.get(from) ?? new Map<NodeKey, Step>()
      links.set(from, row)
      const step = row.get(to)
      row.set(to, {
        from,
        to,
        stances: [...(step?.stances ?? []), ...stances].toSorted(
          (p, q) => DOUBT[p.certainty] - DOUBT[q.certainty],
        ),
        ties: [...(step?.ties ?? []), ...ties],
      })
    }
  }
  for (const stance of project.stances.values()) {
    if (options.kept && !options.kept.has(stance.id)) continue
    if (stance.polarity === 'neutral' && !options.neutral) continue
    add(`actor:${stance.holder}`, targetKey(project, stance.target), [stance], [])
  }
  for (const tie of project.ties.values())
    if (tie.affiliation || options.allTies) add(`actor:${tie.source}`, `actor:${tie.target}`, [], [tie])
  return links
}

function costOf(step: Step): number {
  const doubts = [...step.stances, ...step.ties].map(({ certainty }) => DOUBT[certainty])
  return STEP + Math.min(...doubts)
}

const total = (path: Path): number => path.reduce((sum, step) => sum + costOf(step), 0)

/** The best path, without some nodes and without some steps (as `from to`); null where there is none. Dijkstra 1959. */
function best(
  links: Links,
  from: NodeKey,
  to: NodeKey,
  closed: ReadonlySet<NodeKey>,
  barred: ReadonlySet<string>,
): Path | null {
  const costs = new Map<NodeKey, number>([[from, 0]])
  const via = new Map<NodeKey, Step>()
  const open = new Set<NodeKey>([from])
  const done = new Set<NodeKey>()
  while (open.size > 0) {
    let at = from
    let least = Number.POSITIVE_INFINITY
    for (const key of open) {
      const cost = costs.get(key) ?? Number.POSITIVE_INFINITY
      if (cost < least || (cost === least && key < at)) [at, least] = [key, cost]
    }
    if (at === to) break
    open.delete(at)
    done.add(at)
    for (const step of links.get(at)?.values() ?? []) {
      if (done.has(step.to) || closed.has(step.to) || barred.has(`${step.from} ${step.to}`)) continue
      const cost = least + costOf(step)
      if (cost >= (costs.get(step.to) ?? Number.POSITIVE_INFINITY)) continue
      costs.set(step.to, cost)
      via.set(step.to, step)
      open.add(step.to)
    }
  }
  const path: Step[] = []
  for (let at = to; at !== from;) {
    const step = via.get(at)
    if (!step) return null
    path.unshift(step)
    at = step.from
  }
  return path
}

/**
 * The shortest loopless paths between two nodes along stances and affiliation ties, in either direction: fewer steps
 * first, then the more certain (Yen 1971). Empty where there is none, or where both ends are one.
 */
export function pathsBetween(
  project: Project,
  from: NodeKey,
  to: NodeKey,
  options: PathOptions = {},
): readonly Path[] {
  if (from === to) return []
  const links = linksOf(project, options)
  const first = best(links, from, to, new Set(), new Set())
  if (!first) return []
  const found: Path[] = [first]
  const candidates = new Map<string, Path>()
  const name = (path: Path) => path.map((step) => step.to).join(' ')
  const limit = options.limit ?? 5
  while (found.length < limit) {
    const last = found.at(-1) as Path
    for (let at = 0; at < last.length; at++) {
      const root = last.slice(0, at)
      const spur = (last[at] as Step).from
      const barred = new Set(
        found
          .filter((path) => name(path.slice(0, at)) === name(root) && path.length > at)
          .map((path) => `${(path[at] as Step).from} ${(path[at] as Step).to}`),
      )
      const closed = new Set(root.map((step) => step.from))
      const rest = best(links, spur, to, closed, barred)
      if (rest) candidates.set(name([...root, ...rest]), [...root, ...rest])
    }
    for (const path of found) candidates.delete(name(path))
    const next = [...candidates].toSorted(([n, p], [m, q]) => total(p) - total(q) || (n < m ? -1 : 1))[0]
    if (!next) break
    found.push(next[1])
  }
  return found
}
