import type { ActorId, Polarity } from '../../model/coding'
import type { Project, Ref, SourceDocument } from '../../model/project'

/** A piece of evidence: which record, and which of its anchors. */
export interface Quoted {
  readonly ref: Ref
  readonly index: number
}

/** A stretch of a sentence within which nothing begins or ends. Offsets are UTF-16 code units, end exclusive. */
export interface Run {
  readonly startUtf16: number
  readonly endUtf16: number
  readonly quoted: readonly Quoted[]
  /** Whom the words name. */
  readonly mentions: readonly ActorId[]
}

export interface SetSentence {
  readonly type: 'sentence'
  readonly ref: Ref
  readonly number: number
  readonly text: string
  readonly runs: readonly Run[]
  /** What the sentence carries, in the order of the coding. */
  readonly records: readonly Ref[]
}

export interface SetFurniture {
  readonly type: 'dateline' | 'cross-head'
  readonly text: string
  readonly startUtf16: number
}

export interface Paragraph {
  readonly number: number
  readonly parts: readonly (SetSentence | SetFurniture)[]
}

interface Stretch {
  readonly startUtf16: number
  readonly endUtf16: number
  readonly quoted?: Quoted
  readonly mention?: ActorId
}

/** Cuts a sentence wherever a quotation or a mention begins or ends. The runs, joined, are the sentence. */
export function runsOf(startUtf16: number, endUtf16: number, stretches: readonly Stretch[]): readonly Run[] {
  const cuts = new Set([startUtf16, endUtf16])
  for (const stretch of stretches)
    for (const cut of [stretch.startUtf16, stretch.endUtf16])
      if (cut > startUtf16 && cut < endUtf16) cuts.add(cut)
  const sorted = [...cuts].toSorted((a, b) => a - b)
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1] ?? endUtf16
    const over = stretches.filter((stretch) => stretch.startUtf16 <= start && stretch.endUtf16 >= end)
    return {
      startUtf16: start,
      endUtf16: end,
      quoted: over.flatMap(({ quoted }) => quoted ?? []),
      mentions: over.flatMap(({ mention }) => mention ?? []),
    }
  })
}

/** A document set for reading: paragraphs of sentences cut into runs, with datelines and cross-heads in their places. */
export function setDocument(project: Project, document: SourceDocument): readonly Paragraph[] {
  const stretches = new Map<number, Stretch[]>()
  const add = (numbers: readonly number[], stretch: Stretch) => {
    for (const number of numbers) stretches.set(number, [...(stretches.get(number) ?? []), stretch])
  }
  for (const [ref, passages] of project.evidence)
    for (const [index, { document: id, sentences, startUtf16, endUtf16 }] of passages.entries())
      if (id === document.id) add(sentences, { startUtf16, endUtf16, quoted: { ref, index } })
  for (const [mention, passages] of project.mentions)
    for (const { document: id, sentences, startUtf16, endUtf16 } of passages)
      if (id === document.id) add(sentences, { startUtf16, endUtf16, mention })

  const parts = [
    ...document.furniture.map(({ kind, startUtf16, endUtf16, paragraph }) => ({
      paragraph,
      startUtf16,
      part: {
        type: kind,
        text: document.text.slice(startUtf16, endUtf16),
        startUtf16,
      } satisfies SetFurniture,
    })),
    ...document.sentences.map(({ number, startUtf16, endUtf16, paragraph }) => {
      const ref: Ref = `sentence:${document.id}/${number}`
      return {
        paragraph,
        startUtf16,
        part: {
          type: 'sentence',
          ref,
          number,
          text: document.text.slice(startUtf16, endUtf16),
          runs: runsOf(startUtf16, endUtf16, stretches.get(number) ?? []),
          records: project.bySentence.get(ref) ?? [],
        } satisfies SetSentence,
      }
    }),
  ].toSorted((a, b) => a.paragraph - b.paragraph || a.startUtf16 - b.startUtf16)

  const paragraphs = new Map<number, (SetSentence | SetFurniture)[]>()
  for (const { paragraph, part } of parts)
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), part])
  return [...paragraphs].map(([number, list]) => ({ number, parts: list }))
}

/** The polarities of the stances that a run is quoted for, each once, in the order of the key; of those in `lit` alone. */
export function polaritiesOf(project: Project, run: Run, lit: ReadonlySet<string>): readonly Polarity[] {
  const found = new Set<Polarity>()
  for (const { ref } of run.quoted) {
    const stance = ref.startsWith('stance:') ? project.stances.get(ref.slice(7) as never) : undefined
    if (stance && lit.has(stance.id)) found.add(stance.polarity)
  }
  return (['supports', 'opposes', 'ambivalent', 'neutral'] as const).filter((polarity) => found.has(polarity))
}
