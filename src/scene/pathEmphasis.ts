import type { Path } from '../graph/paths'
import type { Ref } from '../model/project'
import type { PathQuestion } from '../view/state'
import { raise, refsOf, standsFor, type Selected } from './emphasis'
import type { Link } from './links'
import type { Emphasis } from './scene'

/** The record that tells a step: its most certain stance, else its tie. */
const tellingRef = ({ stances, ties }: Path[number]): Ref | undefined =>
  stances[0] ? `stance:${stances[0].id}` : ties[0] && `tie:${ties[0].id}`

/**
 * What a shown path does to lines and nodes: its two ends and the lines that tell its steps are selected, all else that
 * links the same nodes and the nodes between are lit. While some records of the path are selected, only their lines are.
 */
export function pathEmphasis(path: Path, selection: readonly Ref[], links: readonly Link[]): Selected {
  const lines = new Map<string, Emphasis>()
  const nodes = new Map<string, Emphasis>()
  const records = new Map<Ref, Emphasis>()
  for (const { stances, ties } of path) {
    for (const { id } of stances) records.set(`stance:${id}`, 'lit')
    for (const { id } of ties) records.set(`tie:${id}`, 'lit')
  }
  const chosen = selection.filter((ref) => records.has(ref))
  for (const ref of chosen.length > 0 ? chosen : path.flatMap((step) => tellingRef(step) ?? []))
    records.set(ref, 'selected')
  for (const { from, to } of path) {
    raise(nodes, from, 'lit')
    raise(nodes, to, 'lit')
  }
  for (const end of [path[0]?.from, path.at(-1)?.to]) if (end) raise(nodes, end, 'selected')
  for (const link of links)
    for (const ref of refsOf(link)) {
      const emphasis = records.get(ref)
      if (!emphasis) continue
      raise(lines, link.id, emphasis)
      if (link.from !== standsFor(link.from)) raise(nodes, link.from, 'lit')
    }
  return { any: true, lines, nodes }
}

/** Where there is no path: the two ends that were asked about, among all else as it is. */
export function endsEmphasis({ from, to }: Pick<PathQuestion, 'from' | 'to'>): Selected {
  return { any: false, lines: new Map(), nodes: new Map([from, to].map((key) => [key, 'selected'])) }
}

/** Both emphases together, the stronger of the two for each. */
export function together(a: Selected, b: Selected): Selected {
  const lines = new Map(a.lines)
  const nodes = new Map(a.nodes)
  for (const [key, emphasis] of b.lines) raise(lines, key, emphasis)
  for (const [key, emphasis] of b.nodes) raise(nodes, key, emphasis)
  return { any: a.any || b.any, lines, nodes }
}
