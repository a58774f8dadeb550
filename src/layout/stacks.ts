import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import type { NodeKey } from '../graph/keys'
import { actorLabel } from '../graph/wording'
import type { Contents } from './contents'
import { cardFrame, poleFrame, sideFrame, type ActorFrame, type CardFrame } from './frames'
import { breakLines, textWidth, type Font } from './metrics'
import type { Point } from './positions'
import { LINE_HEIGHT } from './sizes'

/** Width of the whole picture, and its least height. */
export const WIDTH = 1080
export const HEIGHT = 690
/** Where the poles stand below the headings of one line: nothing crosses the line between them. */
const SPINE_Y = 98
/** Below this height lies the line of text about those without a stance. */
export const FOOT = 40
export const SIDE_ACTOR_X = 248
/** From an actor of a side to the middle of its cards, outwards and, where one column would be too tall, inwards. */
const TO_CARDS = 154
const TO_CARDS_ALONE = 300
const TALLEST_COLUMN = 520
const STACK_TOP = 40
const HEADING_INSETS = 24
const HEADING_FONT: Font = { family: 'sans', weight: 700, size: 15 }
const CARD_GAP = 6
const LARGEST_GAP = 40
const SMALLEST_GAP = 10
const SHORT_GAP = 24
/** A side without anyone is but a heading. */
export const EMPTY_BAND_HEIGHT = 34
/** Inner edge of a side's band, from the edge of the picture. */
export const BAND_EDGE = SIDE_ACTOR_X + 42
const WIDE_BAND_EDGE = SIDE_ACTOR_X + TO_CARDS + 90

interface BlockCard {
  readonly key: NodeKey
  readonly frame: CardFrame
  readonly column: 'outer' | 'inner'
  /** Of its centre, from the top of the block. */
  readonly y: number
}

/** An actor of a side with its own cards, measured but not yet placed. */
interface Block {
  readonly actor: NodeKey
  readonly frame: ActorFrame
  readonly cards: readonly BlockCard[]
  /** From the top of the block; a pole stands on the spine instead. */
  readonly actorY: number
  readonly height: number
}

/** One side: its leading actor at the spine, the others below it. */
export interface Stack {
  readonly side: 'for' | 'against'
  readonly pole: Block | undefined
  readonly rest: readonly Block[]
  /** Height of the picture in which it fits as close as it may get. */
  readonly leastHeight: number
  /** Inner edge of its band, from the edge of the picture on its side. */
  readonly edge: number
  readonly alone: boolean
  /** Where its pole stands. */
  readonly spineY: number
}

/** How much lower all stands where a side's heading, with its count, takes several lines. */
function loweredBy(project: Project, { about, sides }: Contents): number {
  const name = actorLabel(project, about.slice('actor:'.length) as ActorId)
  const lines = (['for', 'against'] as const).map((side) => {
    const actors = [...sides.values()].filter((other) => other === side).length
    const count = textWidth(` ${actors} of ${actors}`, HEADING_FONT)
    return breakLines(`${side} ${name}`, HEADING_FONT, BAND_EDGE - 6 - HEADING_INSETS - count).length
  })
  return (Math.max(...lines) - 1) * HEADING_FONT.size * LINE_HEIGHT
}

/** Measures a side. `alone`: nobody and nothing else is in the picture, so that the actor stands in its middle, between its cards. */
export function stackOf(
  project: Project,
  contents: Contents,
  side: 'for' | 'against',
  alone: boolean,
): Stack {
  const head = side === 'for' ? contents.about : contents.opponent
  const actors = contents.actors.filter((actor) => contents.sides.get(actor) === side)
  const blocks = actors.map((actor) => blockOf(project, contents, actor, side, alone))
  const pole = blocks.find(({ actor }) => actor === head)
  const rest = blocks.filter((block) => block !== pole)
  const spineY = SPINE_Y + Math.round(loweredBy(project, contents))
  const least =
    bottomOf({ pole, alone, spineY }) + rest.reduce((sum, { height }) => sum + height + SMALLEST_GAP, 0)
  const wide = blocks.some(({ cards }) => cards.some(({ column }) => column === 'inner'))
  const edge = alone ? WIDTH - 6 : wide ? WIDE_BAND_EDGE : BAND_EDGE
  return { side, pole, rest, leastHeight: least + FOOT + 6, edge, alone, spineY }
}

function blockOf(
  project: Project,
  contents: Contents,
  actor: NodeKey,
  side: 'for' | 'against',
  alone: boolean,
): Block {
  const own = contents.cards.filter((card) => contents.owners.get(card) === actor)
  const frames = own.map((key) => ({ key, frame: cardFrame(project, key, 'own', contents.standIns) }))
  const { cards, height: column } = hung(frames, alone)
  const inwards = side === 'for' ? 1 : -1
  if (actor === contents.about || actor === contents.opponent)
    return { actor, frame: poleFrame(project, actor, inwards), cards, actorY: 0, height: column }
  const frame = sideFrame(project, actor, own.length > 0, inwards === 1 ? -1 : 1)
  const [, label] = frame.ways[0] as ActorFrame['ways'][number]
  const last = Math.max(0, ...cards.map(({ y }) => y))
  // The badge before the lowest card stays above the label.
  const actorY = own.length === 0 ? 0 : Math.max(column / 2 - 8, last - frame.radius + 8)
  const top = Math.min(0, actorY - frame.radius)
  const bottom = Math.max(column, actorY + frame.radius, actorY + label.dy + label.halfHeight)
  return {
    actor,
    frame,
    cards: cards.map((card) => ({ ...card, y: card.y - top })),
    actorY: actorY - top,
    height: bottom - top,
  }
}

/** Hangs cards in one column, or in two of about the same height. */
function hung(
  frames: readonly Pick<BlockCard, 'key' | 'frame'>[],
  alone: boolean,
): { readonly cards: readonly BlockCard[]; readonly height: number } {
  const spaceOf = ({ frame }: { frame: CardFrame }) => frame.above + frame.height + frame.below + CARD_GAP
  const all = frames.reduce((sum, card) => sum + spaceOf(card), 0)
  const split = frames.length > 1 && (alone || all > TALLEST_COLUMN)
  const bottoms = { outer: 0, inner: 0 }
  const cards = frames.map((card) => {
    const column = split && bottoms.outer >= all / 2 ? 'inner' : 'outer'
    const y = bottoms[column] + card.frame.above + card.frame.height / 2
    bottoms[column] += spaceOf(card)
    return { ...card, column, y } as const
  })
  return { cards, height: Math.max(0, Math.max(bottoms.outer, bottoms.inner) - CARD_GAP) }
}

/** A pole's cards are level with it where they can be; two columns begin there, so that no line runs upwards through its label. */
function poleTop({ cards, height }: Block, { alone, spineY }: Pick<Stack, 'alone' | 'spineY'>): number {
  const wide = cards.some(({ column }) => column === 'inner')
  return wide && !alone ? spineY - 20 : Math.max(spineY - SPINE_Y + STACK_TOP, spineY - height / 2)
}
function bottomOf(stack: Pick<Stack, 'pole' | 'alone' | 'spineY'>): number {
  const { pole, spineY } = stack
  if (!pole) return spineY - SPINE_Y + STACK_TOP + 16
  return Math.max(poleTop(pole, stack) + pole.height, spineY + pole.frame.radius) + 16
}

/** Height of a picture that a side needs to itself where the centre goes on below it; only its heading where it is empty. */
export function shortHeightOf(stack: Stack): number {
  if (!stack.pole) return FOOT + EMPTY_BAND_HEIGHT
  const stacked = stack.rest.reduce((sum, { height }) => sum + height + SHORT_GAP, 0)
  return Math.ceil(bottomOf(stack) + stacked + FOOT + 6)
}

/** Places a side in a picture of the given height; For on the left, Against mirrored. */
export function placeStack(stack: Stack, height: number): ReadonlyMap<NodeKey, Point> {
  const { side, pole, rest, alone, spineY } = stack
  const places = new Map<NodeKey, Point>()
  const actorX = alone ? WIDTH / 2 : SIDE_ACTOR_X
  const toCards = alone ? TO_CARDS_ALONE : TO_CARDS
  const mirrored = (x: number) => (side === 'for' ? x : WIDTH - x)
  const put = (block: Block, top: number, actorY: number) => {
    places.set(block.actor, { x: mirrored(actorX), y: actorY })
    for (const { key, column, y } of block.cards)
      places.set(key, { x: mirrored(actorX + (column === 'inner' ? toCards : -toCards)), y: top + y })
  }
  if (pole) {
    const top = poleTop(pole, stack)
    put(pole, top, alone ? Math.max(spineY, top + pole.height / 2) : spineY)
  }
  let top = bottomOf(stack)
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
