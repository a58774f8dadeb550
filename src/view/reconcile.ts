import type { Perspective } from '../graph/perspective'
import { nodeLabel } from '../graph/wording'
import type { DocumentId } from '../model/coding'
import type { Choices } from '../layout/subjects'
import type { Project, Ref } from '../model/project'
import { idOf, recordOf, typeOf } from '../model/refs'
import { choicesOf } from './about'
import type { DecodedView } from './address'
import { PERSPECTIVE } from './askedCodec'
import { INITIAL_MATRIX } from './matrixSettings'
import { mergedView, type MergedKeys } from './mergedView'
import { seenBy } from './lit'
import type { ViewState } from './state'
import { same } from './update'

const NONE: MergedKeys = new Map()

/** Whether a ref names something that the project has. */
export function exists(project: Project, ref: Ref): boolean {
  const type = typeOf(ref)
  switch (type) {
    case 'actor':
    case 'issue':
    case 'stance':
    case 'tie':
    case 'event':
      return recordOf(project, type, ref) !== undefined
    case 'sentence': {
      const id = idOf(ref)
      const slash = id.lastIndexOf('/')
      const document = project.documents.get(id.slice(0, slash) as DocumentId)
      return document?.sentences.some((sentence) => String(sentence.number) === id.slice(slash + 1)) ?? false
    }
    default:
      return false
  }
}

/** Whether a project has the speaker, or the document, whose word a perspective takes. */
function isSaidHere(project: Project, perspective: Perspective): boolean {
  return perspective.voice === 'speaker'
    ? project.actors.has(perspective.speaker)
    : perspective.document === null || project.documents.has(perspective.document)
}

/** What a view is reconciled with besides a project's records: `merged`, what edits made of others. */
export type Known = Choices & { readonly merged?: MergedKeys | undefined }

/** The nearest view that this project can show, with a sentence for each thing that it does not have. */
export function reconcile(asked: ViewState, project: Project, data: Known): DecodedView {
  const problems: string[] = []
  const { merged = NONE } = data
  for (const [key, into] of merged)
    if (!same(mergedView(asked, new Map([[key, into]])), asked))
      problems.push(
        `the link names “${key}”, which was merged into “${nodeLabel(project, into)}” here; that is shown`,
      )
  const view = problems.length === 0 ? asked : mergedView(asked, merged)
  const missing = (what: string) =>
    problems.push(`the link names “${what}”, which this article's coding does not have; it was left out`)
  let { about, evidence, perspective, filters, dates, compare, neighbourhood, path, hidden, pins, matrix } =
    view
  if (about !== null && !choicesOf(view.lens, data).includes(about)) {
    if (project.actors.has(about))
      problems.push(`there is no picture about “${about}”, who has too few stances; it was left out`)
    else missing(`actor:${about}`)
    about = null
  }
  const selection = view.selection.filter((ref) => exists(project, ref) || (missing(ref), false))
  if (evidence !== null) {
    const anchors = exists(project, evidence.ref) ? (project.evidence.get(evidence.ref)?.length ?? 0) : 0
    if (evidence.index >= anchors) {
      missing(`${evidence.ref}*${evidence.index}`)
      evidence = null
    }
  }
  if (perspective !== null && !isSaidHere(project, perspective)) {
    missing(PERSPECTIVE.encode(perspective))
    perspective = null
  }
  for (const side of compare === null ? [] : [compare.a, compare.b])
    if (side.perspective !== null && !isSaidHere(project, side.perspective)) {
      missing(PERSPECTIVE.encode(side.perspective))
      compare = null
    }
  if (compare !== null && same(compare.a, compare.b)) {
    problems.push('the link compares a view with itself; that view is shown')
    ;({ perspective, filters, dates } = seenBy(view, compare.a))
    compare = null
  }
  if (neighbourhood !== null) {
    const ids = neighbourhood.ids.filter((key) => exists(project, key) || (missing(key), false))
    if (ids.length < neighbourhood.ids.length)
      neighbourhood = ids.length === 0 ? null : { ...neighbourhood, ids }
  }
  for (const side of ['rows', 'columns'] as const) {
    const { by } = matrix[side]
    if (!by.includes(':') || exists(project, by as Ref)) continue
    missing(by)
    matrix = { ...matrix, [side]: INITIAL_MATRIX[side] }
  }
  for (const end of path === null ? [] : [path.from, path.to])
    if (!exists(project, end)) {
      missing(end)
      path = null
    }
  hidden = hidden.filter((key) => exists(project, key) || (missing(key), false))
  const lost = new Set(pins.filter(({ node }) => !exists(project, node)).map(({ node }) => node))
  for (const node of lost) missing(node)
  if (lost.size > 0) pins = pins.filter(({ node }) => !lost.has(node))
  return {
    view:
      problems.length === 0
        ? view
        : {
            ...view,
            about,
            selection,
            evidence,
            perspective,
            filters,
            dates,
            compare,
            neighbourhood,
            path,
            hidden,
            pins,
            matrix,
          },
    problems,
  }
}
