import { useSignal, useSignalEffect } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useUi } from '../context'

/** The pane of the analysis; all in it is loaded when it is first shown. */
export function AnalysisPane() {
  const { session } = useUi()
  const Loaded = useSignal<ComponentType | null>(null)
  useSignalEffect(() => {
    if (session.view.value.pane !== 'analysis' || Loaded.peek()) return
    void import('./analysis').then(({ Analysis }) => {
      Loaded.value = Analysis
    })
  })
  if (session.view.value.pane !== 'analysis') return null
  return (
    <section class="analysis" id="analysis" aria-label="Analysis">
      {Loaded.value && <Loaded.value />}
    </section>
  )
}
