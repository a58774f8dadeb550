import { bundlesOf } from '../graph/bundles'
import type { NodeKey } from '../graph/keys'
import type { Project } from '../model/project'
import { FREE, apart, type Body } from './apart'
import { inComponents, packed, type Component } from './components'
import { rounded } from './placedParts'
import type { Point, Positions } from './positions'
import type { Link } from './shortestPaths'
import { measureActor, measureCard } from './sizes'
import { sparseStressLayout } from './sparseStress'
import { NEGATIVE_LENGTH, POSITIVE_LENGTH, stressLayout } from './stress'

const SEED = 1
/** What a line asks for whose stances cancel out, or that are neutral. */
const NEUTRAL_LENGTH = (POSITIVE_LENGTH + NEGATIVE_LENGTH) / 2
/** How much room there is before anything is pushed apart: so many times what the boxes take with what is free about them. */
const ROOM = 2.1
/** The same where there are many, whose labels show only from close. */
const ROOM_OF_MANY = 6
/** Of a part with no more nodes than this, all are as near as they may be. */
const FEW = 5
/** Of a part with more, not all pairs are looked at, and not all names are seen at once. */
const MANY = 300
const MARGIN = 24
/** Between a disc and its label, px. */
const LABEL_GAP = 4
/** Height of a line of names under the picture, px. */
const SHELF = 44
/** Width by height that a picture should come to, and how far it is stretched toward it at most. */
const PROPORTION = { columns: 1.55, rows: 0.62 } as const
/** And points before they are pushed apart, which cards, being wide, do more downwards than across. */
const SPREAD = { columns: 2, rows: 0.75 } as const
const MOST_STRETCH = 2
const MOST_STRETCH_OF_MANY = 1.4
const LEAST_WIDTH = { columns: 480, rows: 360 } as const

/**
 * Arranges all actors and issues that stances join by their signed distances (lens Map): who supports whom or what
 * comes close, who opposes it stands 2.5 times as far, and all else as far as the shortest way there. Nothing lies on
 * anything else. Parts that no stance joins stand side by side. The same project gives the same positions everywhere.
 */
export function layoutMap(project: Project, flow: Positions['flow']): Positions {
  const { keys, links } = signedLinks(project)
  const bodies = keys.map((key) => bodyOf(project, key, flow))
  const components = inComponents(keys.length, links).map((members) => placed(members, links, bodies, flow))
  const laid = packed(components, PROPORTION[flow], bodies, links)
  const named = new Set<string>(keys)
  const shelf = [...project.actors.keys()]
    .map((id): NodeKey => `actor:${id}`)
    .filter((key) => !named.has(key))
  const width = Math.max(LEAST_WIDTH[flow], Math.ceil(laid.width + 2 * MARGIN))
  const left = (width - laid.width) / 2
  const nodes: Record<NodeKey, Point> = {}
  const labels: Record<NodeKey, Point> = {}
  for (const [at, key] of keys.entries()) {
    const body = bodies[at] as Body & Shape
    const centre = laid.places[at] ?? { x: 0, y: 0 }
    const x = rounded(centre.x + left)
    const top = centre.y + MARGIN - body.height / 2
    nodes[key] = { x, y: rounded(top + body.disc / 2) }
    if (body.label > 0) labels[key] = { x, y: rounded(top + body.disc + LABEL_GAP + body.label / 2) }
  }
  return {
    lens: 'map',
    about: null,
    flow,
    width,
    height: Math.ceil(laid.height + 2 * MARGIN + (shelf.length > 0 ? SHELF : 0)),
    nodes,
    labels,
    sides: Object.fromEntries(keys.map((key) => [key, 'third'])),
    bands: {},
    poles: [],
    owners: {},
    standIns: {},
    shelf,
    alignment: {},
    cost: 0,
    seed: SEED,
  }
}

/** Actors and issues that stances join, in the order of the coding, and a link for each pair: supports less opposes, by sentences. */
export function signedLinks(project: Project): {
  readonly keys: readonly NodeKey[]
  readonly links: readonly Link[]
} {
  const index = new Map<NodeKey, number>()
  const sums = new Map<string, { readonly a: number; readonly b: number; sum: number }>()
  const indexOf = (key: NodeKey): number => {
    const known = index.get(key) ?? index.size
    index.set(key, known)
    return known
  }
  for (const { holder, target, polarity, sentences } of bundlesOf(project)) {
    if (holder === target) continue
    const [a, b] = [indexOf(holder), indexOf(target)]
    const name = a < b ? `${a} ${b}` : `${b} ${a}`
    const pair = sums.get(name) ?? { a, b, sum: 0 }
    pair.sum += polarity === 'supports' ? sentences : polarity === 'opposes' ? -sentences : 0
    sums.set(name, pair)
  }
  const lengthOf = (sum: number) => (sum > 0 ? POSITIVE_LENGTH : sum < 0 ? NEGATIVE_LENGTH : NEUTRAL_LENGTH)
  return {
    keys: [...index.keys()],
    links: [...sums.values()].map(({ a, b, sum }) => ({ a, b, length: lengthOf(sum) })),
  }
}

interface Shape {
  /** Height of the disc or card, and of the label below it, px. */
  readonly disc: number
  readonly label: number
}

/** A disc with its label below, or a card, as one box. */
function bodyOf(project: Project, key: NodeKey, flow: Positions['flow']): Body & Shape {
  if (key.startsWith('issue:')) {
    const { width, height } = measureCard(project, key, 'centre')
    return { width, height, disc: height, label: 0 }
  }
  const size = measureActor(project, key, flow === 'rows' ? 'row' : 'centre')
  return {
    width: Math.max(size.diameter, size.labelWidth),
    height: size.diameter + LABEL_GAP + size.labelHeight,
    disc: size.diameter,
    label: size.labelHeight,
  }
}

/** Places what hangs together: by stress, turned so that it is long where the picture is, nothing on anything else. */
function placed(
  members: readonly number[],
  links: readonly Link[],
  bodies: readonly Body[],
  flow: Positions['flow'],
): Component {
  const own = new Map(members.map((member, at) => [member, at]))
  const inner = links.flatMap(({ a, b, length }) => {
    const [from, to] = [own.get(a), own.get(b)]
    return from === undefined || to === undefined ? [] : [{ a: from, b: to, length }]
  })
  const isMany = members.length > MANY
  const raw = (isMany ? sparseStressLayout : stressLayout)(members.length, inner, SEED)
  const points = turned(raw, SPREAD[flow], isMany ? MOST_STRETCH_OF_MANY : MOST_STRETCH)
  const boxes = members.map((member) => bodies[member] as Body)
  const area = boxes.reduce((sum, { width, height }) => sum + (width + FREE.x) * (height + FREE.y), 0)
  const unit = Math.sqrt(
    ((isMany ? ROOM_OF_MANY : members.length > FEW ? ROOM : 1) * area) /
      (spread(points, ({ x }) => x) * spread(points, ({ y }) => y) || 1),
  )
  return {
    members,
    places: apart(
      points.map(({ x, y }) => ({ x: x * unit, y: y * unit })),
      boxes,
    ),
  }
}

/** Points turned so that they spread most across (or down, in a picture that is higher than wide), and stretched a little. */
function turned(raw: Float64Array, proportion: number, mostStretch: number): readonly Point[] {
  let [xx, xy, yy] = [0, 0, 0]
  for (let at = 0; at < raw.length; at += 2) {
    const [x, y] = [raw[at] as number, raw[at + 1] as number]
    xx += x * x
    xy += x * y
    yy += y * y
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2 + (proportion < 1 ? Math.PI / 2 : 0)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const points = Array.from({ length: raw.length / 2 }, (_, at) => {
    const [x, y] = [raw[2 * at] as number, raw[2 * at + 1] as number]
    return { x: x * cos + y * sin, y: y * cos - x * sin }
  })
  const ratio = (proportion * spread(points, ({ y }) => y)) / spread(points, ({ x }) => x)
  const stretch = Math.sqrt(Math.min(mostStretch, Math.max(1 / mostStretch, ratio || 1)))
  return points.map(({ x, y }) => ({ x: x * stretch, y: y / stretch }))
}

/** How far points reach in one direction, at least one link length. */
const spread = (points: readonly Point[], of: (point: Point) => number): number =>
  Math.max(
    1,
    points.reduce((most, point) => Math.max(most, of(point)), -Infinity) -
      points.reduce((least, point) => Math.min(least, of(point)), Infinity),
  )
