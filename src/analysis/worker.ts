import wasm from 'highs/runtime?url'
import type { Project } from '../model/project'
import { answer } from './answer'
import type { Question } from './question'
import type { Report } from './report'
import type { Progress } from './reports/asked'

/** What a page asks of the worker, and what it answers: progress now and then, then a report or why there is none. */
export interface AnalysisRequest {
  readonly project: Project
  readonly question: Question
}
export type AnalysisAnswer =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'report'; readonly report: Report }
  | { readonly type: 'failed'; readonly reason: string }

/** Time between two words of progress, so that the page has little to do. */
const TELL_AFTER_MS = 100
const tell = (message: AnalysisAnswer) => postMessage(message)

addEventListener('message', (event: MessageEvent<AnalysisRequest>) => {
  let toldMs = Number.NEGATIVE_INFINITY
  void answer({
    ...event.data,
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
    (report) => tell({ type: 'report', report }),
    (error: unknown) =>
      tell({ type: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  )
})
