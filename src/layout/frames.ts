import type { Project } from '../model/project'
import type { NodeKey } from '../graph/keys'
import type { Part } from './boardSpec'
import type { StandIn } from './contents'
import { measureActor, measureCard, measureStandIn, type ActorPlace, type CardPlace } from './sizes'

/** Distance of a label from its actor's disc. */
const LABEL_GAP = 4
/** How far a label below a side's actor may reach toward its cards. */
const LABEL_REACH = 68
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
  /** Disc and label. */
  readonly ways: readonly (readonly [Part, Part])[]
}

/** A third party's label may stand below, above or beside. */
export function centreFrame(project: Project, actor: NodeKey): ActorFrame {
  return frameOf(project, actor, 'centre', ({ vertical, beside }) => [
    [0, vertical],
    [0, -vertical],
    [beside, 0],
    [-beside, 0],
  ])
}

/**
 * On a side the label stands below, shifted outwards so that lines on the inner side pass it; where no card hangs
 * outside, it stands there.
 */
export function sideFrame(project: Project, actor: NodeKey, hasCards: boolean, outwards: 1 | -1): ActorFrame {
  return hasCards
    ? frameOf(project, actor, 'side', ({ vertical, outset }) => [[outwards * outset, vertical]])
    : frameOf(project, actor, 'beside', ({ beside }) => [[outwards * beside, 0]])
}

/** A pole's label stands above it, shifted inwards so that the lines to its own cards, outside, keep clear of it. */
export function poleFrame(project: Project, actor: NodeKey, inwards: 1 | -1): ActorFrame {
  return frameOf(project, actor, 'pole', ({ vertical, inset }) => [[inwards * inset, -vertical]])
}

/** In rows a label stands away from whom most lines lead to: above those who are for, below all others. */
export function rowFrame(project: Project, actor: NodeKey, label: 'above' | 'below'): ActorFrame {
  return frameOf(project, actor, 'row', ({ vertical }) => [[0, label === 'above' ? -vertical : vertical]])
}

/** A leading actor is alone in its row: its label may stand on any side. */
export function rowPoleFrame(project: Project, actor: NodeKey): ActorFrame {
  return frameOf(project, actor, 'pole', ({ beside, vertical }) => [
    [-beside, 0],
    [beside, 0],
    [0, vertical],
    [0, -vertical],
  ])
}

/** Of a label's centre from its actor's: below, beside, and sideways with an edge near the disc's. */
type Distances = Readonly<Record<'vertical' | 'beside' | 'inset' | 'outset', number>>

function frameOf(
  project: Project,
  actor: NodeKey,
  place: ActorPlace,
  offsets: (distances: Distances) => readonly (readonly [number, number])[],
): ActorFrame {
  const { diameter, labelWidth, labelHeight } = measureActor(project, actor, place)
  const radius = diameter / 2
  const distances = {
    vertical: radius + LABEL_GAP + labelHeight / 2,
    beside: radius + LABEL_GAP + 2 + labelWidth / 2,
    inset: Math.max(0, labelWidth / 2 - radius),
    outset: Math.max(0, Math.min(labelWidth / 2 - radius - 8, LABEL_REACH - labelWidth / 2)),
  }
  const body = halved(0, 0, diameter, diameter)
  return {
    radius,
    ways: offsets(distances).map(([dx, dy]) => [body, halved(dx, dy, labelWidth, labelHeight)] as const),
  }
}

export interface CardFrame {
  readonly height: number
  /** What it needs above and below its own edges for stand-ins. */
  readonly above: number
  readonly below: number
  readonly standIns: readonly string[]
  /** The card and, in their order, its stand-ins. */
  readonly ways: readonly (readonly Part[])[]
}

/**
 * A card with the stand-ins of those who do not confirm it: the first below, the second above, and so on; in the
 * centre also the other way round.
 */
export function cardFrame(
  project: Project,
  card: NodeKey,
  place: CardPlace,
  all: readonly StandIn[],
): CardFrame {
  const { width, height } = measureCard(project, card, place)
  const body = halved(0, 0, width, height)
  const reach = { above: 0, below: 0 }
  const own = all.filter(({ issue }) => issue === card)
  const pills = own.map(({ publisher }, index) => {
    const pill = measureStandIn(project, publisher, card)
    const way = index % 2 === 0 ? 'below' : 'above'
    const from = height / 2 + reach[way] + STAND_IN_LINE
    reach[way] += STAND_IN_LINE + pill.height
    return halved(0, (way === 'below' ? 1 : -1) * (from + pill.height / 2), pill.width, pill.height)
  })
  const turned = pills.map((pill) => ({ ...pill, dy: -pill.dy }))
  const ways = [[body, ...pills], ...(place === 'centre' && pills.length > 0 ? [[body, ...turned]] : [])]
  return { height, ...reach, standIns: own.map(({ key }) => key), ways }
}
