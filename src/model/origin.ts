import type { DocumentId } from './coding'
import type { Project, Ref } from './project'

/**
 * The documents that a record is from, each once: those of its quotations, in their order; for an imported record
 * without any, the one that it names.
 */
export function documentsOf(
  project: Project,
  ref: Ref,
  record: { readonly document?: DocumentId | undefined },
): readonly DocumentId[] {
  const passages = project.evidence.get(ref)
  if (passages) return [...new Set(passages.map(({ document }) => document))]
  return record.document !== undefined && project.documents.has(record.document) ? [record.document] : []
}
