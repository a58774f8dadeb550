import MiniSearch from 'minisearch'
import { canonicalIssue } from '../../graph/keys'
import type { Project, Ref } from '../../model/project'
import { ACTOR_KIND_WORD } from '../kinds'

/** Something found: what to show and what to select. */
export interface Found {
  readonly id: string
  readonly words: string
  readonly detail: string
  readonly refs: readonly Ref[]
}

export interface FoundGroup {
  readonly heading: 'Actors' | 'Claims and topics' | 'Sentences'
  readonly found: readonly Found[]
}

interface Entry extends Found {
  readonly group: FoundGroup['heading']
  readonly text: string
}

const HEADINGS: readonly FoundGroup['heading'][] = ['Actors', 'Claims and topics', 'Sentences']
const MOST_OF_A_GROUP = 6

/** Folds case and diacritics: "Élysée" is found as "elysee". */
const fold = (term: string): string => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function entriesOf(project: Project): readonly Entry[] {
  const actors = [...project.actors.values()].map((actor): Entry => ({
    id: `actor:${actor.id}`,
    group: 'Actors',
    words: actor.name,
    detail: ACTOR_KIND_WORD[actor.kind],
    refs: [`actor:${actor.id}`],
    text: [actor.name, actor.label, ...actor.aliases, actor.description ?? ''].join(' \n '),
  }))
  const issues = [...project.issues.values()].map((issue): Entry => ({
    id: `issue:${issue.id}`,
    group: 'Claims and topics',
    words: issue.label,
    detail: issue.kind,
    refs: [`issue:${canonicalIssue(project, issue.id)}`],
    text: `${issue.label} \n ${issue.proposition}`,
  }))
  const sentences = [...project.documents.values()].flatMap((document) =>
    document.sentences.map((sentence): Entry => {
      const ref: Ref = `sentence:${document.id}/${sentence.number}`
      const text = document.text.slice(sentence.startUtf16, sentence.endUtf16)
      return {
        id: ref,
        group: 'Sentences',
        words: text,
        detail: `sentence ${sentence.number}`,
        refs: [ref, ...(project.bySentence.get(ref) ?? [])],
        text,
      }
    }),
  )
  return [...actors, ...issues, ...sentences]
}

/**
 * Makes the function that finds actors, issues and sentences by beginnings of words, forgiving about one typing error
 * in five characters. Groups in a fixed order, within them the best first.
 */
export function createSearch(project: Project): (query: string) => readonly FoundGroup[] {
  const entries = new Map(entriesOf(project).map((entry) => [entry.id, entry]))
  const index = new MiniSearch<Entry>({ fields: ['words', 'text'], processTerm: fold })
  index.addAll([...entries.values()])
  return (query) => {
    const results = index.search(query, {
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      boost: { words: 2 },
      combineWith: 'AND',
    })
    return HEADINGS.map((heading) => ({
      heading,
      found: results
        .flatMap(({ id }) => entries.get(id as string) ?? [])
        .filter(({ group }) => group === heading)
        .slice(0, MOST_OF_A_GROUP),
    })).filter(({ found }) => found.length > 0)
  }
}
