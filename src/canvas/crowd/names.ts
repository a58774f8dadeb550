import type { Point } from '../../layout/positions'
import type { Box, Label, Scene } from '../../scene/scene'
import { actorReach, cardReach, CLOSE, nearness } from './marks'

/** What is written at a node. Box and font size are CSS px at a zoom, from where the logical origin is drawn. */
export interface Name extends Box {
  readonly key: string
  readonly lines: readonly string[]
  readonly fontSize: number
  readonly isCard: boolean
  readonly isFiltered: boolean
}

/** No name is set smaller, CSS px. */
const LEAST_SIZE = 11
/** Free space about a name, CSS px, from close and, more of it, from afar. */
const FREE = { x: 6, y: 3 }
const FREE_AFAR = { x: 26, y: 11 }
const BELOW = 2
const CELL = { x: 80, y: 24 }

/**
 * The names that have room at a zoom: of those that would overlap, the one with more lines. The same wherever the
 * picture is moved. `only`: of these nodes alone.
 */
export function namesAt(scene: Scene, zoom: number, only?: ReadonlySet<string>): readonly Name[] {
  const far = 1 - nearness(zoom)
  const room = createRoom({
    x: (FREE.x + (FREE_AFAR.x - FREE.x) * far) / 2,
    y: (FREE.y + (FREE_AFAR.y - FREE.y) * far) / 2,
  })
  if (zoom >= CLOSE)
    for (const { x, y, width, height } of [...scene.cards, ...scene.standIns])
      room.take({ x: x * zoom, y: y * zoom, width: width * zoom, height: height * zoom })
  return candidates(scene, zoom)
    .filter(({ key }) => only?.has(key) ?? true)
    .filter((name) => room.takeIfFree(name))
}

const lists = new WeakMap<Scene, { readonly zoom: number; readonly names: readonly Name[] }>()

/** Names of all nodes, those with most lines first; cards that show their own text have none. */
function candidates(scene: Scene, zoom: number): readonly Name[] {
  const last = lists.get(scene)
  if (last?.zoom === zoom) return last.names
  const lines = (key: string) => scene.crowd?.get(key) ?? 0
  const edge = { x: scene.width * zoom, y: scene.height * zoom }
  const names = [
    ...scene.actors.map((actor) => nameOf(actor, actorReach(actor, zoom).down, zoom, edge, false)),
    ...(zoom >= CLOSE
      ? []
      : scene.cards.map((card) =>
          nameOf(card, cardReach(card, lines(card.key), zoom).down, zoom, edge, true),
        )),
  ].toSorted((a, b) => Number(a.isFiltered) - Number(b.isFiltered) || lines(b.key) - lines(a.key))
  lists.set(scene, { zoom, names })
  return names
}

type Named = (Scene['actors'] | Scene['cards'])[number]

/** `edge`: the picture's lower right corner, beyond which no name stands. */
function nameOf(node: Named, reach: number, zoom: number, edge: Point, isCard: boolean): Name {
  const { label } = node
  const scale = Math.max(zoom, LEAST_SIZE / label.fontSize)
  const isExact = scale === zoom && !isCard
  const [width, height] = [label.width * scale, textHeight(label, scale)]
  return {
    key: node.key,
    x: isExact ? label.x * zoom : within(node.x * zoom, width, edge.x),
    y: isExact ? label.y * zoom : within(node.y * zoom + reach + BELOW + height / 2, height, edge.y),
    width,
    height,
    lines: label.lines,
    fontSize: label.fontSize * scale,
    isCard,
    isFiltered: node.emphasis === 'filtered',
  }
}

const within = (centre: number, size: number, edge: number) =>
  Math.max(size / 2, Math.min(centre, edge - size / 2))

const textHeight = ({ lines, fontSize }: Label, scale: number) => lines.length * fontSize * 1.15 * scale

/** Boxes on a grid, so that each is compared with few others. `free`: what stays free about each. */
function createRoom(free: Point) {
  const cells = new Map<string, Box[]>()
  const cellsOf = ({ x, y, width, height }: Box): readonly string[] => {
    const [halfX, halfY] = [width / 2 + free.x, height / 2 + free.y]
    const keys: string[] = []
    for (let column = Math.floor((x - halfX) / CELL.x); column <= Math.floor((x + halfX) / CELL.x); column++)
      for (let row = Math.floor((y - halfY) / CELL.y); row <= Math.floor((y + halfY) / CELL.y); row++)
        keys.push(`${column} ${row}`)
    return keys
  }
  const take = (box: Box, keys = cellsOf(box)) => {
    for (const key of keys) {
      const cell = cells.get(key)
      if (cell) cell.push(box)
      else cells.set(key, [box])
    }
  }
  const near = (a: Box, b: Box) =>
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 2 * free.x &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + 2 * free.y
  return {
    take,
    takeIfFree(box: Box): boolean {
      const keys = cellsOf(box)
      if (keys.some((key) => cells.get(key)?.some((other) => near(box, other)))) return false
      take(box, keys)
      return true
    },
  }
}
