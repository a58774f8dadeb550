import type { ActorId, IssueId } from '../model/coding'
import type { Project } from '../model/project'
import { voiceOf } from '../graph/voice'
import type { NodeKey } from '../graph/keys'
import { standingOf } from '../graph/standing'
import { stanceSentences } from '../graph/stanceSentences'
import { actorLabel, issueLabel } from '../graph/wording'
import { breakLines, textWidth, type Font } from './metrics'
import type { Area, Point, Positions } from './positions'

/** Distance of text lines, in font sizes. */
export const LINE_HEIGHT = 1.15
export const CARD_FONT: Font = { family: 'serif', weight: 400, size: 13 }
export const STAND_IN_FONT: Font = { family: 'sans', weight: 700, size: 12 }

/** Own cards hang outside an actor of a side; centre cards stand between the sides. */
export type CardPlace = 'own' | 'centre'
const CARD_WIDTH: Readonly<Record<CardPlace, number>> = { own: 160, centre: 146 }
const CARD_PADDING_X = 8
const CARD_PADDING_Y = 5
/** Issue labels have at most 40 characters, which is three lines; more are the coding's fault and end in "…". */
const CARD_LINES = 5

export interface CardSize {
  readonly width: number
  readonly height: number
  /** All lines, the notes' among them, top to bottom. */
  readonly lines: readonly string[]
  readonly notes: readonly string[]
  readonly fontSize: number
}

/** Size and line breaks of an issue's card; never changed by filters. */
export function measureCard(project: Project, issue: NodeKey, place: CardPlace): CardSize {
  const width = CARD_WIDTH[place]
  const inner = width - 2 * CARD_PADDING_X
  const notes = notesOf(project, issue)
  const lines = [
    ...breakLines(issueLabel(project, idOf(issue) as IssueId), CARD_FONT, inner, CARD_LINES),
    ...notes.flatMap((note) => breakLines(note, CARD_FONT, inner)),
  ]
  const height = Math.ceil(lines.length * CARD_FONT.size * LINE_HEIGHT) + 2 * CARD_PADDING_Y
  return { width, height, lines, notes, fontSize: CARD_FONT.size }
}

/** "(contested)" where there are affirming and denying stances; "(X says)" where none is in its holder's or the document's voice. */
export function notesOf(project: Project, issue: NodeKey): readonly string[] {
  const notes: string[] = []
  if (standingOf(project, idOf(issue) as IssueId).contested) notes.push('(contested)')
  const { affirmedBy, deniedBy, ambivalent, notConfirmedBy } = standingOf(project, idOf(issue) as IssueId)
  const stances = [affirmedBy, deniedBy, ambivalent, notConfirmedBy].flat()
  const speakers = new Set(stances.map((stance) => stance.saidBy[0]))
  const [speaker] = speakers
  if (speaker !== undefined && speakers.size === 1 && stances.every((stance) => voiceOf(stance) === 'other'))
    notes.push(`(${uncapitalised(actorLabel(project, speaker))} says)`)
  return notes
}

/**
 * On a side with own cards outside, on a side without (label beside), in the centre, at the head of a side, or in a row;
 * in One actor that one itself, and beside its disc in a list on narrow screens.
 */
export type ActorPlace = 'side' | 'beside' | 'centre' | 'pole' | 'row' | 'subject' | 'list'
/** Labels wrap at spaces within the first width, in logical pixels; a longer word takes up to the second. */
const LABEL_WRAP: Readonly<Record<ActorPlace, readonly [number, number]>> = {
  side: [92, 150],
  beside: [200, 200],
  centre: [118, 150],
  pole: [160, 160],
  row: [88, 122],
  subject: [160, 160],
  list: [118, 150],
}
/** The one that a picture is all about has room for many lines. */
const SUBJECT_DIAMETER = 58

export interface ActorSize {
  readonly diameter: number
  /** Lines of the label, with the box that contains them. */
  readonly lines: readonly string[]
  readonly fontSize: number
  readonly labelWidth: number
  readonly labelHeight: number
}

/** By the number of distinct sentences with a stance by or about the actor, logical pixels. */
export const actorDiameter = (sentences: number): number => Math.round(24 + 5.2 * Math.sqrt(sentences))

/** Diameter by the number of distinct sentences with a stance by or about the actor; label sans 600. */
export function measureActor(project: Project, actor: NodeKey, place: ActorPlace): ActorSize {
  const sentences = stanceSentences(project, actor)
  const fontSize =
    place === 'row' ? 13 : Math.round(Math.min(15, Math.max(13, 12 + 0.7 * Math.sqrt(sentences))))
  const font: Font = { family: 'sans', weight: 600, size: fontSize }
  const label = actorLabel(project, idOf(actor) as ActorId)
  const word = Math.max(...label.split(/\s+/u).map((part) => textWidth(part, font)))
  const [wrap, widest] = LABEL_WRAP[place]
  const lines = breakLines(label, font, Math.max(wrap, Math.min(widest, Math.ceil(word))))
  const diameter = actorDiameter(sentences)
  return {
    diameter: place === 'subject' ? Math.max(SUBJECT_DIAMETER, diameter) : diameter,
    lines,
    fontSize,
    labelWidth: Math.ceil(Math.max(...lines.map((line) => textWidth(line, font)))),
    labelHeight: Math.ceil(lines.length * fontSize * LINE_HEIGHT),
  }
}

/** How an actor of these positions is measured. */
export function placeOfActor(
  positions: Pick<Positions, 'lens' | 'poles' | 'sides' | 'flow' | 'owners'>,
  actor: NodeKey,
): ActorPlace {
  if (positions.lens === 'actor')
    return positions.poles.includes(actor) ? 'subject' : positions.flow === 'rows' ? 'list' : 'beside'
  if (positions.poles.includes(actor)) return 'pole'
  if (positions.flow === 'rows') return 'row'
  if (positions.sides[actor] === 'third') return 'centre'
  return Object.values(positions.owners).includes(actor) ? 'side' : 'beside'
}

/** A stand-in says what it means where that is no wider than this; else it is a name alone, and of a wider name the initials. */
const WIDEST_STAND_IN = 176
const WIDEST_NAME = 230

/** The pill beside a card that a publisher does not confirm: "Herald: not confirmed", its name alone, or its initials. */
export function measureStandIn(
  project: Project,
  publisher: NodeKey,
  issue?: NodeKey,
): Omit<Area, keyof Point> & { text: string } {
  const name = actorLabel(project, idOf(publisher) as ActorId)
  const kind = issue && project.issues.get(idOf(issue) as IssueId)?.kind
  const widthOf = (text: string) => Math.ceil(textWidth(text, STAND_IN_FONT)) + 14
  const spoken = kind && `${name}: ${kind === 'claim' ? 'not confirmed' : 'no side taken'}`
  const initials = name.replace(/(\S)\S*\s*/gu, '$1')
  const text =
    spoken && widthOf(spoken) <= WIDEST_STAND_IN ? spoken : widthOf(name) <= WIDEST_NAME ? name : initials
  return { text, width: widthOf(text), height: 18 }
}

const idOf = (key: NodeKey): string => key.slice(key.indexOf(':') + 1)

/** A label inside a sentence: a leading article or possessive loses its capital. */
const uncapitalised = (label: string): string =>
  label.replace(/^(The|A|An|His|Her|Its|Their)(?= )/, (word) => word.toLowerCase())
