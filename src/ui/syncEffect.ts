import { effect } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'

/** Runs when a signal that it read changes, at once and before anything is rendered anew; `useSignalEffect` runs after. */
export function useSyncEffect(run: () => void): void {
  useLayoutEffect(() => effect(run), [])
}
