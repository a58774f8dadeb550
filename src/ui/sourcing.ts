import { actorLabel } from '../graph/wording'
import type { DocumentId } from '../model/coding'
import type { Project } from '../model/project'
import { count, listed } from './counting'
import { dateWords } from '../text/dating'

/** "Herald, 3 May 2021"; empty for a document that the project does not have. */
export function sourceWords(project: Project, id: DocumentId): string {
  const document = project.documents.get(id)
  return document ? `${actorLabel(project, document.publisher)}, ${dateWords(document.published)}` : ''
}

/** What the page is about: the one document's source, or how many documents and by whom. */
export function projectSource(project: Project): string {
  const documents = [...project.documents.values()]
  if (documents.length === 1 && documents[0]) return sourceWords(project, documents[0].id)
  if (documents.length === 0) return ''
  const publishers = [...new Set(documents.map(({ publisher }) => actorLabel(project, publisher)))]
  return `${count(documents.length, 'document')}: ${listed(publishers)}`
}

/** "A reading of one article, coded by A and B; not a record of what happened." Empty where there is none. */
export function readingWords(project: Project): string {
  const size = project.documents.size
  if (size === 0) return ''
  const { coders } = project.coding
  const by = coders.length > 0 ? `, coded by ${listed(coders)}` : ''
  return `A reading of ${size === 1 ? 'one article' : count(size, 'article')}${by}; not a record of what happened.`
}

/** A quotation as it is copied: in quotation marks, with its source. */
export function citation(
  project: Project,
  quote: string,
  document: DocumentId,
  sentences: readonly number[],
): string {
  const places = listed(sentences.map(String))
  const place = places === '' ? '' : `, ${sentences.length === 1 ? 'sentence' : 'sentences'} ${places}`
  return `“${bare(quote)}” (${sourceWords(project, document)}${place})`
}

/** The marks around a quotation on the page: none where its words hold marks of their own, which stay as they are. */
export const marksAround = (words: string): readonly [string, string] =>
  /[“”]/.test(words) ? ['', ''] : ['“', '”']

/** A quotation without quotation marks that enclose all of it; unpaired ones stay, since the text has them. */
export function bare(quote: string): string {
  const [, inner] = /^“([^“”]*)”$/.exec(quote) ?? []
  return inner ?? quote
}
