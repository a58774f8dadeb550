import type {
  ActorId,
  Certainty,
  DocumentId,
  Form,
  IssueId,
  Polarity,
  Stance,
  Target,
  Tie,
} from '../model/coding'
import { documentsOf } from '../model/origin'
import type { Project, Ref } from '../model/project'
import { idOf, typeOf } from '../model/refs'
import { listed } from '../text/counting'
import { voiceOf } from './voice'
import { sentencesOf } from './keys'
import { challengeTo } from './standing'

/** The sign of a polarity, as it stands on lines, in margins and in the key. */
export const SIGN: Readonly<Record<Polarity, string>> = {
  supports: '+',
  opposes: '−',
  ambivalent: '±',
  neutral: '○',
}

export const FORM_WORD: Readonly<Record<Form, string>> = {
  'direct-quote': 'direct quote',
  'indirect-speech': 'indirect speech',
  'speech-act': 'speech act',
  act: 'act',
  narration: 'narration',
}

export const CERTAINTY_MEANING: Readonly<Record<Certainty, string>> = {
  stated: 'put forward plainly, by whoever is named as saying it',
  alleged: 'passed on with reserve',
  planned: 'announced, promised or expected; it has not happened',
  implied: 'a reader must infer it, one step',
}

type TargetKind = 'claim' | 'policy' | 'other'
/** Of one holder, and of several. */
type Verb = readonly [one: string, several: string]

const AMBIVALENT: Verb = ['is of two minds about', 'are of two minds about']
const NO_SIDE: Verb = ['takes no side on', 'take no side on']
const VERBS: Readonly<Record<TargetKind, Readonly<Record<Polarity, Verb>>>> = {
  claim: {
    supports: ['affirms', 'affirm'],
    opposes: ['denies', 'deny'],
    ambivalent: AMBIVALENT,
    neutral: ['does not confirm', 'do not confirm'],
  },
  policy: {
    supports: ['calls for', 'call for'],
    opposes: ['rejects', 'reject'],
    ambivalent: AMBIVALENT,
    neutral: NO_SIDE,
  },
  other: {
    supports: ['supports', 'support'],
    opposes: ['opposes', 'oppose'],
    ambivalent: AMBIVALENT,
    neutral: NO_SIDE,
  },
}

export const actorLabel = (project: Project, actor: ActorId): string =>
  project.actors.get(actor)?.label ?? actor

/** Whether an actor is spoken of in the plural: "residents", "opposition media"; not "Fishers’ Guild", "Northern Herald". */
export function isPlural(project: Project, actor: ActorId): boolean {
  const { kind, label } = project.actors.get(actor) ?? { kind: 'person', label: '' }
  const last = label.split(' ').at(-1) ?? ''
  const isProper = label.includes(' ') ? /^\p{Lu}/u.test(last) : kind !== 'group'
  return (
    ['group', 'organisation', 'media'].includes(kind) &&
    !isProper &&
    /([^s]s|media|people|police|staff)$/.test(last)
  )
}

function verbsFor(project: Project, target: Target, polarity: Polarity): Verb {
  const kind = 'issue' in target ? project.issues.get(target.issue)?.kind : undefined
  return VERBS[kind === 'claim' || kind === 'policy' ? kind : 'other'][polarity]
}

/** The verb for a polarity toward a target: affirms or denies a claim, calls for or rejects a policy, supports or opposes anything else. */
export function verbFor(project: Project, target: Target, polarity: Polarity, holder?: ActorId): string {
  const [one, several] = verbsFor(project, target, polarity)
  return holder !== undefined && isPlural(project, holder) ? several : one
}

/** The same verb where several hold the position together: "affirm", "call for". */
export const verbForSeveral = (project: Project, target: Target, polarity: Polarity): string =>
  verbsFor(project, target, polarity)[1]

/** An actor's label inside a sentence: an article or a common noun at its start loses the capital. */
export function actorInSentence(project: Project, actor: ActorId): string {
  const label = actorLabel(project, actor)
  if (project.actors.get(actor)?.kind === 'unnamed-person' || isPlural(project, actor))
    return inSentence(project, label)
  return label.replace(/^(The|A|An)(?= )/, (article) => article.toLowerCase())
}

/** "The clerk says", "residents say". */
export const saysWords = (project: Project, actor: ActorId): string =>
  `${actorLabel(project, actor)} ${isPlural(project, actor) ? 'say' : 'says'}`

const startsWithName = new WeakMap<Project, Map<string, boolean>>()

const LETTER = /\p{L}/u
const GOES_ON = /[\p{L}\p{N},;:]/u

/** Whether a whole word stands in a text after another word, a comma, a semicolon or a colon. */
function isInside(text: string, word: string): boolean {
  for (let at = text.indexOf(` ${word}`); at >= 0; at = text.indexOf(` ${word}`, at + 1))
    if (GOES_ON.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + 1 + word.length))) return true
  return false
}

/** Whether the text writes a word with a capital where no sentence starts. */
function isName(project: Project, word: string): boolean {
  const known = startsWithName.get(project) ?? new Map<string, boolean>()
  startsWithName.set(project, known)
  const found = known.get(word) ?? [...project.documents.values()].some(({ text }) => isInside(text, word))
  known.set(word, found)
  return found
}

/** A label inside a sentence: its first word loses the capital unless that is an abbreviation or a name in the text. */
export function inSentence(project: Project, label: string): string {
  const [, first, word] = /^(\p{Lu})(\p{Ll}*)(?!\p{L})/u.exec(label) ?? []
  if (first === undefined || word === undefined) return label
  const isArticle = /^(The|A|An)$/.test(first + word)
  if (!isArticle && (word === '' || isName(project, first + word))) return label
  return first.toLowerCase() + label.slice(1)
}

/** What a stance is about, as it stands in a sentence: claims in quotation marks, all else plain. */
export function targetWords(project: Project, target: Target): string {
  if ('actor' in target) return actorInSentence(project, target.actor)
  const issue = project.issues.get(target.issue)
  if (!issue) return target.issue
  return issue.kind === 'claim'
    ? `“${issue.label.replace(/^“(.*)”$/, '$1')}”`
    : inSentence(project, issue.label)
}

export const issueLabel = (project: Project, issue: IssueId): string =>
  project.issues.get(issue)?.label ?? issue

/** What a node is called for readers: the label of the actor or issue that its key names. */
export const nodeLabel = (project: Project, key: string): string =>
  typeOf(key) === 'actor'
    ? actorLabel(project, idOf(key) as ActorId)
    : issueLabel(project, idOf(key) as IssueId)

/** A stance in words, in parts that can be set apart: "Clerk says · the mayor · calls for · a recount · unconfirmed · …". */
export interface Told {
  /** "Herald reports" (the document's own voice), "Clerk says" (somebody else), or empty where the holder says so. */
  readonly speaker: string
  readonly holder: string
  readonly verb: string
  readonly target: string
  /** How sure and in what chain: "planned", "carried by Herald", "not confirmed by the clerk", "denied by …". */
  readonly qualifiers: readonly string[]
}

export function tell(project: Project, stance: Stance): Told {
  const label = (actor: ActorId) => actorLabel(project, actor)
  const voice = voiceOf(stance)
  const challenge = challengeTo(project, stance)
  const names = (stances: readonly Stance[]) =>
    [...new Set(stances.map((other) => actorInSentence(project, other.holder)))].join(', ')
  const qualifiers = [
    stance.certainty === 'stated' ? [] : [stance.certainty],
    challenge.deniedBy.length > 0 ? [`denied by ${names(challenge.deniedBy)}`] : [],
    challenge.notConfirmedBy.length > 0 ? [`not confirmed by ${names(challenge.notConfirmedBy)}`] : [],
    stance.saidBy.length > 1
      ? [
          `carried by ${stance.saidBy
            .slice(1)
            .map((actor) => actorInSentence(project, actor))
            .join(', then ')}`,
        ]
      : [],
  ].flat()
  return {
    speaker:
      voice === 'document'
        ? publisherReports(project, stance)
        : voice === 'other'
          ? saysWords(project, stance.saidBy[0] as ActorId)
          : '',
    holder: label(stance.holder),
    verb: verbFor(project, stance.target, stance.polarity, stance.holder),
    target: targetWords(project, stance.target),
    qualifiers,
  }
}

/** The document in whose own voice a stance is told, as "Herald reports"; the publisher does not report on itself. */
function publisherReports(project: Project, stance: Stance): string {
  const [id] = documentsOf(project, `stance:${stance.id}`, stance)
  const document = id && project.documents.get(id)
  if (!document || document.publisher === stance.holder) return ''
  return `${actorLabel(project, document.publisher)} reports`
}

/** One plain sentence without its end: "Clerk says: the mayor supports the harbour (planned; not confirmed by the council)". */
export function tellStance(project: Project, stance: Stance): string {
  const told = tell(project, stance)
  const clause = `${told.speaker ? actorInSentence(project, stance.holder) : told.holder} ${told.verb} ${told.target}`
  const speaker = told.speaker ? `${told.speaker}: ` : ''
  return `${speaker}${clause}${told.qualifiers.length > 0 ? ` (${told.qualifiers.join('; ')})` : ''}`
}

/** A tie in words: "clerk, member of, council". */
export function tellTie(project: Project, tie: Tie): string {
  const relation = tie.relation.replaceAll('-', ' ')
  const source = actorLabel(project, tie.source)
  const target = actorInSentence(project, tie.target)
  return tie.directed ? `${source}: ${relation} ${target}` : `${source} and ${target}: ${relation}`
}

/** "no quotation in ties.csv": what an imported record without words says in their place; empty for any other. */
export const noQuotation = (project: Project, ref: Ref): string =>
  project.evidence.has(ref) || project.coding.imported === undefined
    ? ''
    : `no quotation in ${project.coding.imported.file}`

/**
 * "sentence 6", "sentences 6 and 7"; with the document's publisher where there are several documents. For a record
 * without quotation, that it has none.
 */
export function placeWords(project: Project, ref: Ref): string {
  const places = sentencesOf(project, ref).map((sentence) => {
    const [document, number] = sentence.slice('sentence:'.length).split('/') as [string, string]
    const record = project.documents.get(document as DocumentId)
    return {
      number,
      of: project.documents.size > 1 && record ? ` of ${actorLabel(project, record.publisher)}` : '',
    }
  })
  if (places.length === 0) return noQuotation(project, ref)
  const words = places.map(({ number, of }) => number + of)
  return `${words.length === 1 ? 'sentence' : 'sentences'} ${listed(words)}`
}
