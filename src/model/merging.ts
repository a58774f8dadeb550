import type {
  Actor,
  ActorId,
  Anchor,
  Attribute,
  Bearing,
  Coding,
  Issue,
  IssueId,
  Stance,
  StanceId,
  Tie,
  TieId,
} from './coding'
import type { Ref } from './project'
import { idOf, typeOf } from './refs'

/** The first of each key, in order. */
function unique<Item>(items: readonly Item[], keyOf: (item: Item) => unknown = (item) => item): Item[] {
  const seen = new Set<unknown>()
  return items.filter((item) => seen.size < seen.add(keyOf(item)).size)
}

const joined = (texts: readonly (string | undefined)[], between: string): string | undefined =>
  unique(texts.filter((text) => text !== undefined && text.trim() !== '')).join(between) || undefined

/** Sentences of several, told one after the other. */
const joinedSentences = (texts: readonly (string | undefined)[]): string | undefined =>
  joined(texts, '\n')?.replace(/(.)\n/gu, (_, end: string) => (/[.!?…”]/.test(end) ? `${end} ` : `${end}; `))

/** Values under one name that differ are kept side by side. */
function joinedAttributes(records: readonly { readonly attributes?: readonly Attribute[] | undefined }[]) {
  const values = new Map<string, Attribute['value'][]>()
  for (const { name, value } of records.flatMap(({ attributes = [] }) => attributes))
    values.set(name, unique([...(values.get(name) ?? []), value]))
  return [...values].flatMap(([name, [first, ...others]]): readonly Attribute[] =>
    first === undefined
      ? []
      : [{ name, value: others.length === 0 ? first : [first, ...others].join(' | ') }],
  )
}

/** What two records that are one have besides: coder's notes, readers' notes, attributes. */
function besides(records: readonly (Actor | Issue)[], notes: readonly (string | undefined)[]) {
  const note = joinedSentences(notes)
  const readerNote = joined(
    records.map((record) => record.readerNote),
    '\n',
  )
  const attributes = joinedAttributes(records)
  return {
    ...(note !== undefined && { note }),
    ...(readerNote !== undefined && { readerNote }),
    ...(attributes.length > 0 && { attributes }),
  }
}

const fold = (name: string) => name.normalize('NFC').toLowerCase().trim()

/** One actor of several: the first, which answers to the names of the others too and is mentioned where they are. */
function oneActor(into: Actor, others: readonly Actor[]): Actor {
  const all = [into, ...others]
  const aliases = unique(
    [...into.aliases, ...others.flatMap(({ name, aliases: own }) => [name, ...own])],
    fold,
  )
  const description = joinedSentences(all.map((actor) => actor.description))
  return {
    ...into,
    aliases: aliases.filter((alias) => fold(alias) !== fold(into.name)),
    mentions: unique(
      all.flatMap(({ mentions }) => mentions),
      ({ document, quote, prefix, suffix }: Anchor) => JSON.stringify([document, quote, prefix, suffix]),
    ),
    ...(description !== undefined && { description }),
    ...besides(
      all,
      all.map(({ note }) => note),
    ),
  }
}

const uniqueBearings = (bearings: readonly Bearing[]): readonly Bearing[] =>
  unique(bearings, ({ actor, sign }) => `${sign}${actor}`)

/** The coding with one actor in the place of others. */
function withActorsMerged(coding: Coding, from: ReadonlySet<ActorId>, into: ActorId): Coding {
  const now = (id: ActorId): ActorId => (from.has(id) ? into : id)
  const each = (ids: readonly ActorId[]) => (ids.some((id) => from.has(id)) ? unique(ids.map(now)) : ids)
  const others = coding.actors.filter(({ id }) => from.has(id))
  return {
    ...coding,
    documents: coding.documents.map((document) => ({ ...document, publisher: now(document.publisher) })),
    actors: coding.actors.flatMap((actor) =>
      from.has(actor.id) ? [] : [actor.id === into ? oneActor(actor, others) : actor],
    ),
    issues: coding.issues.map((issue) =>
      issue.bearsOn?.some(({ actor }) => from.has(actor))
        ? {
            ...issue,
            bearsOn: uniqueBearings(issue.bearsOn.map(({ actor, sign }) => ({ actor: now(actor), sign }))),
          }
        : issue,
    ),
    stances: coding.stances.map((stance) => ({
      ...stance,
      holder: now(stance.holder),
      target: 'actor' in stance.target ? { actor: now(stance.target.actor) } : stance.target,
      saidBy: each(stance.saidBy),
    })),
    ties: coding.ties.map((tie) => ({
      ...tie,
      source: now(tie.source),
      target: now(tie.target),
      saidBy: each(tie.saidBy),
    })),
    events: coding.events.map((event) => ({
      ...event,
      participants: each(event.participants),
      saidBy: each(event.saidBy),
    })),
  }
}

/** Where an issue is shown as another one, through any number of them. */
function leadsTo(start: IssueId | undefined, goal: IssueId, next: ReadonlyMap<IssueId, IssueId | undefined>) {
  const seen = new Set<IssueId>()
  for (let at = start; at !== undefined && !seen.has(at); at = next.get(at)) {
    if (at === goal) return true
    seen.add(at)
  }
  return false
}

/** The coding with one issue in the place of others; their wordings stand in its note, as the codebook has it. */
function withIssuesMerged(coding: Coding, from: ReadonlySet<IssueId>, into: IssueId): Coding {
  const now = (id: IssueId): IssueId => (from.has(id) ? into : id)
  const others = coding.issues.filter(({ id }) => from.has(id))
  const next = new Map(
    coding.issues
      .filter(({ id }) => !from.has(id) && id !== into)
      .map(({ id, sameAs }) => [id, sameAs && now(sameAs)] as const),
  )
  const one = (issue: Issue): Issue => {
    const all = [issue, ...others]
    const { sameAs: _before, ...rest } = issue
    const sameAs = all
      .flatMap((own) => own.sameAs ?? [])
      .find((id) => !from.has(id) && !leadsTo(id, into, next))
    const bearsOn = uniqueBearings(all.flatMap((own) => own.bearsOn ?? []))
    const wordings = others.flatMap(({ proposition, note }) => [
      proposition === issue.proposition ? undefined : `Also worded “${proposition}”`,
      note,
    ])
    return {
      ...rest,
      ...(bearsOn.length > 0 && { bearsOn }),
      ...(sameAs !== undefined && { sameAs }),
      ...besides(all, [issue.note, ...wordings]),
    }
  }
  return {
    ...coding,
    issues: coding.issues.flatMap((issue): readonly Issue[] => {
      if (from.has(issue.id)) return []
      if (issue.id === into) return [one(issue)]
      return [issue.sameAs !== undefined && from.has(issue.sameAs) ? { ...issue, sameAs: into } : issue]
    }),
    stances: coding.stances.map((stance) => ({
      ...stance,
      target: 'issue' in stance.target ? { issue: now(stance.target.issue) } : stance.target,
      ...(stance.claim !== undefined && { claim: now(stance.claim) }),
    })),
  }
}

/**
 * The coding with one actor (or issue) in the place of others: every record that names them names it, its aliases,
 * mentions, notes and attributes are joined, its own label, kind and wording stay. No stance, tie or event is lost:
 * records that say the same now stand beside one another, each with its evidence.
 */
export function withMerged(coding: Coding, from: readonly Ref[], into: Ref): Coding {
  const ids = new Set(from.map(idOf))
  return typeOf(into) === 'actor'
    ? withActorsMerged(coding, ids as ReadonlySet<string> as ReadonlySet<ActorId>, idOf(into) as ActorId)
    : withIssuesMerged(coding, ids as ReadonlySet<string> as ReadonlySet<IssueId>, idOf(into) as IssueId)
}

/** Stances and ties between actors that would be of one actor with itself if those were merged: kept, but no line. */
export function turnedOnThemselves(
  coding: Coding,
  actors: readonly Ref[],
): { readonly stances: readonly StanceId[]; readonly ties: readonly TieId[] } {
  const ids = new Set(actors.filter((ref) => typeOf(ref) === 'actor').map(idOf))
  const among = (a: ActorId, b: ActorId) => a !== b && ids.has(a) && ids.has(b)
  return {
    stances: coding.stances
      .filter(({ holder, target }: Stance) => 'actor' in target && among(holder, target.actor))
      .map(({ id }) => id),
    ties: coding.ties.filter(({ source, target }: Tie) => among(source, target)).map(({ id }) => id),
  }
}
