import { batch, type Signal } from '@preact/signals-core'
import type { NodeKey } from '../graph/keys'
import type { Point } from '../layout/positions'
import type { Scene } from '../scene/scene'
import { placeOf, type Pin } from '../view/pins'
import type { Session } from '../view/session'

/** Nodes on the way to another place; nothing of the view until they are put down. */
export interface Carrying {
  readonly active: () => boolean
  /** Takes nodes up, after putting down what is held; tells whether the picture has any of them. */
  readonly take: (keys: readonly string[]) => boolean
  /** How far they are from where they were taken up, logical px; none leaves the picture. */
  readonly shift: (x: number, y: number) => void
  readonly by: (x: number, y: number) => void
  /** Brings the first of them to a point. */
  readonly to: (point: Point) => void
  readonly drop: () => void
  readonly cancel: () => void
}

interface Taken extends Point {
  readonly key: NodeKey
  readonly width: number
  readonly height: number
}

export function createCarrying(
  session: Session,
  scene: () => Scene | undefined,
  carried: Signal<readonly Pin[]>,
): Carrying {
  let taken: readonly Taken[] = []
  let off: Point = { x: 0, y: 0 }

  const shift = (x: number, y: number) => {
    const picture = scene()
    const place = picture && placeOf(session.view.peek(), picture.flow)
    if (!picture || !place) return
    off = { x, y }
    carried.value = taken.map((node) => ({
      ...place,
      node: node.key,
      x: Math.round(between(node.x + x, node.width / 2, picture.width)),
      y: Math.round(between(node.y + y, node.height / 2, picture.height)),
    }))
  }
  const drop = () => {
    const pins = carried.peek()
    const moved = pins.some(({ x, y }, at) => x !== taken[at]?.x || y !== taken[at]?.y)
    taken = []
    batch(() => {
      if (moved) session.dispatch({ type: 'pin', pins })
      carried.value = []
    })
  }
  return {
    active: () => taken.length > 0,
    take(keys) {
      if (taken.length > 0) drop()
      const picture = scene()
      const nodes = picture
        ? [
            ...picture.actors.map((node) => ({ ...node, width: node.diameter, height: node.diameter })),
            ...picture.cards,
          ]
        : []
      taken = keys.flatMap((key) => nodes.find((node) => node.key === key) ?? [])
      off = { x: 0, y: 0 }
      return taken.length > 0
    },
    shift,
    by: (x, y) => shift(off.x + x, off.y + y),
    to(point) {
      const [first] = taken
      if (first) shift(point.x - first.x, point.y - first.y)
    },
    drop,
    cancel() {
      taken = []
      carried.value = []
    },
  }
}

const between = (value: number, margin: number, most: number) =>
  Math.min(Math.max(value, margin), most - margin)
