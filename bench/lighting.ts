import { contradictionsOf } from '../src/graph/contradictions'
import { assemble } from '../src/model/assemble'
import { EMPTY_CODING, type Coding } from '../src/model/coding'
import { seededRandom } from '../src/analysis/seededRandom'
import { litIn } from '../src/view/lit'
import { INITIAL_VIEW, type ViewState } from '../src/view/state'
import { ratioOf, type Ratio } from './ratio'

const STANCES = 20_000
const ACTORS = 500
const ISSUES = 200
const TWO_FRAMES_MS = 1000 / 30

/** A made-up coding, the same each time. */
function madeUp() {
  const random = seededRandom(1)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
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
    issues: Array.from({ length: ISSUES }, (_, at) => ({
      id: `i${at}`,
      label: `Issue ${at}`,
      proposition: `Issue ${at} is so`,
      kind: pick(['claim', 'policy']),
    })),
    stances: Array.from({ length: STANCES }, (_, at) => ({
      id: `s${at}`,
      holder: `a${Math.floor(random() * ACTORS)}`,
      target: { issue: `i${Math.floor(random() * ISSUES)}` },
      polarity: pick(['supports', 'opposes', 'neutral']),
      form: 'narration',
      certainty: pick(['stated', 'alleged']),
      saidBy: random() < 0.5 ? [] : [`a${Math.floor(random() * 20)}`],
      date: `2031-03-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
      evidence: [{ document: 'd', quote: 'so it is' }],
    })),
  }
  return assemble(coding as unknown as Coding, { 'd.txt': 'It was said that so it is.' })
}

/** What a filter, a perspective, some days and a comparison leave of 20,000 stances, each against two frames. */
export function lighting(runs = 9): readonly Ratio[] {
  const project = madeUp()
  if (project.stances.size !== STANCES) throw new Error(`only ${project.stances.size} stances were assembled`)
  const speaker = { voice: 'speaker', speaker: 'a1' } as unknown as ViewState['perspective']
  const side = { perspective: speaker, certainty: [], dates: null }
  const asked: Partial<ViewState>[] = [
    { filters: { ...INITIAL_VIEW.filters, certainty: ['alleged'] } },
    { perspective: speaker },
    { dates: { from: '2031-03-10', to: '2031-03-12', undated: false } },
    { compare: { a: side, b: { ...side, perspective: null } } },
  ]
  const timesMs: number[] = []
  for (let run = 0; run < runs; run++)
    for (const fields of asked) {
      const startMs = performance.now()
      litIn({ project }, { ...INITIAL_VIEW, ...fields })
      timesMs.push(performance.now() - startMs)
    }
  const startMs = performance.now()
  contradictionsOf(project)
  console.log(`contradictions of 20,000 stances: ${(performance.now() - startMs).toFixed(0)} ms`)
  return [
    ratioOf('filter or perspective over 20,000 stances', 'two frames (33 ms)', 1, timesMs, [TWO_FRAMES_MS]),
  ]
}
