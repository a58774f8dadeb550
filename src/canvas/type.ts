import type { Font } from '../layout/metrics'
import { SANS, SERIF } from '../scene/theme'

/** How far below the middle of its line a baseline stands in the scene's SVG, in font sizes. */
const BASELINE = 0.35

/** Px by which a baseline between two pixels is moved, so that it is set on the lower one, as in SVG. */
const NUDGE = 0.02

/** What must be measured in the fonts that this machine has. */
export interface Type {
  /**
   * Px by which a label must be moved down so that its baselines stand where the scene has them. Cytoscape sets text on
   * the canvas's `bottom` baseline, whose distance from the letters differs from font to font.
   */
  readonly shift: (font: Font) => number
  /** Width of one line, px. */
  readonly width: (text: string, font: Font) => number
}

const nameOf = ({ family, weight, size }: Font) =>
  `normal ${weight} ${size}px ${family === 'sans' ? SANS : SERIF}`

export function createType(): Type {
  const context = document.createElement('canvas').getContext('2d')
  const shifts = new Map<string, number>()
  return {
    shift(font) {
      const name = nameOf(font)
      let shift = shifts.get(name)
      if (shift === undefined) {
        shift = context ? (BASELINE - 0.5) * font.size + descent(context, name) + NUDGE : 0
        shifts.set(name, shift)
      }
      return shift
    },
    width(text, font) {
      if (!context) return 0
      context.font = nameOf(font)
      return context.measureText(text).width
    },
  }
}

/** Px from the alphabetic baseline down to the `bottom` one. */
function descent(context: CanvasRenderingContext2D, font: string): number {
  context.font = font
  context.textBaseline = 'alphabetic'
  const above = context.measureText('x').actualBoundingBoxAscent
  context.textBaseline = 'bottom'
  return context.measureText('x').actualBoundingBoxAscent - above
}
