import { seededRandom } from '../src/analysis/seededRandom'
import { assemble } from '../src/model/assemble'
import { EMPTY_CODING, type Coding } from '../src/model/coding'
import type { Project } from '../src/model/project'

const STANCES = 20_000
const ACTORS = 500
const ISSUES = 200
/** Of the stances on actors, those that amount to a claim. */
const CLAIMING = 0.5

/** A made-up project with 20,000 stances, the same each time. `onActors`: the share of those whose target is an actor. */
export function manyStances({
  onActors,
  issues = ISSUES,
}: {
  readonly onActors: number
  readonly issues?: number
}): Project {
  const random = seededRandom(1)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const actor = () => `a${Math.floor(random() * ACTORS)}`
  const issue = () => `i${Math.floor(random() * issues)}`
  const coding = {
    ...EMPTY_CODING,
    documents: [{ id: 'd', file: 'd.txt', published: '2031-03-14', publisher: 'a0', language: 'en' }],
    actors: Array.from({ length: ACTORS }, (_, at) => ({
      id: `a${at}`,
      name: `Actor ${at}`,
      label: `Actor ${at}`,
      kind: 'person',
      aliases: [],
      mentions: [],
    })),
    issues: Array.from({ length: issues }, (_, at) => ({
      id: `i${at}`,
      label: `Issue ${at}`,
      proposition: `Issue ${at} is so`,
      kind: pick(['claim', 'policy']),
    })),
    stances: Array.from({ length: STANCES }, (_, at) => {
      const isOnActor = random() < onActors
      return {
        id: `s${at}`,
        holder: actor(),
        target: isOnActor ? { actor: actor() } : { issue: issue() },
        ...(isOnActor && random() < CLAIMING && { claim: issue() }),
        polarity: pick(['supports', 'opposes', 'neutral']),
        form: 'narration',
        certainty: pick(['stated', 'alleged']),
        saidBy: random() < 0.5 ? [] : [`a${Math.floor(random() * 20)}`],
        date: `2031-03-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
        evidence: [{ document: 'd', quote: 'so it is' }],
      }
    }),
  }
  const project = assemble(coding as unknown as Coding, { 'd.txt': 'It was said that so it is.' })
  if (project.stances.size !== STANCES) throw new Error(`only ${project.stances.size} stances were assembled`)
  return project
}
