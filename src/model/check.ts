import { assemble, documentOf } from './assemble'
import type { Anchor, Coding } from './coding'
import type { Problem } from './problem'
import type { Project } from './project'
import { findQuotation } from '../text/quotations'

export const CODING_FILE = 'coding.json'

export interface Checked {
  /** Everything that can be shown safely; null where the coding can't be read at all. */
  readonly project: Project | null
  readonly problems: readonly Problem[]
}

/** Checks a coding (`coding.json`) and its texts, given by file name. Never throws. */
export function check(texts: Readonly<Record<string, string>>): Checked {
  const problems: Problem[] = []
  const report = (code: string, path: Problem['path'], message: string) =>
    problems.push({ severity: 'error', code, file: CODING_FILE, path, line: 1, column: 1, message })
  let coding: Coding
  let project: Project
  try {
    coding = JSON.parse(texts[CODING_FILE] ?? '') as Coding
    project = assemble(coding, texts)
  } catch (error) {
    report('bad-json', [], String(error))
    return { project: null, problems }
  }
  const anchors = (path: Problem['path'], list: readonly Anchor[]) => {
    for (const [at, anchor] of list.entries()) {
      const document = documentOf(anchor, project.documents, coding.documents.length)
      const finding = document && findQuotation(document.text, anchor)
      if (finding?.status === 'found') continue
      report(`quote-${finding?.status ?? 'without-document'}`, [...path, at, 'quote'], `"${anchor.quote}"`)
    }
  }
  for (const kind of ['stances', 'ties', 'events'] as const)
    for (const [at, record] of coding[kind].entries()) anchors([kind, at, 'evidence'], record.evidence)
  for (const [at, actor] of coding.actors.entries()) anchors(['actors', at, 'mentions'], actor.mentions)
  for (const document of project.documents.values())
    for (const { number } of document.sentences) {
      const ref = `sentence:${document.id}/${number}` as const
      if (!project.bySentence.has(ref) && !project.uncoded.has(ref))
        report('sentence-uncoded', [], `sentence ${number} of ${document.id} carries nothing`)
    }
  return { project, problems }
}
