import { useSignal, useSignalEffect } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useUi } from '../context'
import { whenLoaded } from '../loading'

/** The pane of the outline; its tree is loaded when the pane is first shown. */
export function OutlinePane() {
  const { session } = useUi()
  const Tree = useSignal<ComponentType | null>(null)
  useSignalEffect(() => {
    if (session.view.value.pane !== 'outline' || Tree.peek()) return
    void whenLoaded(session, import('./outline'), ({ Outline }) => {
      Tree.value = Outline
    })
  })
  return (
    <section class="outline" id="outline" aria-label="Outline pane">
      {Tree.value && session.view.value.pane === 'outline' && <Tree.value />}
    </section>
  )
}
