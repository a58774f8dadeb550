import type { Project } from '../model/project'
import type { StanceGraph } from '../graph/graph'
import type { Positions } from '../layout/positions'
import { placeBadges, type PlacedBadge } from './badges'
import type { Curve } from './curve'
import { linksOf, type Link } from './links'
import { placeNodes, type Nodes } from './nodes'
import { routeLines } from './routes'
import { placeTexts, type Texts } from './texts'

/** Routes and badges by line id. */
export interface Routing {
  readonly curves: ReadonlyMap<string, Curve>
  readonly badges: ReadonlyMap<string, PlacedBadge>
}

/** All that is constant in a picture: it follows from the whole coding and the positions, never from a view. */
export interface Geometry {
  readonly nodes: Nodes
  readonly texts: Texts
  readonly links: readonly Link[]
  readonly stances: Routing
  /** Worked out when it is first asked for: ties give way to stances and are seldom drawn. */
  readonly ties: () => Routing
}

/** Where a line runs, and where its badge stands; a stand-in's line has none. */
export function placesOf(
  { stances, ties }: Geometry,
  link: Link,
): { readonly curve: Curve | undefined; readonly badge: PlacedBadge | undefined } {
  const { curves, badges } = link.type === 'tie' ? ties() : stances
  return { curve: curves.get(link.id), badge: badges.get(link.id) }
}

const cache = new WeakMap<Project, WeakMap<Positions, Geometry>>()

/** The geometry of a project at given positions; computed once for each pair of them. */
export function geometryOf(project: Project, graph: StanceGraph, positions: Positions): Geometry {
  let ofProject = cache.get(project)
  if (!ofProject) cache.set(project, (ofProject = new WeakMap()))
  let geometry = ofProject.get(positions)
  if (!geometry) ofProject.set(positions, (geometry = computeGeometry(project, graph, positions)))
  return geometry
}

function computeGeometry(project: Project, graph: StanceGraph, positions: Positions): Geometry {
  const nodes = placeNodes(project, positions)
  const texts = placeTexts(project, positions)
  const links = linksOf(project, graph, positions)
  const boxes = [...texts.headings, texts.between, texts.shelf].filter((box) => box !== undefined)
  const stanceLinks = links.filter(({ type }) => type === 'stance')
  const among = { nodes, positions, texts: boxes }
  const curves = routeLines(stanceLinks, among)
  const stances = { curves, badges: placeBadges(project, stanceLinks, curves, among) }
  let ties: Routing | undefined
  const routeTies = (): Routing => {
    const tieLinks = links.filter(({ type }) => type === 'tie')
    const settled = { links: stanceLinks, ...stances }
    const tieCurves = routeLines(tieLinks, among, settled)
    return { curves: tieCurves, badges: placeBadges(project, tieLinks, tieCurves, among, settled) }
  }
  return { nodes, texts, links, stances, ties: () => (ties ??= routeTies()) }
}
