import { aboutOf } from '../view/about'
import { isDrawn } from '../view/lenses'
import { MarksLegendSlot } from './analysis/marksLegendSlot'
import { count } from './counting'
import { useUi } from './context'

/** What stands in the place of the picture while there is none: nothing left by the filters, being read, failed. */
function GraphMessage() {
  const { session, project, lit, graphState, narrow } = useUi()
  const flow = narrow.value ? 'rows' : 'columns'
  const sentences = [...project.value.documents.values()].reduce((sum, own) => sum + own.sentences.length, 0)
  const retry = session.commands.find(({ id }) => id === 'draw-again')
  if (graphState.value === 'failed')
    return (
      <div class="graph-message" role="alert">
        <p>The graph could not be drawn. The outline and the article still work.</p>
        <p>
          {retry && (
            <button type="button" class="control" onClick={() => retry.run()}>
              Retry
            </button>
          )}
          <button
            type="button"
            class="control"
            onClick={() => session.dispatch({ type: 'pane', pane: 'outline' })}
          >
            Open outline
          </button>
        </p>
      </div>
    )
  if (graphState.value === 'loading')
    return (
      <div class="graph-message">
        <p>{sentences > 0 ? `Reading ${count(sentences, 'sentence')}…` : 'Reading the article…'}</p>
      </div>
    )
  if (graphState.value === 'still') return null
  const all = project.value.stances.size
  if (all === 0)
    return (
      <div class="graph-message">
        <p>{sentences === 0 ? 'There is no article to draw.' : 'This coding has no stance to draw.'}</p>
      </div>
    )
  const { lens } = session.view.value
  if (lens !== 'map' && isDrawn(lens) && aboutOf(session.view.value, session.opened.value) === undefined)
    return (
      <div class="graph-message">
        <p>No actor has enough sentences with a stance to stand in the middle.</p>
        <p>
          <button
            type="button"
            class="control"
            onClick={() => session.dispatch({ type: 'lens', lens: 'map' })}
          >
            Show the map
          </button>
        </p>
      </div>
    )
  if (session.opened.value.pictureFor(session.view.value, flow) === undefined)
    return (
      <div class="graph-message floating">
        <p>Arranging {count(all, 'stance')}…</p>
      </div>
    )
  if (lit.value.size > 0) return null
  return (
    <div class="graph-message floating">
      <p>
        {session.view.value.perspective || session.view.value.neighbourhood
          ? `No stance is left of ${all}.`
          : `No stance matches these filters. ${all} hidden.`}
      </p>
      <p>
        <button type="button" class="control" onClick={() => session.dispatch({ type: 'show-all' })}>
          {session.view.value.perspective || session.view.value.neighbourhood ? 'Show all' : 'Clear filters'}
        </button>
      </p>
    </div>
  )
}

/** Zoom and fit, as far as there are commands for them; on narrow screens nothing covers a picture that fits. */
function ZoomButtons() {
  const { session, graphState, narrow } = useUi()
  const { viewport, selection } = session.view.value
  const buttons = (
    [
      ['zoom-in', '+'],
      ['zoom-out', '−'],
      ['fit', 'Fit'],
    ] as const
  ).flatMap(([id, sign]) => {
    const command = session.commands.find((other) => other.id === id)
    return command ? [{ ...command, sign }] : []
  })
  if (graphState.value !== 'ready' || buttons.length === 0) return null
  if (narrow.value && viewport === 'fit' && selection.length === 0) return null
  return (
    <div class="zoom" role="group" aria-label="Zoom">
      {buttons.map(({ id, label, sign, keys, run }) => (
        <button
          type="button"
          key={id}
          aria-label={sign.length > 1 ? `${sign}: ${label}` : label}
          title={`${label} (${keys[0] ?? ''})`}
          onClick={() => run()}
        >
          {sign}
        </button>
      ))}
    </div>
  )
}

/** The place of the picture. What draws it is handed the element; everything around it is here. */
export function GraphArea(props: { readonly element: HTMLElement }) {
  const { session } = useUi()
  return (
    <section class="graph-area" id="graph" aria-label="Graph" hidden={!isDrawn(session.view.value.lens)}>
      <div
        class="graph-slot"
        ref={(slot) => {
          if (slot && !slot.contains(props.element)) slot.append(props.element)
        }}
      />
      <GraphMessage />
      <ZoomButtons />
      <MarksLegendSlot />
    </section>
  )
}
