declare module 'virtual:elements' {
  import type { ElementDefinition } from 'cytoscape'

  /** The elements of the opening picture, each with its whole style. */
  export const elements: ElementDefinition[]
  /** Addresses of the images in them. */
  export const images: string[]
}
