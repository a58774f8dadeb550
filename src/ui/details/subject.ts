import { targetKey, type NodeKey } from '../../graph/keys'
import type { Actor, EventRecord, Issue, Stance, Tie } from '../../model/coding'
import type { Project, Ref } from '../../model/project'
import { recordOf, typeOf } from '../../model/refs'

/** What Details shows for a selection. */
export type Subject =
  | { readonly type: 'nothing' }
  | { readonly type: 'sentence'; readonly sentence: Ref; readonly records: readonly Ref[] }
  | { readonly type: 'pair'; readonly pair: Pair; readonly chosen: ReadonlySet<Ref> }
  | { readonly type: 'actor'; readonly actor: Actor }
  | { readonly type: 'issue'; readonly issue: Issue }
  | { readonly type: 'event'; readonly event: EventRecord }
  | { readonly type: 'several'; readonly refs: readonly Ref[] }

/** Two nodes and all that lies between them, in both directions, in the order of the coding. */
export interface Pair {
  readonly ends: readonly [NodeKey, NodeKey]
  readonly stances: readonly Stance[]
  readonly ties: readonly Tie[]
}

/** The two nodes that a stance or tie joins, the holder or source first. */
function endsOf(project: Project, ref: Ref): readonly [NodeKey, NodeKey] | undefined {
  const stance = recordOf(project, 'stance', ref)
  if (stance) return [`actor:${stance.holder}`, targetKey(project, stance.target)]
  const tie = recordOf(project, 'tie', ref)
  return tie && [`actor:${tie.source}`, `actor:${tie.target}`]
}

/** All stances and ties between two nodes. */
export function pairOf(project: Project, ends: readonly [NodeKey, NodeKey]): Pair {
  const joins = (a: NodeKey, b: NodeKey) =>
    (a === ends[0] && b === ends[1]) || (a === ends[1] && b === ends[0])
  return {
    ends,
    stances: [...project.stances.values()].filter((stance) =>
      joins(`actor:${stance.holder}`, targetKey(project, stance.target)),
    ),
    ties: [...project.ties.values()].filter((tie) => joins(`actor:${tie.source}`, `actor:${tie.target}`)),
  }
}

/** Whether one holder has different positions on one target among these. */
export function disagree(project: Project, stances: readonly Stance[]): boolean {
  const polarities = new Map<string, string>()
  for (const stance of stances) {
    const direction = `${stance.holder} ${targetKey(project, stance.target)}`
    const before = polarities.get(direction)
    if (before !== undefined && before !== stance.polarity) return true
    polarities.set(direction, stance.polarity)
  }
  return false
}

/** What a selection is about: a sentence with what it carries, a pair, one record, or several things. */
export function subjectOf(project: Project, selection: readonly Ref[]): Subject {
  const [first, ...rest] = selection
  if (first === undefined) return { type: 'nothing' }
  if (typeOf(first) === 'sentence') {
    const records = project.bySentence.get(first) ?? []
    if (rest.every((ref) => records.includes(ref))) return { type: 'sentence', sentence: first, records }
    return { type: 'several', refs: selection }
  }
  const ends = endsOf(project, first)
  if (ends) {
    const together = selection.every((ref) => {
      const other = endsOf(project, ref)
      return other !== undefined && other.toSorted().join() === ends.toSorted().join()
    })
    if (together) return { type: 'pair', pair: pairOf(project, ends), chosen: new Set(selection) }
  }
  if (rest.length > 0) return { type: 'several', refs: selection }
  const actor = recordOf(project, 'actor', first)
  if (actor) return { type: 'actor', actor }
  const issue = recordOf(project, 'issue', first)
  if (issue) return { type: 'issue', issue }
  const event = recordOf(project, 'event', first)
  return event ? { type: 'event', event } : { type: 'nothing' }
}
