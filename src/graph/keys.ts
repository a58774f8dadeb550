import type { IssueId, Target } from '../model/coding'
import type { Project, Ref } from '../model/project'

/** Key of a node: `actor:…`, `issue:…` or `event:…`. */
export type NodeKey = `${'actor' | 'issue' | 'event'}:${string}`
/** Key of an edge: the ref of its record, or `participates:<event>/<actor>`. */
export type EdgeKey = `${'stance' | 'tie' | 'participates'}:${string}`

/** The issue that an issue is shown as: itself, or the one that `sameAs` leads to (loops end where they began). */
export function canonicalIssue(project: Project, id: IssueId): IssueId {
  if (project.issues.get(id)?.sameAs === undefined) return id
  const seen = new Set<IssueId>()
  let current = id
  while (!seen.has(current)) {
    seen.add(current)
    const next = project.issues.get(current)?.sameAs
    if (next === undefined || !project.issues.has(next)) return current
    current = next
  }
  return [...seen].toSorted()[0] ?? id
}

/** The node that a target is drawn as. */
export function targetKey(project: Project, target: Target): NodeKey {
  return 'actor' in target ? `actor:${target.actor}` : `issue:${canonicalIssue(project, target.issue)}`
}

/** Refs of the sentences that a record's evidence touches, each once, in the order of its anchors. */
export function sentencesOf(project: Project, ref: Ref): readonly Ref[] {
  const found = new Set<Ref>()
  for (const passage of project.evidence.get(ref) ?? [])
    for (const number of passage.sentences) found.add(`sentence:${passage.document}/${number}`)
  return [...found]
}

/** What is counted as the places of a record: the sentences that it touches; for one without quotation, itself. */
export const evidencePlaces = (project: Project, ref: Ref): readonly Ref[] =>
  project.evidence.has(ref) ? sentencesOf(project, ref) : [ref]
