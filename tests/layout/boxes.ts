import type { NodeKey } from '../../src/graph/keys'
import { measureActor, measureCard, measureStandIn, placeOfActor } from '../../src/layout/sizes'
import type { Area, Positions } from '../../src/layout/positions'
import type { Project } from '../../src/model/project'

export interface NamedBox extends Area {
  readonly name: string
}

/** The boxes of all that has a place: cards, actors, their labels, stand-ins. */
export function boxesOf(project: Project, positions: Positions): readonly NamedBox[] {
  const { nodes, labels, owners, standIns } = positions
  return [
    ...(Object.entries(nodes) as [NodeKey, { x: number; y: number }][]).flatMap(
      ([key, point]): NamedBox[] => {
        if (key.startsWith('issue:')) {
          const { width, height } = measureCard(project, key, owners[key] ? 'own' : 'centre')
          return [{ name: key, ...point, width, height }]
        }
        const size = measureActor(project, key, placeOfActor(positions, key))
        const label = labels[key]
        if (!label) throw new Error(`${key} has no label`)
        return [
          { name: key, ...point, width: size.diameter, height: size.diameter },
          { name: `label of ${key}`, ...label, width: size.labelWidth, height: size.labelHeight },
        ]
      },
    ),
    ...Object.entries(standIns).map(([name, point]): NamedBox => {
      const [publisher, issue] = name.split('>') as [NodeKey, NodeKey]
      const { width, height } = measureStandIn(project, publisher, issue)
      return { name, ...point, width, height }
    }),
  ]
}

/** Pairs of boxes that lie on one another. */
export function overlapsAmong(boxes: readonly NamedBox[]): readonly string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
          Math.abs(one.y - other.y) < (one.height + other.height) / 2,
      )
      .map((other) => `${one.name} lies on ${other.name}`),
  )
}

/** Boxes that reach beyond the picture. */
export function outsideOf({ width, height }: Positions, boxes: readonly NamedBox[]): readonly string[] {
  return boxes
    .filter(
      (box) =>
        box.x - box.width / 2 < 0 ||
        box.y - box.height / 2 < 0 ||
        box.x + box.width / 2 > width ||
        box.y + box.height / 2 > height,
    )
    .map(({ name }) => name)
}
