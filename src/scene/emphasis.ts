import type { IssueId, StanceId, TieId } from '../model/coding'
import type { Project, Ref } from '../model/project'
import { idOf, recordOf } from '../model/refs'
import { canonicalIssue, targetKey } from '../graph/keys'
import type { Link } from './links'
import { pairKey } from './pairs'
import type { Emphasis } from './scene'

/** What a selection does to lines and nodes, by line id and by node or stand-in key; what is in neither map is faded. */
export interface Selected {
  readonly any: boolean
  readonly lines: ReadonlyMap<string, Emphasis>
  readonly nodes: ReadonlyMap<string, Emphasis>
}

const RANK: Readonly<Record<Emphasis, number>> = {
  selected: 4,
  lit: 3,
  speaker: 2,
  plain: 1,
  faded: 0,
  filtered: 0,
}

/**
 * What is selected, what stays lit beside it, and who speaks. A selected record lifts its line and both ends and keeps
 * the other lines of the pair lit; a selected node keeps its lines and neighbours lit; a sentence lights what it
 * carries. Where nothing is drawn of a selected stance or issue, its holders stand for it. The speakers of a selected stance that somebody else reports are `speaker`.
 */
export function selectedIn(project: Project, selection: readonly Ref[], links: readonly Link[]): Selected {
  const lines = new Map<string, Emphasis>()
  const nodes = new Map<string, Emphasis>()
  const records = new Map<Ref, Emphasis>()
  const chosen = new Set<string>()
  for (const ref of selection) {
    if (ref.startsWith('stance:') || ref.startsWith('tie:')) records.set(ref, 'selected')
    else if (ref.startsWith('sentence:') || ref.startsWith('event:')) {
      for (const carried of ref.startsWith('event:') ? [ref] : (project.bySentence.get(ref) ?? [])) {
        if (!records.has(carried)) records.set(carried, 'lit')
        if (carried.startsWith('event:'))
          for (const actor of recordOf(project, 'event', carried)?.participants ?? [])
            raise(nodes, `actor:${actor}`, 'lit')
      }
    } else {
      const key = ref.startsWith('issue:') ? `issue:${canonicalIssue(project, idOf(ref) as IssueId)}` : ref
      chosen.add(key)
      raise(nodes, key, 'selected')
    }
  }
  const openPairs = new Set<string>()
  for (const link of links) {
    const emphasis = refsOf(link)
      .map((ref) => records.get(ref))
      .reduce((best, next) => (next && (!best || RANK[next] > RANK[best]) ? next : best), undefined)
    if (emphasis) {
      raise(lines, link.id, emphasis)
      for (const end of [link.from, link.to]) raise(nodes, end, emphasis)
      if (emphasis === 'selected') openPairs.add(pairKey(link))
    }
    const [from, to] = [standsFor(link.from), standsFor(link.to)]
    if (chosen.has(from) || chosen.has(to)) {
      raise(lines, link.id, 'lit')
      raise(nodes, link.from, chosen.has(from) ? 'selected' : 'lit')
      raise(nodes, link.to, chosen.has(to) ? 'selected' : 'lit')
    }
  }
  for (const [ref, emphasis] of standAlone(project, links, records, chosen)) raise(nodes, ref, emphasis)
  for (const link of links)
    if (link.type === 'stance' && openPairs.has(pairKey(link))) raise(lines, link.id, 'lit')
  for (const ref of records.keys())
    for (const speaker of speakersOf(project, ref)) raise(nodes, `actor:${speaker}`, 'speaker')
  return { any: selection.length > 0, lines, nodes }
}

/** Holders of what is selected but has no line, as of stances on issues where no issues are drawn. */
function* standAlone(
  project: Project,
  links: readonly Link[],
  records: ReadonlyMap<Ref, Emphasis>,
  chosen: ReadonlySet<string>,
): Iterable<readonly [string, Emphasis]> {
  const drawn = new Set(links.flatMap(refsOf))
  for (const { id, holder, target } of project.stances.values()) {
    if (drawn.has(`stance:${id}`)) continue
    const emphasis = records.get(`stance:${id}`)
    if (emphasis) yield [`actor:${holder}`, emphasis]
    else if (chosen.has(targetKey(project, target))) yield [`actor:${holder}`, 'lit']
  }
}

/** Gives a key an emphasis unless it has a stronger one. */
export function raise(map: Map<string, Emphasis>, key: string, emphasis: Emphasis): void {
  const before = map.get(key)
  if (!before || RANK[emphasis] > RANK[before]) map.set(key, emphasis)
}

/** The actor that a stand-in stands for; any other key is its own. */
export const standsFor = (key: string): string => key.split('>')[0] ?? key

/** Refs of the records that a line is made of. */
export const refsOf = (link: Link): readonly Ref[] =>
  link.type === 'tie' ? [`tie:${link.tie.id}`] : link.bundle.stances.map(({ id }): Ref => `stance:${id}`)

function speakersOf(project: Project, ref: Ref): readonly string[] {
  const id = idOf(ref)
  const stance = project.stances.get(id as StanceId)
  if (ref.startsWith('stance:') && stance) return stance.saidBy.filter((speaker) => speaker !== stance.holder)
  return ref.startsWith('tie:') ? (project.ties.get(id as TieId)?.saidBy ?? []) : []
}
