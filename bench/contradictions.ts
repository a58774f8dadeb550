import { contradictionsOf } from '../src/graph/contradictions'
import { manyStances } from './manyStances'
import { ratioOf, type Ratio } from './ratio'

const TWO_FRAMES_MS = 1000 / 30
const CASES = [
  { name: 'on 200 issues', onActors: 0 },
  { name: 'half of them between actors, on 200 claims', onActors: 0.5 },
  { name: 'half of them between actors, on 10 claims', onActors: 0.5, issues: 10 },
] as const

/** The contradictions among 20,000 stances, against two frames. */
export function contradictions(runs = 9): readonly Ratio[] {
  return CASES.map(({ name, ...of }) => {
    const made = manyStances(of)
    const timesMs: number[] = []
    for (let run = -1; run < runs; run++) {
      // What is known of a project is kept with it.
      const project = { ...made }
      const startMs = performance.now()
      const found = contradictionsOf(project)
      const elapsedMs = performance.now() - startMs
      if (found.length === 0) throw new Error('nothing is contradicted')
      if (run >= 0) timesMs.push(elapsedMs)
    }
    const row = `contradictions of 20,000 stances, ${name}`
    return ratioOf(row, 'two frames (33 ms)', 1, timesMs, [TWO_FRAMES_MS])
  })
}
