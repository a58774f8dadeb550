import { useUi } from '../context'
import { Groups } from './markTools'
import './analysis.css'

/** Over the graph: what its rings and halos mean, the way to the analysis and the way out. */
export function MarksLegend() {
  const { session } = useUi()
  const { colourBy, sizeBy, arrangeBy, pane } = session.view.value
  const run = session.analysis?.value
  if (run?.state !== 'done') return null
  const { groups, groupsName, scores, scoresName } = run.report.marks
  const coloured = colourBy === 'analysis' && groups.length > 0
  const sized = sizeBy === 'analysis' && scores.length > 0
  const arranged = arrangeBy === 'analysis' && groups.length > 0
  if (!coloured && !sized && !arranged) return null
  return (
    <div class="marks-legend" role="group" aria-label="What the analysis marks">
      {coloured && <Groups groups={groups} />}
      {arranged && <span>Arranged by {groupsName}</span>}
      {sized && <span>Halo: {scoresName}, wider is more</span>}
      {pane !== 'analysis' && (
        <button
          type="button"
          class="link"
          onClick={() => session.dispatch({ type: 'pane', pane: 'analysis' })}
        >
          Analysis
        </button>
      )}
      <button
        type="button"
        class="link"
        aria-label={`Take off the graph: ${[coloured || arranged ? groupsName : '', sized ? scoresName : ''].filter(Boolean).join(' and ')}`}
        onClick={() => {
          session.dispatch({ type: 'colour-by', by: 'nothing' })
          session.dispatch({ type: 'size-by', by: 'nothing' })
          session.dispatch({ type: 'arrange-by', by: 'nothing' })
        }}
      >
        Take off
      </button>
    </div>
  )
}
