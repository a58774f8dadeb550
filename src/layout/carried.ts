import type { NodeKey } from '../graph/keys'
import type { Project } from '../model/project'
import type { Part } from './boardSpec'
import { contentsIn, type Contents } from './contents'
import { cardFrame, centreFrame, poleFrame, rowFrame, rowPoleFrame, sideFrame } from './frames'
import { signedLinks } from './map'
import { rounded } from './placedParts'
import type { Point, Positions } from './positions'
import { settled } from './settled'

/** Nodes that are now another one, by key: those that were merged into it. */
export type Merged = Readonly<Record<string, NodeKey>>

type Points = Readonly<Record<string, Point>>

/** A node of the edited picture: where it stood, and what it is made of: itself, then its label or stand-ins. */
interface Carried {
  readonly key: NodeKey
  readonly from: Point
  readonly parts: readonly Part[]
  readonly standIns: readonly string[]
}

/**
 * The positions of an edited project in an arrangement, with everything where it stood: labels beside or below as they
 * were, what has grown pushed from what it would lie on. Null where the edits change more than names and sizes (who
 * stands on which side, leads it, or has which card alone), or where there is no room: then all is arranged anew.
 *
 * @param from the positions before the edits
 */
export function carriedPositions(project: Project, from: Positions, merged: Merged): Positions | null {
  const found =
    from.lens === 'sides'
      ? inSides(project, from, merged)
      : from.lens === 'map'
        ? inMap(project, from, merged)
        : null
  if (!found) return null
  const { nodes, positions } = found
  const places = settled(
    nodes.map(({ from: { x, y }, parts }) => ({ x, y, parts })),
    nodes.map(({ key }) => positions.poles.includes(key)),
    positions,
  )
  if (!places) return null
  const standing: Record<NodeKey, Point> = {}
  const labels: Record<NodeKey, Point> = {}
  const standIns: Record<string, Point> = {}
  for (const [at, { key, parts, standIns: own }] of nodes.entries()) {
    const { x, y } = places[at] as Point
    const point = (part: Part): Point => ({ x: rounded(x + part.dx), y: rounded(y + part.dy) })
    standing[key] = { x: rounded(x), y: rounded(y) }
    const [, ...rest] = parts
    for (const [order, part] of rest.entries()) {
      const standIn = own[order]
      if (standIn === undefined) labels[key] = point(part)
      else standIns[standIn] = point(part)
    }
  }
  return { ...positions, nodes: standing, labels, standIns }
}

/** Where a node stood, itself or the first of those that are merged into it. */
function originIn(points: Points, merged: Merged): (key: string) => string | undefined {
  const before = new Map<string, string>()
  for (const [old, now] of Object.entries(merged))
    if (Object.hasOwn(points, old) && !before.has(now)) before.set(now, old)
  return (key) => (Object.hasOwn(points, key) ? key : before.get(key))
}

interface Found {
  readonly nodes: readonly Carried[]
  readonly positions: Positions
}

/** Of the ways a node can stand, the one whose second part lies in the direction in which it lay. */
function sameWay(ways: readonly (readonly Part[])[], dx: number, dy: number): readonly Part[] {
  const alike = ([, part]: readonly Part[]) =>
    part ? (part.dx * dx + part.dy * dy) / (Math.hypot(part.dx, part.dy) || 1) : 0
  return ways.reduce<readonly Part[]>((best, way) => (alike(way) > alike(best) ? way : best), ways[0] ?? [])
}

function inSides(project: Project, from: Positions, merged: Merged): Found | null {
  const { about, flow } = from
  const centre = about === null ? undefined : (merged[`actor:${about}`] ?? (`actor:${about}` as const))
  if (centre === undefined) return null
  const contents = contentsIn(project, centre.slice('actor:'.length) as NonNullable<Positions['about']>)
  const columns = flow === 'columns'
  const keys = columns ? [...contents.actors, ...contents.cards] : contents.actors
  const origin = originIn(from.nodes, merged)
  const poles = [contents.about, contents.opponent].filter(
    (key): key is NodeKey => key !== undefined && contents.actors.includes(key),
  )
  if (keys.some((key) => origin(key) === undefined)) return null
  if (poles.map(origin).join() !== from.poles.join()) return null
  const sides = from.sides as Readonly<Record<string, string>>
  if (contents.actors.some((key) => contents.sides.get(key) !== sides[origin(key) ?? ''])) return null
  const owners = from.owners as Readonly<Record<string, string>>
  const owner = (card: NodeKey) => contents.owners.get(card)
  if (columns && contents.cards.some((card) => origin(owner(card) ?? '') !== owners[origin(card) ?? '']))
    return null
  const standIns = columns ? contents.standIns : []
  if (standIns.some(({ key }) => !Object.hasOwn(from.standIns, key))) return null

  const nodes = keys.map((key): Carried => {
    const old = origin(key) ?? key
    const at = (from.nodes as Points)[old] as Point
    const own = standIns.filter(({ issue }) => issue === key).map((standIn) => standIn.key)
    const beside = (from.labels as Points)[old] ?? (from.standIns as Points)[own[0] ?? ''] ?? at
    const ways = key.startsWith('issue:')
      ? cardFrame(project, key, contents.owners.has(key) ? 'own' : 'centre', standIns).ways
      : actorWays(project, contents, key, columns, poles)
    return { key, from: at, parts: sameWay(ways, beside.x - at.x, beside.y - at.y), standIns: own }
  })
  const sideOfCard = (card: NodeKey) => contents.sides.get(owner(card) ?? card) ?? 'third'
  return {
    nodes,
    positions: {
      ...from,
      about: centre.slice('actor:'.length) as Positions['about'],
      poles,
      sides: {
        ...Object.fromEntries(contents.sides),
        ...(columns && Object.fromEntries(contents.cards.map((card) => [card, sideOfCard(card)]))),
      },
      owners: columns ? Object.fromEntries(contents.owners) : {},
      shelf: contents.shelf,
      alignment: Object.fromEntries(
        [...contents.alignment].map(([key, value]) => [key, rounded(value, 1e4)]),
      ),
    },
  }
}

function actorWays(
  project: Project,
  contents: Contents,
  key: NodeKey,
  columns: boolean,
  poles: readonly NodeKey[],
): readonly (readonly Part[])[] {
  const side = contents.sides.get(key)
  if (!columns)
    return (
      poles.includes(key)
        ? rowPoleFrame(project, key)
        : rowFrame(project, key, side === 'for' ? 'above' : 'below')
    ).ways
  if (side === 'third' || side === undefined) return centreFrame(project, key).ways
  const inwards = side === 'for' ? 1 : -1
  if (poles.includes(key)) return poleFrame(project, key, inwards).ways
  const hasCards = [...contents.owners.values()].includes(key)
  return sideFrame(project, key, hasCards, inwards === 1 ? -1 : 1).ways
}

function inMap(project: Project, from: Positions, merged: Merged): Found | null {
  const { keys } = signedLinks(project)
  const origin = originIn(from.nodes, merged)
  const shown = new Set<string>(keys)
  const shelf = [...project.actors.keys()]
    .map((id): NodeKey => `actor:${id}`)
    .filter((key) => !shown.has(key))
  if (keys.some((key) => origin(key) === undefined)) return null
  if (shelf.length > 0 !== from.shelf.length > 0) return null
  const nodes = keys.map((key): Carried => {
    const at = (from.nodes as Points)[origin(key) ?? ''] as Point
    const ways = key.startsWith('issue:')
      ? cardFrame(project, key, 'centre', []).ways
      : from.flow === 'rows'
        ? rowFrame(project, key, 'below').ways
        : centreFrame(project, key).ways
    return { key, from: at, parts: ways[0] ?? [], standIns: [] }
  })
  const sides = Object.fromEntries(keys.map((key) => [key, 'third' as const]))
  return { nodes, positions: { ...from, sides, shelf } }
}
