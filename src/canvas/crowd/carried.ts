import type { Point } from '../../layout/positions'
import type { Scene } from '../../scene/scene'
import type { Pin } from '../../view/pins'

/** A scene with nodes where they are carried; their lines go from centre to centre. */
export function withCarried(scene: Scene, carried: readonly Pin[]): Scene {
  if (carried.length === 0) return scene
  const at = new Map<string, Point>(carried.map((pin) => [pin.node, pin]))
  const moved = <Node extends Point & { readonly key: string; readonly label: Point }>(node: Node): Node => {
    const to = at.get(node.key)
    if (!to) return node
    const { x, y } = to
    const label = { ...node.label, x: node.label.x + x - node.x, y: node.label.y + y - node.y }
    return { ...node, x, y, label }
  }
  return {
    ...scene,
    actors: scene.actors.map(moved),
    cards: scene.cards.map(moved),
    lines: scene.lines.map((line) => {
      const [from, to] = [at.get(line.from), at.get(line.to)]
      return from || to
        ? { ...line, source: from ?? line.source, controls: [], target: to ?? line.target }
        : line
    }),
  }
}
