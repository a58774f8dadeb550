import { useSignal, useSignalEffect } from '@preact/signals'
import type { ComponentChildren, ComponentType } from 'preact'
import { useUi } from '../context'
import { whenLoaded } from '../loading'

/** The place of the tour, over Details; loaded when a step is first taken. */
export function TourSlot(props: { readonly children: ComponentChildren }) {
  const { session } = useUi()
  const Panel = useSignal<ComponentType<{ children: ComponentChildren }> | null>(null)
  useSignalEffect(() => {
    if (session.view.value.tourStep === null || Panel.peek()) return
    void whenLoaded(session, import('./tour'), ({ TourPanel }) => {
      Panel.value = TourPanel
    })
  })
  return session.view.value.tourStep !== null && Panel.value ? (
    <Panel.value>{props.children}</Panel.value>
  ) : (
    <>{props.children}</>
  )
}
