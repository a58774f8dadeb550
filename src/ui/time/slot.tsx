import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { useUi } from '../context'
import { whenIdle } from '../idle'
import { whenLoaded } from '../loading'
import { isStripOpen } from './stripOpen'

/** The place of the time strip, kept free while it is loaded after the picture. Nothing where nothing is dated. */
export function TimeSlot() {
  const ui = useUi()
  const { session, project } = ui
  const Strip = useSignal<ComponentType | null>(null)
  const isIdle = useSignal(false)
  useEffect(() => whenIdle(() => (isIdle.value = true)).cancel, [])
  const isDated = useComputed(() =>
    [project.value.stances, project.value.events].some((records) =>
      [...records.values()].some(({ date }) => date !== undefined),
    ),
  )
  const open = isStripOpen(ui)
  const isShown = isDated.value && (open || !ui.narrow.value)
  useSignalEffect(() => {
    if (!isIdle.value || !isDated.value || Strip.peek()) return
    void whenLoaded(session, import('./strip'), (loaded) => {
      Strip.value = loaded.Strip
    })
  })
  if (!isShown) return null
  return (
    <section class="time" aria-label="When" data-open={open}>
      {Strip.value && <Strip.value />}
    </section>
  )
}
