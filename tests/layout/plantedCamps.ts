import { assemble } from '../../src/model/assemble'
import type { Coding } from '../../src/model/coding'
import type { Project } from '../../src/model/project'
import { seededRandom } from '../../src/layout/random'

/** A tie between two nodes by their numbers. */
export interface PlantedTie {
  readonly a: number
  readonly b: number
  readonly sign: 1 | -1
}

/**
 * Random ties among camps: half of them positive and inside a camp, half negative and between two; node `n` is in camp
 * `n % camps`. Of each tie at least the first end is one of the first `holders` nodes. The same each time.
 */
export function plantedCamps(settings: {
  readonly nodes: number
  readonly ties: number
  readonly seed: number
  readonly camps?: number
  readonly holders?: number
}): readonly PlantedTie[] {
  const { nodes, ties, seed, camps = 4, holders = nodes } = settings
  const random = seededRandom(seed)
  const found = new Map<number, PlantedTie>()
  while (found.size < ties) {
    const [a, b] = [Math.floor(random() * holders), Math.floor(random() * nodes)]
    const inside = a % camps === b % camps
    if (a === b || inside !== found.size < ties / 2) continue
    const key = Math.min(a, b) * nodes + Math.max(a, b)
    if (!found.has(key)) found.set(key, { a, b, sign: inside ? 1 : -1 })
  }
  return [...found.values()]
}

const KINDS = ['person', 'group', 'organisation', 'institution', 'media', 'state'] as const
/** Sentences to a paragraph. */
const PARAGRAPH = 5
const ARTICLE = 'article.txt'

/** An article in which each tie is a sentence of its own, and its coding; every fifth node is an issue. */
export function campsFiles(settings: {
  readonly nodes: number
  readonly ties: number
  readonly seed: number
}): Readonly<Record<string, string>> {
  const { coding, text } = campsCoding(settings)
  return { 'coding.json': JSON.stringify(coding), [ARTICLE]: text }
}

/** The same as a project, without its files being checked. */
export function campsProject(settings: Parameters<typeof campsFiles>[0]): Project {
  const { coding, text } = campsCoding(settings)
  return assemble(coding as unknown as Coding, { [ARTICLE]: text })
}

function campsCoding({ nodes, ties, seed }: Parameters<typeof campsFiles>[0]) {
  const holders = Math.ceil(nodes * 0.8)
  const planted = plantedCamps({ nodes, ties, seed, holders })
  const quote = (at: number) => `Remark ${at + 1} was heard by everybody.`
  const numbers = Array.from({ length: nodes }, (_, at) => at)
  const coding = {
    format: 1,
    title: 'Camps',
    coders: [],
    documents: [
      { id: 'report', file: ARTICLE, published: '2031-03-14', publisher: 'herald', language: 'en' },
    ],
    actors: [
      { id: 'herald', name: 'Herald', kind: 'media' },
      ...numbers
        .slice(0, holders)
        .map((at) => ({ id: `a${at}`, name: `Speaker ${at}`, kind: KINDS[at % KINDS.length] })),
    ].map((actor) => ({ ...actor, label: actor.name, aliases: [], mentions: [] })),
    issues: numbers.slice(holders).map((at) => ({
      id: `i${at}`,
      label: `Plan ${at} for the harbour`,
      proposition: `Plan ${at} should be carried out.`,
      kind: at % 2 === 0 ? 'policy' : 'claim',
    })),
    stances: planted.map(({ a, b, sign }, at) => ({
      id: `s${at}`,
      holder: `a${a}`,
      target: b < holders ? { actor: `a${b}` } : { issue: `i${b}` },
      polarity: sign > 0 ? 'supports' : 'opposes',
      form: 'narration',
      certainty: 'stated',
      saidBy: [],
      evidence: [{ quote: quote(at) }],
    })),
    ties: [],
    events: [],
    uncoded: [],
  }
  const text = planted.map((_, at) => quote(at) + (at % PARAGRAPH === PARAGRAPH - 1 ? '\n\n' : ' ')).join('')
  return { coding, text }
}
