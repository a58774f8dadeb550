import { useSignal, useSignalEffect } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useUi } from '../context'
import { whenLoaded } from '../loading'

/** What is taken out of the picture, as long as there is anything. */
export function HiddenSlot() {
  const { session } = useUi()
  const HiddenList = useSignal<ComponentType | null>(null)
  useSignalEffect(() => {
    if (session.view.value.hidden.length === 0 || HiddenList.peek()) return
    void whenLoaded(session, import('./hiddenList'), (loaded) => {
      HiddenList.value = loaded.HiddenList
    })
  })
  return session.view.value.hidden.length > 0 && HiddenList.value ? <HiddenList.value /> : null
}
