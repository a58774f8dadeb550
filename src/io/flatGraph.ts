import { MultiDirectedGraph } from 'graphology'
import type { Attributes } from 'graphology-types'
import { buildGraph, type EdgeAttributes, type NodeAttributes } from '../graph/graph'
import { sentencesOf, targetKey, type NodeKey } from '../graph/keys'
import { actorDiameter } from '../layout/sizes'
import type { Picture } from '../layout/positions'
import { apartFromOwn } from './ownAttributes'
import type { Anchor, Attribute, Polarity } from '../model/coding'
import type { Project, Ref } from '../model/project'
import { LIGHT } from '../scene/theme'

/** Size of an issue's or an event's node where a program draws discs, logical pixels. */
const CARD_SIZE = 22
/** What agreement counts as where a program reckons with signs: an ambivalent stance and one without side as 0. */
const SIGN: Readonly<Record<Polarity, number>> = { supports: 1, opposes: -1, ambivalent: 0, neutral: 0 }

/** Where a node stands and what it looks like: lengths in logical pixels, y upwards, as Gephi and matplotlib draw. */
interface Looks {
  readonly x?: number
  readonly y?: number
  readonly size: number
  /** `#rrggbb` */
  readonly color: string
}

/**
 * The graph of a project, or of a part of it, with every field of its records as attributes of plain values (texts,
 * numbers, truth values, lists of texts). `picture`: whose positions the nodes take; a node that is not in it has none.
 */
export function flatGraph(project: Project, picture: Picture | undefined): MultiDirectedGraph {
  const graph = buildGraph(project)
  const flat = new MultiDirectedGraph()
  const { title, coders, documents } = project.coding
  flat.replaceAttributes({
    title: title ?? '',
    coders: [...coders],
    documents: documents.map(({ id }) => id),
  })
  const sentences = sentencesByActor(project)
  graph.forEachNode((key, attributes) => {
    const at = picture?.nodes[key as NodeKey]
    const looks: Looks = {
      ...(at && { x: at.x, y: -at.y || 0 }),
      size: attributes.type === 'actor' ? actorDiameter(sentences.get(key)?.size ?? 0) : CARD_SIZE,
      color: attributes.type === 'actor' ? LIGHT.node : LIGHT.cardBorder,
    }
    flat.addNode(key, { ...nodeFields(project, attributes), ...looks })
  })
  graph.forEachEdge((key, attributes, source, target) =>
    flat.addEdgeWithKey(key, source, target, edgeFields(project, key as Ref, attributes)),
  )
  return flat
}

/** Sentences with a stance by or about each actor, by the key of its node. */
function sentencesByActor(project: Project): ReadonlyMap<string, ReadonlySet<Ref>> {
  const found = new Map<string, Set<Ref>>()
  for (const stance of project.stances.values())
    for (const key of [`actor:${stance.holder}`, targetKey(project, stance.target)]) {
      const sentences = found.get(key) ?? new Set()
      for (const sentence of sentencesOf(project, `stance:${stance.id}`)) sentences.add(sentence)
      found.set(key, sentences)
    }
  return found
}

function nodeFields(project: Project, attributes: NodeAttributes): Attributes {
  const { type, label, name, kind, record } = attributes
  const named = { type, label, name, kind }
  if (attributes.type === 'actor') {
    const { mentions } = attributes.record
    const { publishes } = attributes
    return {
      ...named,
      ...rest(record, ['mentions']),
      mentions: mentions.length,
      ...(publishes && { publishes }),
    }
  }
  if (attributes.type === 'issue') {
    const { bearsOn = [], ...issue } = attributes.record
    return {
      ...named,
      ...rest(issue, ['proposition', 'sameAs']),
      bearsOn: bearsOn.map(({ sign, actor }) => `${sign}${actor}`),
      merged: attributes.merged,
    }
  }
  const ref: Ref = `event:${attributes.record.id}`
  return {
    ...named,
    ...rest(record, ['participants', 'evidence']),
    ...wordsOf(project, ref, attributes.record),
  }
}

function edgeFields(project: Project, ref: Ref, attributes: EdgeAttributes): Attributes {
  if (attributes.type === 'participates')
    return { type: 'participates', label: 'takes part', color: LIGHT.ink2 }
  const { type, record } = attributes
  const words = wordsOf(project, ref, record)
  if (attributes.type === 'stance') {
    const { polarity } = attributes
    return {
      type,
      label: polarity,
      ...rest(record, ['holder', 'target', 'evidence']),
      sign: SIGN[polarity],
      ...words,
      color: LIGHT[polarity],
    }
  }
  const { relation, undirected } = attributes
  return {
    type,
    label: relation,
    ...rest(record, ['source', 'target', 'directed', 'evidence']),
    undirected,
    ...words,
    color: LIGHT.ink2,
  }
}

/** The exact words that a record rests on, their documents and the sentences (`document/number`). */
function wordsOf(
  project: Project,
  ref: Ref,
  { evidence }: { readonly evidence: readonly Anchor[] },
): Attributes {
  const passages = project.evidence.get(ref) ?? []
  return {
    quotations: evidence.map(({ quote }) => quote),
    documents: [...new Set(passages.map(({ document }) => document))],
    sentences: sentencesOf(project, ref).map((sentence) => sentence.slice('sentence:'.length)),
  }
}

/**
 * Fields of a record that have a plain value, but for its id and those told otherwise; then the attributes of an
 * imported one.
 */
const rest = (
  record: { readonly attributes?: readonly Attribute[] | undefined },
  told: readonly string[],
): Attributes =>
  Object.fromEntries([
    ...Object.entries(record).filter(
      ([name, value]) => !['id', 'attributes'].includes(name) && value !== undefined && !told.includes(name),
    ),
    ...(record.attributes ?? []).map(({ name, value }) => [apartFromOwn(name), value] as const),
  ])
