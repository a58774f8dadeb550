import type { Project } from '../model/project'
import type { NodeKey } from '../graph/graph'
import type { Drawn } from './drawn'
import { cardFrame, poleFrame, sideFrame, type ActorFrame, type CardFrame } from './frames'
import type { Point } from './positions'

/** Width of the whole picture, and its least height. */
export const WIDTH = 1080
export const HEIGHT = 690
/** Where the poles stand: nothing crosses the line between them. */
export const SPINE_Y = 98
/** Below this height lies the line of text about those without a stance. */
export const FOOT = 40
export const OWN_CARD_X = 94
export const SIDE_ACTOR_X = 248
const STACK_TOP = 40
const CARD_GAP = 6
const LARGEST_GAP = 40
const SMALLEST_GAP = 10

/** An actor of a side with its own cards outside, measured but not yet placed: `top` is that of its first card or disc. */
interface Block {
  readonly actor: NodeKey
  readonly frame: ActorFrame
  readonly cards: readonly { readonly key: NodeKey; readonly frame: CardFrame; readonly y: number }[]
  readonly actorY: number
  readonly height: number
}

/** One side: its leading actor at the spine, the others below it. Heights are of the stack as close as it may get. */
export interface Stack {
  readonly side: 'for' | 'against'
  readonly pole: Block | undefined
  readonly rest: readonly Block[]
  readonly leastHeight: number
}

export function stackOf(project: Project, drawn: Drawn, side: 'for' | 'against'): Stack {
  const head = side === 'for' ? drawn.about : drawn.opponent
  const actors = drawn.actors.filter((actor) => drawn.sides.get(actor) === side)
  const blocks = actors.map((actor) => blockOf(project, drawn, actor, actor === head, side))
  const pole = blocks.find(({ actor }) => actor === head)
  const rest = blocks.filter((block) => block !== pole)
  const leastHeight =
    bottomOf(pole) + rest.reduce((sum, { height }) => sum + height + SMALLEST_GAP, 0) + FOOT + 6
  return { side, pole, rest, leastHeight }
}

function blockOf(
  project: Project,
  drawn: Drawn,
  actor: NodeKey,
  isPole: boolean,
  side: 'for' | 'against',
): Block {
  const own = drawn.cards.filter((card) => drawn.owners.get(card) === actor)
  const inwards = side === 'for' ? 1 : -1
  const frame = isPole
    ? poleFrame(project, actor, inwards)
    : sideFrame(project, actor, own.length > 0, inwards === 1 ? -1 : 1)
  let y = 0
  const cards = own.map((key) => {
    const card = cardFrame(project, key, 'own', drawn.standIns)
    const centre = y + card.above + card.height / 2
    y += card.above + card.height + card.below + CARD_GAP
    return { key, frame: card, y: centre }
  })
  const column = Math.max(0, y - CARD_GAP)
  const [, label] = frame.ways[0] as ActorFrame['ways'][number]
  const last = cards.at(-1)?.y ?? 0
  // The badge before the lowest card stays above the label.
  const actorY = isPole || own.length === 0 ? 0 : Math.max(column / 2 - 8, last - frame.radius + 8)
  const top = Math.min(0, actorY - frame.radius)
  const bottom = Math.max(column, actorY + frame.radius, isPole ? 0 : actorY + label.dy + label.halfHeight)
  return {
    actor,
    frame,
    cards: cards.map((card) => ({ ...card, y: card.y - (isPole ? 0 : top) })),
    actorY: actorY - top,
    height: isPole ? column : bottom - top,
  }
}

const poleTop = (pole: Block): number => Math.max(STACK_TOP, SPINE_Y - pole.height / 2)
const bottomOf = (pole: Block | undefined): number =>
  (pole ? Math.max(poleTop(pole) + pole.height, SPINE_Y + pole.frame.radius) : STACK_TOP) + 16

/** Places a side in a picture of the given height; For on the left, Against mirrored. */
export function placeStack({ side, pole, rest }: Stack, height: number): ReadonlyMap<NodeKey, Point> {
  const places = new Map<NodeKey, Point>()
  const mirrored = (x: number) => (side === 'for' ? x : WIDTH - x)
  const put = (block: Block, top: number, actorY: number) => {
    places.set(block.actor, { x: mirrored(SIDE_ACTOR_X), y: actorY })
    for (const { key, y } of block.cards) places.set(key, { x: mirrored(OWN_CARD_X), y: top + y })
  }
  if (pole) put(pole, poleTop(pole), SPINE_Y)
  let top = bottomOf(pole)
  const room = height - FOOT - 6 - top - rest.reduce((sum, block) => sum + block.height, 0)
  const gap = Math.min(LARGEST_GAP, room / Math.max(1, rest.length))
  for (const block of rest) {
    put(block, top + gap / 2, top + gap / 2 + block.actorY)
    top += block.height + gap
  }
  return places
}

/** Frames of everything in a side's stack. */
export function framesOf({ pole, rest }: Stack): {
  readonly actors: ReadonlyMap<NodeKey, ActorFrame>
  readonly cards: ReadonlyMap<NodeKey, CardFrame>
} {
  const blocks = pole ? [pole, ...rest] : rest
  return {
    actors: new Map(blocks.map(({ actor, frame }) => [actor, frame])),
    cards: new Map(blocks.flatMap(({ cards }) => cards.map(({ key, frame }) => [key, frame] as const))),
  }
}
