declare module 'virtual:map' {
  import type { ElementDefinition } from 'cytoscape'

  /** Nodes at their places in Map, and edges. */
  export const elements: ElementDefinition[]
}
