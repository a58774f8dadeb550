import type { Scene } from '../../scene/scene'
import type { Theme } from '../../scene/theme'
import type { Camera, Size } from '../camera'
import type { Echo } from '../echo'
import type { Brush } from './brush'
import { withCarried } from './carried'
import { namesAt } from './names'
import { paintLines } from './paintLines'
import { paintNodes, paintOutlines } from './paintNodes'
import { paintBadges, paintGround, paintNames } from './paintText'
import { createPicking, type Picking } from './picking'
import { isRaised, sameGround } from './sameGround'
import { createSheet, type Sheet } from './sheet'
import { waysOf, type Way } from './ways'

/** Paints pictures of more nodes and lines than Cytoscape can draw at once, and tells what is where in them. */
export interface Crowd {
  /** Without a scene nothing is painted. */
  readonly draw: (scene: Scene | undefined, echo: Echo, theme: Theme) => void
  readonly carried: typeof withCarried
  readonly follow: (camera: Camera) => void
  readonly picking: () => Picking | undefined
  readonly destroy: () => void
}

/** After so long without a move what was only scaled is painted anew, and, less urgently, what was only moved. */
const SCALED_MS = 90
const MOVED_MS = 300
/** Opacity of the veil over all that is not selected: what is under it is left at about a quarter. */
const VEIL = 0.76
const NOTHING: ReadonlySet<string> = new Set()

/** `camera` and `area`: what is looked at, and the size of the window, at any time. */
export function createCrowd(host: HTMLElement, camera: () => Camera, area: () => Size): Crowd {
  const ground = createSheet()
  const over = createSheet()
  let scene: Scene | undefined
  let echo: Echo = { lines: NOTHING, nodes: NOTHING }
  let theme: Theme | undefined
  /** The scene that the ground was painted from. */
  let onGround: Scene | undefined
  let ways: readonly Way[] = []
  let picking: Picking | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const paintOn = (sheet: Sheet, paint: (brush: Brush, drawn: Scene) => void) => {
    const now = camera()
    const window = area()
    if (!scene || !theme || window.width === 0 || window.height === 0) return
    const edges = sheet.begin(now, window)
    paint({ context: sheet.context, zoom: now.zoom, theme, ...edges }, scene)
  }
  const paintGroundSheet = () =>
    paintOn(ground, (brush, drawn) => {
      onGround = drawn
      paintGround(brush, drawn)
      paintLines(brush, ways, false)
      paintNodes(brush, drawn, { plain: true })
      paintBadges(brush, drawn)
      paintNames(brush, namesAt(drawn, brush.zoom))
    })
  const paintOver = () =>
    paintOn(over, (brush, drawn) => {
      const nodes = [...drawn.actors, ...drawn.cards, ...drawn.standIns]
      const raised = new Set(nodes.filter(isRaised).map(({ key }) => key as string))
      const lines = new Set(drawn.lines.filter(isRaised).map(({ id }) => id))
      const isFaded = nodes.some(({ emphasis }) => emphasis === 'faded')
      const { context } = brush
      if (isFaded) {
        context.globalAlpha = VEIL
        context.fillStyle = brush.theme.bg
        context.fillRect(brush.left, brush.top, brush.right - brush.left, brush.bottom - brush.top)
        context.globalAlpha = 1
      }
      if (!isFaded && raised.size === 0 && echo.nodes.size === 0 && echo.lines.size === 0) return
      const both = new Set([...raised, ...echo.nodes])
      paintLines(
        brush,
        ways.filter(({ line }) => lines.has(line.id) || echo.lines.has(line.id)),
        true,
      )
      paintNodes(brush, drawn, { plain: false, only: raised })
      paintNodes(brush, drawn, { plain: true, only: echo.nodes })
      paintOutlines(brush, drawn, echo.nodes)
      paintBadges(brush, drawn, new Set([...lines, ...echo.lines]))
      paintNames(brush, namesAt(drawn, brush.zoom, both), true)
    })
  const paintAll = () => {
    clearTimeout(timer)
    timer = undefined
    paintGroundSheet()
    paintOver()
  }
  const leave = () => {
    clearTimeout(timer)
    ground.canvas.remove()
    over.canvas.remove()
  }
  return {
    draw(next, nextEcho, nextTheme) {
      const isSame =
        theme === nextTheme && onGround !== undefined && next !== undefined && sameGround(onGround, next)
      if (next !== scene) {
        ways = next ? waysOf(next) : []
        picking = undefined
      }
      scene = next
      echo = nextEcho
      theme = nextTheme
      if (!next) {
        onGround = undefined
        return leave()
      }
      if (!ground.canvas.isConnected) host.prepend(ground.canvas, over.canvas)
      if (!isSame || !ground.fills(camera())) paintGroundSheet()
      paintOver()
    },
    carried: withCarried,
    follow(now) {
      if (!scene) return
      if (!ground.fills(now)) return paintAll()
      ground.follow(now)
      over.follow(now)
      clearTimeout(timer)
      timer = setTimeout(paintAll, ground.isScaled() ? SCALED_MS : MOVED_MS)
    },
    picking: () => (scene ? (picking ??= createPicking(scene)) : undefined),
    destroy: leave,
  }
}
