import type { NodeKey } from '../../graph/keys'

/** What the pointer is over or the focus is on: a cell, or a heading (the other end is null). */
export interface Pointed {
  readonly row: NodeKey | null
  readonly column: NodeKey | null
}
