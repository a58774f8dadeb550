import { MultiDirectedGraph } from 'graphology'
import type {
  Actor,
  ActorId,
  Certainty,
  DocumentId,
  EventRecord,
  Form,
  Issue,
  IssueId,
  Polarity,
  Stance,
  Tie,
  Valence,
} from '../model/coding'
import type { Project, Ref } from '../model/project'
import { canonicalIssue, sentencesOf, targetKey, type EdgeKey } from './keys'

interface Named {
  readonly label: string
  readonly name: string
  /** Kind of actor or issue; `event` for events. Flat, for formats that have no records. */
  readonly kind: string
}
export type NodeAttributes =
  /** `publishes`: the documents of which it is the publisher; left out where there are none. */
  | (Named & { readonly type: 'actor'; readonly record: Actor; readonly publishes?: readonly DocumentId[] })
  | (Named & { readonly type: 'issue'; readonly record: Issue; readonly merged: readonly IssueId[] })
  | (Named & { readonly type: 'event'; readonly record: EventRecord })

interface Said {
  readonly certainty: Certainty
  /** Speakers, nearest to the holder first, joined by `|`; empty for the document's own voice. */
  readonly saidBy: string
  readonly date: string
  /** Sentences that carry it, as `document/number` joined by `|`. */
  readonly sentences: string
}
export type EdgeAttributes =
  | (Said & {
      readonly type: 'stance'
      readonly polarity: Polarity
      readonly form: Form
      readonly record: Stance
    })
  | (Said & {
      readonly type: 'tie'
      readonly relation: string
      readonly valence: Valence
      readonly affiliation: boolean
      readonly undirected: boolean
      readonly record: Tie
    })
  | { readonly type: 'participates' }

export interface GraphAttributes {
  readonly title: string
}

/** The in-memory truth: actors, issues and events as nodes; stances, ties and participation as edges. */
export type StanceGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>

/**
 * Builds the graph of a project. Issues joined by `sameAs` are one node (`merged` names the others).
 * Undirected ties are one edge, from source to target, marked `undirected`.
 */
export function buildGraph(project: Project): StanceGraph {
  const graph: StanceGraph = new MultiDirectedGraph()
  graph.replaceAttributes({ title: project.coding.title ?? '' })
  const published = new Map<ActorId, DocumentId[]>()
  for (const { id, publisher } of project.documents.values()) {
    const known = published.get(publisher)
    if (known) known.push(id)
    else published.set(publisher, [id])
  }
  for (const actor of project.actors.values()) {
    const publishes = published.get(actor.id)
    graph.addNode(`actor:${actor.id}`, {
      type: 'actor',
      label: actor.label,
      name: actor.name,
      kind: actor.kind,
      record: actor,
      ...(publishes && { publishes }),
    })
  }
  const merged = new Map<IssueId, IssueId[]>()
  for (const issue of project.issues.values()) {
    const canonical = canonicalIssue(project, issue.id)
    if (canonical !== issue.id) merged.set(canonical, [...(merged.get(canonical) ?? []), issue.id])
  }
  for (const issue of project.issues.values())
    if (canonicalIssue(project, issue.id) === issue.id)
      graph.addNode(`issue:${issue.id}`, {
        type: 'issue',
        label: issue.label,
        name: issue.proposition,
        kind: issue.kind,
        record: issue,
        merged: merged.get(issue.id) ?? [],
      })
  for (const event of project.events.values())
    graph.addNode(`event:${event.id}`, {
      type: 'event',
      label: event.label,
      name: event.label,
      kind: 'event',
      record: event,
    })

  const said = (ref: Ref, record: Stance | Tie): Said => ({
    certainty: record.certainty,
    saidBy: record.saidBy.join('|'),
    date: record.date ?? '',
    sentences: sentencesOf(project, ref)
      .map((sentence) => sentence.slice('sentence:'.length))
      .join('|'),
  })
  for (const stance of project.stances.values()) {
    const ref: EdgeKey & Ref = `stance:${stance.id}`
    graph.addDirectedEdgeWithKey(ref, `actor:${stance.holder}`, targetKey(project, stance.target), {
      type: 'stance',
      polarity: stance.polarity,
      form: stance.form,
      ...said(ref, stance),
      record: stance,
    })
  }
  for (const tie of project.ties.values()) {
    const ref: EdgeKey & Ref = `tie:${tie.id}`
    graph.addDirectedEdgeWithKey(ref, `actor:${tie.source}`, `actor:${tie.target}`, {
      type: 'tie',
      relation: tie.relation,
      valence: tie.valence,
      affiliation: tie.affiliation,
      undirected: !tie.directed,
      ...said(ref, tie),
      record: tie,
    })
  }
  for (const event of project.events.values())
    for (const actor of new Set(event.participants))
      graph.addDirectedEdgeWithKey(
        `participates:${event.id}/${actor}`,
        `actor:${actor}`,
        `event:${event.id}`,
        { type: 'participates' },
      )
  return graph
}
