import { canonicalIssue } from '../graph/keys'
import type { Stance } from '../model/coding'
import { documentsOf } from '../model/origin'
import type { Passage, Project, SourceDocument } from '../model/project'
import { firstMoment } from './calendar'
import type { StanceVariable } from './question'

/** A stance with its first passage and the document that it is in. */
export interface PlacedStance {
  readonly stance: Stance
  readonly passage: Passage | undefined
  readonly document: SourceDocument | undefined
}

export function placed(project: Project, stance: Stance): PlacedStance {
  const passage = project.evidence.get(`stance:${stance.id}`)?.[0]
  const [document] = documentsOf(project, `stance:${stance.id}`, stance)
  return { stance, passage, document: document && project.documents.get(document) }
}

/** The stance's own date (its first day), or that of its document; NaN where neither says. */
export const momentOf = ({ stance, document }: PlacedStance): number =>
  (stance.date === undefined ? null : firstMoment(stance.date)) ??
  firstMoment(document?.published ?? '') ??
  Number.NaN

const issueOf = (project: Project, { target }: Stance) =>
  'issue' in target ? canonicalIssue(project, target.issue) : undefined

/**
 * What networks of stances can have as rows and columns, and what can be excluded by its value. Actors and issues go
 * by their ids, issues joined by `sameAs` as one; `''` where a stance has none.
 */
export const VALUE_OF: Readonly<Record<StanceVariable, (project: Project, placed: PlacedStance) => string>> =
  {
    holder: (_, { stance }) => stance.holder,
    holder_kind: (project, { stance }) => project.actors.get(stance.holder)?.kind ?? '',
    issue: (project, { stance }) => issueOf(project, stance) ?? '',
    issue_kind: (project, { stance }) => {
      const issue = issueOf(project, stance)
      return (issue && project.issues.get(issue)?.kind) ?? ''
    },
    polarity: (_, { stance }) => stance.polarity,
    form: (_, { stance }) => stance.form,
    certainty: (_, { stance }) => stance.certainty,
    said_by: (_, { stance }) => stance.saidBy.join('|'),
    document_id: (_, { document }) => document?.id ?? '',
    document_title: (_, { document }) => document?.title ?? '',
    document_publisher: (_, { document }) => document?.publisher ?? '',
    document_language: (_, { document }) => document?.language ?? '',
  }
