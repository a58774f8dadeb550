import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import { counted, listed } from '../text/counting'

/** What can be cited: an item of CSL-JSON, which Zotero and pandoc read. */
export interface CitedItem {
  readonly id: string
  readonly type: 'article-newspaper' | 'dataset' | 'graphic'
  readonly title: string
  readonly author?: readonly { readonly literal: string }[]
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly 'container-title'?: string
  readonly language?: string
  readonly version?: string
  readonly URL?: string
  readonly note?: string
}
interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[]
}

/** The view to cite: what its picture shows, its address and the day on which it was opened (ISO). */
export interface CitedView {
  readonly title: string
  readonly address: string
  readonly accessed: string
}

/** Digits of a hash that tell one state of a coding from all others in practice. */
const HASH_DIGITS = 12

/** The articles of a project, its coding, and the view where there is one, in this order. */
export function citedItems(
  project: Project,
  codingSha256: string,
  view: CitedView | null,
): readonly CitedItem[] {
  const documents = [...project.documents.values()]
  const keys = new Set<string>()
  const keyOf = (...words: readonly string[]) => {
    const key = slug(words.join('-')) || 'item'
    let free = key
    for (let number = 2; keys.has(free); number++) free = `${key}-${number}`
    keys.add(free)
    return free
  }
  const articles = documents.map(({ id, title, published, publisher, language }): CitedItem => ({
    id: keyOf(publisher, published),
    type: 'article-newspaper',
    title: title ?? id,
    author: [{ literal: nameOf(project, publisher) }],
    ...(published !== '' && { issued: dateOf(published) }),
    'container-title': nameOf(project, publisher),
    language,
  }))
  const title = codingTitle(project)
  const coders = project.coding.coders.map((literal) => ({ literal }))
  const author = coders.length > 0 ? { author: coders } : {}
  const coding: CitedItem = {
    id: keyOf('coding', project.coding.title ?? documents[0]?.id ?? ''),
    type: 'dataset',
    title: `${title}: who stands where, who says so, and on what words`,
    ...author,
    version: codingSha256.slice(0, HASH_DIGITS),
    note: `Coding of ${counted(documents.length, 'document')}, ${counted(project.stances.size, 'stance')}. SHA-256 of coding and texts: ${codingSha256}`,
  }
  if (view === null) return [...articles, coding]
  const shown: CitedItem = {
    id: keyOf('view', project.coding.title ?? documents[0]?.id ?? ''),
    type: 'graphic',
    title: view.title,
    ...author,
    'container-title': title,
    URL: view.address,
    accessed: dateOf(view.accessed),
    version: codingSha256.slice(0, HASH_DIGITS),
  }
  return [...articles, coding, shown]
}

/** What a coding is called: its title, else the titles of its documents. */
export const codingTitle = ({ coding, documents }: Project): string =>
  coding.title ??
  (listed(
    [...documents.values()].map(({ title, id }) => title ?? id),
    2,
  ) ||
    'Untitled')

const nameOf = (project: Project, actor: ActorId): string => project.actors.get(actor)?.name ?? actor

const dateOf = (iso: string): CslDate => ({ 'date-parts': [iso.split('-').map(Number)] })

/** Small letters and digits of ASCII, hyphens between. */
const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
