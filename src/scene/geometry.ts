import type { Project } from '../model/project'
import type { Positions } from '../layout/positions'
import { placeBadges, type PlacedBadge } from './badges'
import type { Curve } from './curve'
import type { StanceGraph } from '../graph/graph'
import { linksOf, type Link } from './links'
import { placeNodes, type Nodes } from './nodes'
import { routeLines } from './routes'
import { placeTexts, type Texts } from './texts'

/** All that is constant in a picture: it follows from the whole coding and the positions, never from a view. */
export interface Geometry {
  readonly nodes: Nodes
  readonly texts: Texts
  readonly links: readonly Link[]
  /** By line id. */
  readonly curves: ReadonlyMap<string, Curve>
  readonly badges: ReadonlyMap<string, PlacedBadge>
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
  const curves = routeLines(nodes, links, positions, boxes)
  return { nodes, texts, links, curves, badges: placeBadges(project, nodes, links, curves, positions, boxes) }
}
