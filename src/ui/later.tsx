import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { useUi } from './context'
import { whenIdle } from './idle'
import { whenLoaded } from './loading'

/** A part of the page that is loaded when the graph is there, in a place that is kept for it. */
export function Later(props: { readonly class: string; readonly load: () => Promise<ComponentType> }) {
  const { session } = useUi()
  const Part = useSignal<ComponentType | null>(null)
  useEffect(
    () =>
      whenIdle(
        () =>
          void whenLoaded(session, props.load(), (loaded) => {
            Part.value = loaded
          }),
      ).cancel,
    [],
  )
  return <div class={props.class}>{Part.value && <Part.value />}</div>
}
