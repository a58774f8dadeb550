import type { Project } from '../model/project'
import type { NodeKey } from '../graph/graph'
import type { Part } from './board'
import type { StandIn } from './drawn'
import { measureActor, measureCard, measureStandIn, type ActorPlace, type CardPlace } from './sizes'

/** Distance of a label from its actor's disc. */
const LABEL_GAP = 4
/** Length of the dotted line between a stand-in and its card. */
const STAND_IN_LINE = 17

const halved = (dx: number, dy: number, width: number, height: number): Part => ({
  dx,
  dy,
  halfWidth: width / 2,
  halfHeight: height / 2,
})

export interface ActorFrame {
  readonly radius: number
  /** Disc and label; the label below, above, then to either side. */
  readonly ways: readonly (readonly [Part, Part])[]
}

/** An actor with its label, as it may be drawn in the centre or on a side. */
export function actorFrame(project: Project, actor: NodeKey, place: 'side' | 'centre'): ActorFrame {
  const { diameter, labelWidth, labelHeight } = measureActor(project, actor, place)
  const body = halved(0, 0, diameter, diameter)
  const vertical = diameter / 2 + LABEL_GAP + labelHeight / 2
  const beside = diameter / 2 + LABEL_GAP + 2 + labelWidth / 2
  const label = (dx: number, dy: number) => [body, halved(dx, dy, labelWidth, labelHeight)] as const
  const upright = [label(0, vertical), label(0, -vertical)]
  return {
    radius: diameter / 2,
    ways: place === 'side' ? upright : [...upright, label(beside, 0), label(-beside, 0)],
  }
}

/** A pole's label stands above it, shifted inwards so that the lines to its own cards, outside, keep clear of it. */
export function poleFrame(project: Project, actor: NodeKey, inwards: 1 | -1): ActorFrame {
  const { diameter, labelWidth, labelHeight } = measureActor(project, actor, 'pole' satisfies ActorPlace)
  const shift = Math.max(0, labelWidth / 2 - diameter / 2)
  return {
    radius: diameter / 2,
    ways: [
      [
        halved(0, 0, diameter, diameter),
        halved(inwards * shift, -(diameter / 2 + LABEL_GAP + labelHeight / 2), labelWidth, labelHeight),
      ],
    ],
  }
}

export interface CardFrame {
  readonly width: number
  readonly height: number
  /** What it needs above and below its own edges for stand-ins. */
  readonly above: number
  readonly below: number
  /** By stand-in key: box relative to the card's centre. */
  readonly standIns: ReadonlyMap<string, Part>
  readonly parts: readonly Part[]
}

/** A card with the stand-ins of those who do not confirm it: the first below, the second above, and so on. */
export function cardFrame(
  project: Project,
  card: NodeKey,
  place: CardPlace,
  all: readonly StandIn[],
): CardFrame {
  const { width, height } = measureCard(project, card, place)
  const reach = { above: 0, below: 0 }
  const standIns = new Map<string, Part>()
  for (const [index, { key, publisher }] of all.filter(({ issue }) => issue === card).entries()) {
    const pill = measureStandIn(project, publisher)
    const way = index % 2 === 0 ? 'below' : 'above'
    const from = height / 2 + reach[way] + STAND_IN_LINE
    standIns.set(
      key,
      halved(0, (way === 'below' ? 1 : -1) * (from + pill.height / 2), pill.width, pill.height),
    )
    reach[way] += STAND_IN_LINE + pill.height
  }
  return { width, height, ...reach, standIns, parts: [halved(0, 0, width, height), ...standIns.values()] }
}
