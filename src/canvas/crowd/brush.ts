import type { Theme } from '../../scene/theme'

/** Where and how a crowded picture is painted. The context's origin is where the logical origin is drawn, in CSS px. */
export interface Brush {
  readonly context: CanvasRenderingContext2D
  readonly zoom: number
  /** What is in sight, in the context's px. */
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly theme: Theme
}

export const isInSight = (
  { left, top, right, bottom }: Brush,
  x: number,
  y: number,
  across: number,
  down: number,
): boolean => x + across >= left && x - across <= right && y + down >= top && y - down <= bottom
