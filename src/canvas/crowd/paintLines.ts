import { arrowHead } from '../../scene/arrow'
import { middle, type Curve } from '../../scene/curve'
import { EMPHASIS_OPACITY } from '../../scene/encoding'
import type { SceneLine } from '../../scene/scene'
import { colourOf } from '../../scene/theme'
import type { Point } from '../../layout/positions'
import type { Brush } from './brush'
import { inSight } from './inSight'
import { CLOSE, nearness } from './marks'
import type { Way } from './ways'

/** So many lines are stroked at once: one by one costs more, and so do all in one path. */
const AT_ONCE = 100
const LEAST_WIDTH = 0.7
/** From afar lines are the fainter the more there are: at this many they would be at full strength. */
const AT_FULL_STRENGTH = 1300
const MOST_FROM_AFAR = 0.5
/** From close, what is left of lines of which no end is in sight. */
const PASSING = 0.3

/** A line as it is when nothing is selected. */
const opacityOf = ({ opacity, emphasis }: SceneLine) => Math.min(1, opacity / EMPHASIS_OPACITY[emphasis])

/** Strokes lines, those of a colour, dash and width together. `raised`: as what is pointed at, at full strength. */
export function paintLines(brush: Brush, ways: readonly Way[], raised: boolean): void {
  const { context, zoom, theme } = brush
  const afar = Math.min(MOST_FROM_AFAR, AT_FULL_STRENGTH / ways.length)
  const faint = raised ? 1 : afar + (1 - afar) * nearness(zoom)
  const passing = 1 - (1 - PASSING) * nearness(zoom)
  const groups = new Map<
    string,
    { readonly first: SceneLine; readonly passes: boolean; readonly ways: Way[] }
  >()
  for (const way of ways) {
    if (!mayBeSeen(brush, way)) continue
    const { line, from, to } = way
    const passes = !raised && !isIn(brush, from) && !isIn(brush, to)
    const name = `${line.polarity} ${line.width} ${line.opacity} ${line.dash.join()} ${passes}`
    const group = groups.get(name)
    if (group) group.ways.push(way)
    else groups.set(name, { first: line, passes, ways: [way] })
  }
  context.save()
  context.lineJoin = 'round'
  for (const { first, passes, ways: alike } of groups.values()) {
    context.globalAlpha = raised ? 1 : opacityOf(first) * faint * (passes ? passing : 1)
    context.strokeStyle = context.fillStyle = colourOf(first.polarity, theme)
    context.lineWidth = Math.max(first.width * zoom, LEAST_WIDTH, raised ? 1.8 : 0)
    const scale = Math.max(zoom, 0.62)
    const dash = first.dash.map((px) => px * scale)
    const period = dash.reduce((sum, px) => sum + px, 0)
    context.setLineDash(dash)
    context.lineCap = first.polarity === 'neutral' ? 'round' : 'butt'
    context.beginPath()
    for (const [at, way] of alike.entries()) {
      trace(brush, curveOf(way, zoom), period)
      if ((at + 1) % AT_ONCE !== 0) continue
      context.stroke()
      context.beginPath()
    }
    context.stroke()
    if (zoom < CLOSE) continue
    context.setLineDash([])
    for (const { line } of alike) paintHead(context, line, zoom)
  }
  context.restore()
}

/** From close a line runs as the scene has it, to its arrow; from afar from centre to centre. */
function curveOf({ line, from, to, controls }: Way, zoom: number): Curve {
  if (zoom < CLOSE) return { source: from, controls, target: to }
  const { end } = arrowHead(line, line.arrow, line.width, line.arrowScale)
  return { source: line.source, controls, target: end }
}

/** Puts a curve into the path; of a straight one what is in sight, since dashes far outside cost as much as others. */
function trace(brush: Brush, { source, controls, target }: Curve, period: number): void {
  const { context, zoom } = brush
  if (controls.length === 0) {
    const seen = inSight(brush, source, target, period)
    if (!seen) return
    context.moveTo(seen[0].x, seen[0].y)
    context.lineTo(seen[1].x, seen[1].y)
    return
  }
  context.moveTo(source.x * zoom, source.y * zoom)
  for (const [at, control] of controls.entries()) {
    const next = controls[at + 1]
    const to = next ? middle(control, next) : target
    context.quadraticCurveTo(control.x * zoom, control.y * zoom, to.x * zoom, to.y * zoom)
  }
}

function paintHead(context: CanvasRenderingContext2D, line: SceneLine, zoom: number): void {
  const head = arrowHead(line, line.arrow, line.width, line.arrowScale)
  if (head.shape === 'none') return
  context.beginPath()
  if (head.shape === 'circle')
    context.arc(head.centre.x * zoom, head.centre.y * zoom, head.radius * zoom, 0, 2 * Math.PI)
  else for (const { x, y } of head.points) context.lineTo(x * zoom, y * zoom)
  context.fill()
}

const isIn = ({ left, top, right, bottom, zoom }: Brush, { x, y }: Point): boolean =>
  x * zoom >= left && x * zoom <= right && y * zoom >= top && y * zoom <= bottom

/** Whether the box around a way meets what is in sight. */
function mayBeSeen({ left, top, right, bottom, zoom }: Brush, { from, to, controls }: Way): boolean {
  const all: readonly Point[] = controls.length === 0 ? [from, to] : [from, ...controls, to]
  return (
    all.some(({ x }) => x * zoom <= right) &&
    all.some(({ x }) => x * zoom >= left) &&
    all.some(({ y }) => y * zoom <= bottom) &&
    all.some(({ y }) => y * zoom >= top)
  )
}
