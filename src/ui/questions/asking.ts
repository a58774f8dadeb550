import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { useUi } from '../context'
import { whenIdle } from '../idle'
import { whenLoaded } from '../loading'
import type { leftSentence } from './leftSentence'

interface Asking {
  readonly AccordingTo: ComponentType
  readonly ContradictionsButton: ComponentType
  readonly CompareButton: ComponentType
  readonly leftSentence: typeof leftSentence
}

/** The choice of a voice and the way to the contradictions, loaded when the graph is there, or at once; null until then. */
export function useAsking(atOnce = false): Asking | null {
  const { session } = useUi()
  const asking = useSignal<Asking | null>(null)
  useEffect(() => {
    const load = () => {
      const parts = Promise.all([
        import('./accordingTo'),
        import('./contradictionsButton'),
        import('../compare/compareButton'),
        import('./leftSentence'),
      ])
      void whenLoaded(
        session,
        parts,
        ([{ AccordingTo }, { ContradictionsButton }, { CompareButton }, { leftSentence: sentence }]) => {
          asking.value = { AccordingTo, ContradictionsButton, CompareButton, leftSentence: sentence }
        },
      )
    }
    if (!atOnce) return whenIdle(load).cancel
    load()
    return undefined
  }, [])
  return asking.value
}
