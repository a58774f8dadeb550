import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import { buildGraph, type StanceGraph } from '../graph/graph'
import { layoutActor } from '../layout/actor'
import { layoutActorRows } from '../layout/actorRows'
import { layoutGroups, type NodeGroup } from '../layout/groups'
import { layoutMap } from '../layout/map'
import type { Arrangement, Picture, Point, Positions } from '../layout/positions'
import { layoutRows } from '../layout/rows'
import { layoutSides } from '../layout/sides'
import { placeBadges, withRoom, type PlacedBadge } from './badges'
import type { Curve } from './curve'
import { laneLines } from './lanes'
import { linksOf, type Link } from './links'
import { placeNodes } from './nodes'
import { routeLines, type Among } from './routes'
import type { Box } from './scene'
import { straightLines } from './straight'
import { placeTexts } from './texts'

/** Beyond so many nodes the lines of a map are straight, and none has a badge. */
const MOST_ROUTED = 100

/** Which picture of a project is meant. */
export interface PictureAsked {
  readonly lens: Arrangement
  /** `null` where nobody is at the centre. */
  readonly about: ActorId | null
  readonly flow: Positions['flow']
  /** Arranged by these instead. */
  readonly groups?: readonly NodeGroup[]
}

/** A picture, from the coding alone: where everything stands, where lines run, where badges stand. */
export const pictureOf = (project: Project, asked: PictureAsked): Picture =>
  routed(project, buildGraph(project), positionsOf(project, asked))

function positionsOf(project: Project, { lens, about, flow, groups }: PictureAsked): Positions {
  if (about === null) return layoutMap(project, flow)
  if (groups) return layoutGroups(project, about, groups, flow)
  if (lens === 'actor') return flow === 'rows' ? layoutActorRows(project, about) : layoutActor(project, about)
  return flow === 'rows' ? layoutRows(project, about) : layoutSides(project, about)
}

/** Whether lines are led straight from node to node, since there are too many to be led around anything. */
export const isStraight = ({ lens, nodes }: Positions): boolean =>
  lens === 'map' && Object.keys(nodes).length > MOST_ROUTED

/** Positions with the routes of all lines and the places of all badges. Ties give way to stances. */
export function routed(project: Project, graph: StanceGraph, positions: Positions): Picture {
  const nodes = placeNodes(project, positions)
  const links = linksOf(project, graph, positions)
  if (isStraight(positions))
    return { ...positions, routing: roundedRouting(straightLines(links, nodes, positions), new Map()) }
  const among = { nodes, positions, texts: textBoxes(project, positions) }
  const stances = links.filter(({ type }) => type === 'stance')
  const settled = { links: stances, ...stanceLines(project, stances, among) }
  const ties = links.filter(({ type }) => type === 'tie')
  const tieCurves = routeLines(ties, among, settled)
  const tieBadges = placeBadges(project, ties, tieCurves, among, settled)
  const badges = new Map([...settled.badges, ...tieBadges])
  return {
    ...positions,
    routing: roundedRouting(
      new Map([...settled.curves, ...tieCurves]),
      positions.lens === 'map' ? withRoom(badges, among) : badges,
    ),
  }
}

function stanceLines(project: Project, stances: readonly Link[], among: Among) {
  if (among.positions.lens === 'actor') return laneLines(project, stances, among.nodes, among.positions)
  const curves = routeLines(stances, among)
  return { curves, badges: placeBadges(project, stances, curves, among) }
}

/** What lines and badges keep off besides nodes: headings and captions. */
export function textBoxes(project: Project, positions: Positions): readonly Box[] {
  const { headings, between, shelf } = placeTexts(project, positions)
  return [...headings, between, shelf].filter((box) => box !== undefined)
}

/** Routes and badges to hundredths of a pixel, as they are saved. */
export function roundedRouting(
  curves: ReadonlyMap<string, Curve>,
  badges: ReadonlyMap<string, PlacedBadge>,
): Picture['routing'] {
  const lines = [...curves].map(
    ([id, { source, controls, target }]) =>
      [id, { source: rounded(source), controls: controls.map(rounded), target: rounded(target) }] as const,
  )
  const boxes = [...badges].map(
    ([id, { text, width, height, ...centre }]) => [id, { text, ...rounded(centre), width, height }] as const,
  )
  return { lines: Object.fromEntries(lines), badges: Object.fromEntries(boxes) }
}

const rounded = ({ x, y }: Point): Point => ({ x: hundredths(x), y: hundredths(y) })
const hundredths = (value: number): number => Math.round(value * 100) / 100 || 0
