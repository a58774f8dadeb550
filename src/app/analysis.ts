import { computed, effect } from '@preact/signals-core'
import { projectParts, type AnalysisAnswer, type AnalysisRequest } from '../analysis/conversation'
import { DEFAULT_QUESTION } from '../analysis/question'
import type { Report } from '../analysis/report'
import { unpackReport } from '../analysis/packedReport'
import analysisWorker from '../analysis/worker.ts?worker&url'
import type { Project, Ref } from '../model/project'
import { encodeQuestion } from '../view/questionCodec'
import { litIn } from '../view/lit'
import { asksAnalysis } from '../view/state'
import type { App } from './session'
import { startWorker } from './workers'

/** Reports that are kept, so that undo and Back need not measure again. */
const KEPT = 30

/** Handing a project over stops for the page after so long. */
const AT_ONCE_MS = 8

/** A worker with the project it holds, and who waits for its answer. */
interface Held {
  readonly worker: Worker
  readonly project: Project
  onAnswer?: (answer: AnalysisAnswer) => void
}

/**
 * Answers the view's question while its pane is open or its answer is on the graph, in a worker. A new question ends
 * the one that runs; a worker that has answered waits for the next one.
 */
export function createAnalysis(session: App): {
  readonly run: () => void
  readonly cancel: () => void
  readonly destroy: () => void
} {
  const reports = new Map<string, Report>()
  let of: Project | undefined
  let held: Held | undefined

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

  const drop = () => {
    held?.worker.terminate()
    held = undefined
  }
  /** Ends what runs; a worker that has nothing to do stays with its project. */
  const stop = () => {
    if (session.analysis.peek().state === 'running') drop()
  }
  const done = (report: Report) => {
    session.analysis.value = { state: 'done', report }
    session.announcement.value = report.findings[0] ?? ''
  }
  const fail = (reason: string) => {
    session.analysis.value = { state: 'failed', reason }
  }
  /** A worker that holds the project; it is handed over in small parts, with pauses for the page. */
  const holding = async (project: Project): Promise<Held | null> => {
    if (held?.project === project) return held
    drop()
    const now: Held = { worker: startWorker(analysisWorker), project }
    held = now
    now.worker.addEventListener('message', ({ data }: MessageEvent<AnalysisAnswer>) => {
      if (held === now) now.onAnswer?.(data)
    })
    now.worker.addEventListener('error', (event) => {
      if (held !== now) return
      drop()
      fail(event.message || 'the worker could not be started')
    })
    let untilMs = performance.now() + AT_ONCE_MS
    for (const part of projectParts(project)) {
      now.worker.postMessage(part satisfies AnalysisRequest)
      if (performance.now() < untilMs) continue
      await new Promise((resume) => setTimeout(resume))
      if (held !== now) return null
      untilMs = performance.now() + AT_ONCE_MS
    }
    return now
  }
  const run = () => {
    stop()
    const now = asked.peek()
    if (!now) return
    session.analysis.value = { state: 'running', progress: null }
    void holding(now.project).then(
      (holder) => {
        if (!holder || asked.peek()?.key !== now.key) return
        holder.onAnswer = (answer) => {
          switch (answer.type) {
            case 'progress':
              session.analysis.value = { state: 'running', progress: answer.progress }
              return
            case 'failed':
              fail(answer.reason)
              return
            case 'report': {
              let refs: readonly Ref[] | undefined
              const report = unpackReport(
                answer.report,
                () => (refs ??= [...now.project.stances.keys()].map((id): Ref => `stance:${id}`)),
              )
              reports.set(now.key, report)
              if (reports.size > KEPT) reports.delete(reports.keys().next().value ?? '')
              done(report)
              return
            }
            default:
              answer satisfies never
          }
        }
        const { question, shown } = now
        holder.worker.postMessage({
          type: 'ask',
          question,
          shown: shown && [...shown],
        } satisfies AnalysisRequest)
      },
      (error: unknown) => fail(error instanceof Error ? error.message : String(error)),
    )
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
      drop()
    }
    if (key.value === undefined) {
      drop()
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
      drop()
    },
  }
}
