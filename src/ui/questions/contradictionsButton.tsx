import { useComputed, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { contradictionsOf } from '../../graph/contradictions'
import { count } from '../counting'
import { useUi } from '../context'
import { whenIdle } from '../idle'
import { whenLoaded } from '../loading'

/** "7 contradictions": opens their list. They are counted when the page has come to rest. */
export function ContradictionsButton() {
  const { session, project, panel } = useUi()
  const of = useSignal<typeof contradictionsOf | null>(null)
  useEffect(() => {
    const idle = whenIdle(() => {
      void whenLoaded(session, import('../../graph/contradictions'), (loaded) => {
        of.value = loaded.contradictionsOf
      })
    })
    return () => idle.cancel()
  }, [])
  const size = useComputed(() => of.value?.(project.value).length ?? 0)
  if (size.value === 0) return null
  const open = panel.value?.type === 'contradictions'
  return (
    <button
      type="button"
      class="link contradictions-button"
      aria-pressed={open}
      onClick={() => {
        panel.value = open ? null : { type: 'contradictions', over: session.view.peek().selection }
      }}
    >
      {count(size.value, 'contradiction')}
    </button>
  )
}
