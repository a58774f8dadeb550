import wasm from 'highs/runtime?url'
import { assemble } from '../model/assemble'
import { EMPTY_CODING } from '../model/coding'
import type { Project, Ref } from '../model/project'
import { answer } from './answer'
import { addPart, type AnalysisAnswer, type AnalysisRequest } from './conversation'
import { packReport, transferables } from './packedReport'

/** Time between two words of progress, so that the page has little to do. */
const TELL_AFTER_MS = 100
const tell = (message: AnalysisAnswer, transfer: readonly ArrayBuffer[] = []) =>
  postMessage(message, { transfer: [...transfer] })

/** The project that the page has handed over. */
const held: Project = assemble(EMPTY_CODING, {})

function shownOf(project: Project, shown: readonly string[] | null): Project {
  if (!shown) return project
  const kept = new Set<string>(shown)
  return { ...project, stances: new Map([...project.stances].filter(([id]) => kept.has(id))) }
}

addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
  if (data.type === 'part') {
    addPart(held, data)
    return
  }
  let toldMs = Number.NEGATIVE_INFINITY
  void answer({
    project: shownOf(held, data.shown),
    question: data.question,
    now: () => performance.now(),
    // The page that is a single file has no room for it.
    loadSolver:
      wasm === '' ? undefined : async () => (await import('highs')).default({ locateFile: () => wasm }),
    onProgress(progress) {
      if (performance.now() - toldMs < TELL_AFTER_MS) return
      toldMs = performance.now()
      tell({ type: 'progress', progress })
    },
  }).then(
    (report) => {
      const numbers = new Map([...held.stances.keys()].map((id, at): [Ref, number] => [`stance:${id}`, at]))
      const packed = packReport(report, numbers)
      tell({ type: 'report', report: packed }, transferables(packed))
    },
    (error: unknown) =>
      tell({ type: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  )
})
