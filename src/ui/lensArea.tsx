import { useSignal, useSignalEffect } from '@preact/signals'
import type { ComponentType } from 'preact'
import { isDrawn, type Lens } from '../view/lenses'
import { useUi } from './context'

/** Lenses that the canvas does not draw, each loaded when it is first chosen. */
const LOAD: Readonly<Partial<Record<Lens, () => Promise<ComponentType>>>> = {
  table: () => import('./table/table').then(({ StanceTable }) => StanceTable),
  matrix: () => import('./matrix/matrix').then(({ Matrix }) => Matrix),
  timeline: () => import('./timeline/timeline').then(({ Timeline }) => Timeline),
}

/** The place of a lens that is no drawing; the canvas waits behind it. */
export function LensArea() {
  const { session } = useUi()
  const shown = useSignal<{ readonly lens: Lens; readonly Content: ComponentType } | null>(null)
  const failed = useSignal<Lens | null>(null)
  useSignalEffect(() => {
    const { lens } = session.view.value
    if (isDrawn(lens) || shown.peek()?.lens === lens) return
    LOAD[lens]?.().then(
      (Content) => {
        shown.value = { lens, Content }
      },
      () => {
        failed.value = lens
      },
    )
  })
  const { lens } = session.view.value
  if (isDrawn(lens)) return null
  const Content = shown.value?.lens === lens ? shown.value.Content : null
  return (
    <section class="lens-area" id="lens" aria-label="Lens">
      {Content ? (
        <Content />
      ) : (
        <p class="graph-message" role="status">
          {failed.value === lens
            ? 'This lens could not be loaded. Reload the page to try again.'
            : 'Loading…'}
        </p>
      )}
    </section>
  )
}
