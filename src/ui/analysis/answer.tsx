import type { Question } from '../../analysis/question'
import type { Report } from '../../analysis/report'
import type { AnalysisRun } from '../../view/session'
import { useUi } from '../context'
import { MarkTools } from './markTools'
import { NullHistogram } from './nullHistogram'
import { ReportTableView } from './reportTable'
import './report.css'

function CommandButton(props: { readonly id: string; readonly words: string }) {
  const { session } = useUi()
  const command = session.commands.find(({ id }) => id === props.id)
  return command ? (
    <button type="button" class="control" onClick={() => command.run()}>
      {props.words}
    </button>
  ) : null
}

function Running(props: { readonly progress: (AnalysisRun & { readonly state: 'running' })['progress'] }) {
  const { progress } = props
  const { done, of } = progress ?? {}
  const words = progress?.doing ?? 'Measuring'
  return (
    <div class="running">
      <p id="analysis-progress">
        {words}
        {done !== undefined && of !== undefined
          ? `: ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`
          : '…'}
      </p>
      <progress
        aria-labelledby="analysis-progress"
        max={of ?? 1}
        {...(done !== undefined && { value: done })}
      />
      <CommandButton id="cancel-analysis" words="Cancel" />
    </div>
  )
}

function Found(props: { readonly report: Report; readonly measure: string }) {
  const { findings, cautions, histograms, tables, leftOut, marks } = props.report
  const [first, ...more] = findings
  return (
    <>
      <p class="finding">{first}</p>
      {cautions.map((caution) => (
        <p key={caution} class="caution">
          <b aria-hidden="true">!</b> {caution}
        </p>
      ))}
      {more.length > 0 && (
        <ul class="more-findings">
          {more.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
      <MarkTools marks={marks} />
      {histograms.map((histogram) => (
        <NullHistogram key={histogram.title} of={histogram} />
      ))}
      {tables.map((table) => (
        <ReportTableView key={`${props.measure} ${table.caption}`} table={table} measure={props.measure} />
      ))}
      {leftOut.length > 0 && (
        <details class="fold">
          <summary>What does not count</summary>
          <ul class="left-out">
            {leftOut.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** What has become of the question: its progress, its answer, or why there is none. */
export function Answer(props: { readonly question: Question }) {
  const { session } = useUi()
  const run = session.analysis?.value ?? { state: 'none' }
  return (
    <div class="answer" data-state={run.state} aria-busy={run.state === 'running'}>
      {run.state === 'running' && <Running progress={run.progress} />}
      {run.state === 'done' && <Found report={run.report} measure={props.question.measure} />}
      {run.state === 'cancelled' && (
        <div class="running">
          <p>Cancelled; nothing was measured.</p>
          <CommandButton id="run-analysis" words="Run again" />
        </div>
      )}
      {run.state === 'failed' && (
        <div class="running" role="alert">
          <p>This could not be measured: {run.reason}.</p>
          <CommandButton id="run-analysis" words="Try again" />
        </div>
      )}
    </div>
  )
}
