import type { StanceId } from '../model/coding'
import type { Project, SourceDocument } from '../model/project'
import type { Question } from './question'
import type { PackedReport } from './packedReport'
import type { Progress } from './reports/asked'

/** The parts of a project that an analysis reads. */
const FIELDS = ['documents', 'actors', 'issues', 'stances', 'evidence'] as const
type Field = (typeof FIELDS)[number]

/** Some entries of one of a project's maps. */
export interface ProjectPart {
  readonly type: 'part'
  readonly field: Field
  readonly entries: readonly (readonly [string, unknown])[]
}

/** What a page tells its worker: a project part by part, then questions about it, of these stances or (null) of all. */
export type AnalysisRequest =
  | ProjectPart
  | { readonly type: 'ask'; readonly question: Question; readonly shown: readonly StanceId[] | null }

/** What the worker answers to a question: progress now and then, then a report, or why there is none. */
export type AnalysisAnswer =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'report'; readonly report: PackedReport }
  | { readonly type: 'failed'; readonly reason: string }

/** So few entries that handing them over is over in a few milliseconds. */
const ENTRIES = 300

/** A project in parts that are quick to hand over; of the documents without their text and sentences. */
export function* projectParts(project: Project): Generator<ProjectPart> {
  for (const field of FIELDS) {
    let entries: (readonly [string, unknown])[] = []
    for (const [key, value] of project[field] as ReadonlyMap<string, unknown>) {
      entries.push([key, field === 'documents' ? withoutText(value as SourceDocument) : value])
      if (entries.length < ENTRIES) continue
      yield { type: 'part', field, entries }
      entries = []
    }
    if (entries.length > 0) yield { type: 'part', field, entries }
  }
}

const withoutText = (document: SourceDocument): SourceDocument => ({
  ...document,
  text: '',
  sentences: [],
  furniture: [],
})

/** Adds a part to a project that has the same maps. */
export function addPart(project: Project, { field, entries }: ProjectPart): void {
  const map = project[field] as Map<string, unknown>
  for (const [key, value] of entries) map.set(key, value)
}
