import { sentencesOf } from '../../graph/keys'
import { passageOf } from '../../model/join'
import type { Project, Ref } from '../../model/project'
import { typeOf } from '../../model/refs'
import type { Pointing, Rests } from '../../model/tour'
import { bare, marksAround } from '../sourcing'

/** What was pointed at, in the words of the text, and whether it answers the question. */
export interface Judged {
  readonly right: boolean
  readonly refs: readonly Ref[]
  /** `Sentence 14: “…”` */
  readonly quoted: string
}

const isRecord = (ref: Ref): boolean => ['stance', 'tie', 'event'].includes(typeOf(ref))

/** What of a selection points at words: sentences where some were chosen, else records. */
export function pointedAt(selection: readonly Ref[]): readonly Ref[] {
  const sentences = selection.filter((ref) => typeOf(ref) === 'sentence')
  return sentences.length > 0 ? sentences : selection.filter(isRecord)
}

/** Sentences that quotations touch, as refs. */
export function quotedSentences(project: Project, { quotations = [] }: Rests): readonly Ref[] {
  const found = quotations.flatMap((anchor): readonly Ref[] => {
    const passage = passageOf(anchor, project.documents, project.coding.documents.length)
    return (passage?.sentences ?? []).map((number): Ref => `sentence:${passage?.document}/${number}`)
  })
  return [...new Set(found)]
}

/** What is selected to show the answer: its records, or the sentences that it quotes. */
export function answerOf(project: Project, point: Pointing): readonly Ref[] {
  const records = (point.records ?? []).filter((ref) => project.evidence.has(ref))
  return records.length > 0 ? records : quotedSentences(project, point).slice(0, 1)
}

const inMarks = (words: string): string => {
  const [opening, closing] = marksAround(words)
  return `${opening}${words}${closing}`
}

/** The words of a sentence or of a record's first quotation, with their place. */
export function pointedWords(project: Project, ref: Ref): string {
  const id = ref.slice(ref.indexOf(':') + 1)
  if (typeOf(ref) === 'sentence') {
    const [document, number] = [id.slice(0, id.lastIndexOf('/')), id.slice(id.lastIndexOf('/') + 1)]
    const source = project.documents.get(document as never)
    const sentence = source?.sentences.find((other) => String(other.number) === number)
    if (!source || !sentence) return ''
    return `Sentence ${number}: ${inMarks(source.text.slice(sentence.startUtf16, sentence.endUtf16))}`
  }
  const passage = project.evidence.get(ref)?.[0]
  const text = passage && project.documents.get(passage.document)?.text
  if (!passage || text === undefined) return ''
  const words = bare(text.slice(passage.startUtf16, passage.endUtf16))
  return `Sentence ${passage.sentences.join(', ')}: ${inMarks(words)}`
}

/**
 * Judges what was selected as the answer to a question; null where it points at no words, as an actor does. Right is a record that the question names or the sentence it rests on; where the question quotes, also a line that
 * rests on the quoted sentence.
 */
export function judge(project: Project, point: Pointing, selection: readonly Ref[]): Judged | null {
  const named = new Set<Ref>(point.records)
  const quoted = quotedSentences(project, point)
  const sentences = new Set([...quoted, ...[...named].flatMap((ref) => sentencesOf(project, ref))])
  const candidates = pointedAt(selection)
  const isRight = (ref: Ref) =>
    sentences.has(ref) ||
    named.has(ref) ||
    (typeOf(ref) !== 'sentence' && sentencesOf(project, ref).some((place) => quoted.includes(place)))
  const right = candidates.find(isRight)
  const shown = right ?? candidates[0]
  if (shown === undefined) return null
  return { right: right !== undefined, refs: selection, quoted: pointedWords(project, shown) }
}
