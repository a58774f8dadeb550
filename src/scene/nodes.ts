import type { ActorKind, ActorId, IssueId, IssueKind } from '../model/coding'
import type { Project } from '../model/project'
import { idOf } from '../model/refs'
import type { NodeKey } from '../graph/keys'
import type { Point, Positions } from '../layout/positions'
import { measureActor, measureCard, measureStandIn, placeOfActor } from '../layout/sizes'
import type { Box, Label } from './scene'
import { ACTOR_OUTLINE, type Shape } from './shapes'

export interface PlacedActor extends Point {
  readonly key: NodeKey
  readonly kind: ActorKind
  readonly diameter: number
  readonly pole: boolean
  readonly label: Label
}

export interface PlacedCard extends Box {
  readonly key: NodeKey
  readonly shape: 'claim' | 'topic'
  readonly kind: IssueKind
  readonly label: Label
  readonly notes: readonly string[]
}

export interface PlacedStandIn extends Box {
  readonly key: string
  readonly actor: NodeKey
  readonly card: NodeKey
  readonly text: string
}

/** What lines go around and badges keep off. `owner`: the node that it is or belongs to. */
export interface Obstacle extends Box {
  readonly owner: string
  readonly kind: 'node' | 'label' | 'text'
}

/** The constant places and sizes of all that is not a line. */
export interface Nodes {
  readonly actors: readonly PlacedActor[]
  readonly cards: readonly PlacedCard[]
  readonly standIns: readonly PlacedStandIn[]
  /** What lines end at, by node or stand-in key. */
  readonly shapes: ReadonlyMap<string, Shape>
  readonly obstacles: readonly Obstacle[]
}

/** Places the actors, cards and stand-ins of positions, with their text broken into lines. */
export function placeNodes(project: Project, positions: Positions): Nodes {
  const actors: PlacedActor[] = []
  const cards: PlacedCard[] = []
  for (const [name, point] of Object.entries(positions.nodes)) {
    const key = name as NodeKey
    const actor = project.actors.get(idOf(key) as ActorId)
    const issue = project.issues.get(idOf(key) as IssueId)
    if (key.startsWith('actor:') && actor) {
      const size = measureActor(project, key, placeOfActor(positions, key))
      const centre = positions.labels[key] ?? {
        x: point.x,
        y: point.y + size.diameter / 2 + 3 + size.labelHeight / 2,
      }
      actors.push({
        key,
        ...point,
        kind: actor.kind,
        diameter: size.diameter,
        pole: positions.poles.includes(key),
        label: {
          ...centre,
          width: size.labelWidth,
          height: size.labelHeight,
          lines: size.lines,
          fontSize: size.fontSize,
        },
      })
    } else if (key.startsWith('issue:') && issue) {
      const { width, height, lines, notes, fontSize } = measureCard(
        project,
        key,
        positions.owners[key] ? 'own' : 'centre',
      )
      cards.push({
        key,
        ...point,
        width,
        height,
        shape: issue.kind === 'claim' ? 'claim' : 'topic',
        kind: issue.kind,
        label: { ...point, width, height, lines, fontSize },
        notes,
      })
    }
  }
  const standIns = Object.entries(positions.standIns).map(([key, point]): PlacedStandIn => {
    const [actor, card] = key.split('>') as [NodeKey, NodeKey]
    return { key, actor, card, ...point, ...measureStandIn(project, actor, card) }
  })
  return { actors, cards, standIns, ...solid(actors, cards, standIns) }
}

function solid(
  actors: readonly PlacedActor[],
  cards: readonly PlacedCard[],
  standIns: readonly PlacedStandIn[],
): Pick<Nodes, 'shapes' | 'obstacles'> {
  const shapes = new Map<string, Shape>()
  const obstacles: Obstacle[] = []
  for (const { key, kind, x, y, diameter, label } of actors) {
    shapes.set(key, { key, x, y, width: diameter, height: diameter, outline: ACTOR_OUTLINE[kind] })
    obstacles.push({ owner: key, kind: 'node', x, y, width: diameter, height: diameter })
    obstacles.push({ owner: key, kind: 'label', ...boxOf(label) })
  }
  for (const card of cards) {
    shapes.set(card.key, {
      key: card.key,
      ...boxOf(card),
      outline: card.shape === 'claim' ? 'rounded' : 'rectangle',
    })
    obstacles.push({ owner: card.key, kind: 'node', ...boxOf(card) })
  }
  for (const standIn of standIns) {
    shapes.set(standIn.key, { key: standIn.key, ...boxOf(standIn), outline: 'rounded' })
    obstacles.push({ owner: standIn.key, kind: 'node', ...boxOf(standIn) })
  }
  return { shapes, obstacles }
}

export const boxOf = ({ x, y, width, height }: Box): Box => ({ x, y, width, height })
