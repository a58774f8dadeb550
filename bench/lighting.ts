import { litIn } from '../src/view/lit'
import { INITIAL_VIEW, type ViewState } from '../src/view/state'
import { manyStances } from './manyStances'
import { ratioOf, type Ratio } from './ratio'

const TWO_FRAMES_MS = 1000 / 30

/** What a filter, a perspective, some days and a comparison leave of 20,000 stances, each against two frames. */
export function lighting(runs = 9): readonly Ratio[] {
  const project = manyStances({ onActors: 0 })
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
  return [
    ratioOf('filter or perspective over 20,000 stances', 'two frames (33 ms)', 1, timesMs, [TWO_FRAMES_MS]),
  ]
}
