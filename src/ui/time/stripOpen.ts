import { signal } from '@preact/signals'
import type { Ui } from '../context'

/** Counts changes of the wish, so that all who show it follow. */
const changes = signal(0)
/** On narrow screens it is closed until asked for, on others open until folded. */
const nameOf = ({ narrow }: Pick<Ui, 'narrow'>) => (narrow.value ? 'time-strip-narrow' : 'time-strip')

/** Whether the time strip is open, as it was left on the last visit. */
export const isStripOpen = (ui: Pick<Ui, 'narrow' | 'preferences'>): boolean => {
  void changes.value
  return (ui.preferences.read(nameOf(ui)) ?? (ui.narrow.value ? 'closed' : 'open')) === 'open'
}

export function setStripOpen(ui: Pick<Ui, 'narrow' | 'preferences'>, open: boolean): void {
  ui.preferences.write(nameOf(ui), open ? 'open' : 'closed')
  changes.value++
}
