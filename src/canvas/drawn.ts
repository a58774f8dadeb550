import type { Point } from '../layout/positions'
import type { Theme } from '../scene/theme'
import type { Detail } from './detail'
import type { Glyphs } from './glyphs'
import type { Type } from './type'

/** Values of Cytoscape's style properties: all of an element that a scene or a theme decides. */
export type Look = Readonly<Record<string, string | number | readonly number[]>>

export interface DrawnNode {
  readonly group: 'nodes'
  readonly type: 'band' | 'text' | 'ring' | 'card' | 'actor' | 'pill'
  readonly id: string
  readonly at: Point
  readonly look: Look
}

export interface DrawnEdge {
  readonly group: 'edges'
  readonly type: 'line'
  readonly id: string
  /** Ids of the nodes that it joins. */
  readonly from: string
  readonly to: string
  readonly look: Look
}

/** One element as Cytoscape is given it. */
export type Drawn = DrawnNode | DrawnEdge

/** What a look depends on besides the scene. */
export interface Paint {
  readonly theme: Theme
  readonly detail: Detail
  readonly type: Type
  readonly glyphs: Glyphs
}
