import { computed, effect } from '@preact/signals-core'
import { DEFAULT_QUESTION } from '../analysis/question'
import type { Report } from '../analysis/report'
import type { AnalysisAnswer, AnalysisRequest } from '../analysis/worker'
import analysisWorker from '../analysis/worker.ts?worker&url'
import type { Project } from '../model/project'
import { encodeQuestion } from '../view/questionCodec'
import { litIn } from '../view/lit'
import { asksAnalysis } from '../view/state'
import type { App } from './session'
import { startWorker } from './workers'

/** Reports that are kept, so that undo and Back need not measure again. */
const KEPT = 30

/**
 * Answers the view's question while its pane is open or its answer is on the graph, in a worker. A new question ends
 * the one that runs.
 */
export function createAnalysis(session: App): {
  readonly run: () => void
  readonly cancel: () => void
  readonly destroy: () => void
} {
  const reports = new Map<string, Report>()
  let of: Project | undefined
  let worker: Worker | undefined

  const asked = computed(() => {
    const view = session.view.value
    if (!asksAnalysis(view)) return null
    const question = view.analysis ?? DEFAULT_QUESTION
    const { project } = session.opened.value
    const shown = question.stances === 'shown' ? litIn({ project }, view) : null
    const key = JSON.stringify([encodeQuestion(question), shown && [...shown]])
    return { key, question, project, shown }
  })
  const key = computed(() => asked.value?.key)

  const stop = () => {
    worker?.terminate()
    worker = undefined
  }
  const done = (report: Report) => {
    session.analysis.value = { state: 'done', report }
    session.announcement.value = report.findings[0] ?? ''
  }
  const run = () => {
    stop()
    const now = asked.peek()
    if (!now) return
    session.analysis.value = { state: 'running', progress: null }
    const started = startWorker(analysisWorker)
    worker = started
    started.addEventListener('message', ({ data }: MessageEvent<AnalysisAnswer>) => {
      if (worker !== started) return
      if (data.type === 'progress') {
        session.analysis.value = { state: 'running', progress: data.progress }
        return
      }
      stop()
      if (data.type === 'failed') {
        session.analysis.value = { state: 'failed', reason: data.reason }
        return
      }
      reports.set(now.key, data.report)
      if (reports.size > KEPT) reports.delete(reports.keys().next().value ?? '')
      done(data.report)
    })
    started.addEventListener('error', (event) => {
      if (worker !== started) return
      stop()
      session.analysis.value = { state: 'failed', reason: event.message || 'the worker could not be started' }
    })
    const { project, question, shown } = now
    const stances = shown ? new Map([...project.stances].filter(([id]) => shown.has(id))) : project.stances
    started.postMessage({ project: { ...project, stances }, question } satisfies AnalysisRequest)
  }
  const cancel = () => {
    if (session.analysis.peek().state !== 'running') return
    stop()
    session.analysis.value = { state: 'cancelled' }
    session.announcement.value = 'Analysis cancelled.'
  }
  const stopAsking = effect(() => {
    const { project } = session.opened.value
    if (project !== of) {
      of = project
      reports.clear()
    }
    if (key.value === undefined) {
      stop()
      session.analysis.value = { state: 'none' }
      return
    }
    const known = reports.get(key.value)
    if (!known) return run()
    stop()
    done(known)
  })
  return {
    run,
    cancel,
    destroy() {
      stopAsking()
      stop()
    },
  }
}
