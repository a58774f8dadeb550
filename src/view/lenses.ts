import type { Arrangement } from '../layout/positions'

/** An arrangement of the same data. */
export type Lens = Arrangement | 'matrix' | 'table' | 'timeline'

export interface LensEntry {
  readonly id: Lens
  readonly label: string
  /** Drawn by the canvas from a picture; the others are components that are loaded when they are first asked for. */
  readonly drawn: boolean
}

/** The lenses that can be chosen, in the order of the switch. */
export const LENSES: readonly LensEntry[] = [
  { id: 'sides', label: 'Sides', drawn: true },
  { id: 'actor', label: 'One actor', drawn: true },
  { id: 'map', label: 'Map', drawn: true },
  { id: 'matrix', label: 'Matrix', drawn: false },
  { id: 'table', label: 'Table', drawn: false },
  { id: 'timeline', label: 'Timeline', drawn: false },
]

export const isDrawn = (lens: Lens): lens is Arrangement =>
  LENSES.some(({ id, drawn }) => id === lens && drawn)
