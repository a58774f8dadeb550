import type { Signal } from '@preact/signals'
import { hydrate, render } from 'preact'
import type { Session } from '../view/session'
import { createUi, type Dialog, type GraphState } from './context'
import { takeDropped } from './dropped'
import { whenIdle } from './idle'
import { whenLoaded } from './loading'
import { pageIn } from './page'
import { forThisVisit, type Preferences } from './preferences'
import { applyTextSize, rememberedTextSize } from './textSize'
import { toggleTour } from './tour/tourButton'
import './styles/standpoint.css'

export interface MountedPage {
  /** The empty element in which the graph is drawn. It keeps its identity for the life of the page. */
  readonly graphElement: HTMLElement
  /** Set by whoever draws: what the graph's place shows around or instead of the picture. */
  readonly graphState: Signal<GraphState>
  readonly focusSearch: () => void
  readonly show: (dialog: NonNullable<Dialog>) => void
  readonly showContradictions: () => void
  readonly copyLink: () => void
  readonly toggleTour: () => void
  readonly destroy: () => void
}

/**
 * Renders the whole page into `root`, or takes over what was made of it beforehand (`prerendered.ts`). A command
 * `draw-again`, where there is one, becomes the Retry of a graph that could not be drawn; `zoom-in`, `zoom-out` and
 * `fit` become buttons.
 */
export function mount(
  root: HTMLElement,
  session: Session,
  preferences: Preferences = forThisVisit(),
): MountedPage {
  const ui = createUi(session, preferences)
  const textSize = rememberedTextSize(preferences)
  if (textSize !== 100) applyTextSize(textSize)
  const isMade = root.firstElementChild !== null
  const graphElement = root.querySelector<HTMLElement>('.graph') ?? document.createElement('div')
  graphElement.className = 'graph'
  graphElement.remove()
  if (isMade) {
    if (graphElement.firstElementChild) ui.graphState.value = 'still'
    hydrate(pageIn(ui, graphElement), root)
    ui.settle()
    delete root.dataset['made']
  } else {
    ui.settle()
    render(pageIn(ui, graphElement), root)
  }
  const stopTaking = takeDropped(ui)
  let paper: { readonly destroy: () => void } | undefined
  let isGone = false
  const idle = whenIdle(
    () =>
      void whenLoaded(session, import('./print/printSheet'), ({ printed }) => {
        if (!isGone) paper = printed(session)
      }),
  )
  return {
    graphElement,
    graphState: ui.graphState,
    focusSearch: () => ui.searchField.current?.focus(),
    show: (dialog) => {
      ui.dialog.value = dialog
    },
    showContradictions: () => {
      ui.panel.value = { type: 'contradictions', over: session.view.peek().selection }
    },
    copyLink: () => void import('./questions/copyLink').then(({ copyLink }) => copyLink(ui)),
    toggleTour: () => void toggleTour(ui),
    destroy: () => {
      idle.cancel()
      isGone = true
      paper?.destroy()
      render(null, root)
      stopTaking()
      ui.destroy()
    },
  }
}
