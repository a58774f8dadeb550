import type { Project } from '../model/project'
import type { StanceGraph } from '../graph/graph'
import type { Area, Picture } from '../layout/positions'
import type { Curve } from './curve'
import { crowdOf } from './crowd'
import { linksOf, type Link } from './links'
import { placeNodes, type Nodes } from './nodes'
import type { Scene } from './scene'
import { placeTexts, type Texts } from './texts'

/** All that is constant in a picture: it follows from the whole coding and the positions, never from a view. */
export interface Geometry {
  readonly nodes: Nodes
  readonly texts: Texts
  readonly links: readonly Link[]
  readonly routing: Picture['routing']
  /** Every line has room for its own badge. */
  readonly hasLanes: boolean
  readonly crowd: Scene['crowd']
}

/** Where a line runs, and where its badge stands; a stand-in's line has none. */
export function placesOf(
  { routing }: Geometry,
  { id }: Link,
): { readonly curve: Curve | undefined; readonly badge: (Area & { readonly text: string }) | undefined } {
  return { curve: routing.lines[id], badge: routing.badges[id] }
}

const cache = new WeakMap<Project, WeakMap<Picture, Geometry>>()

/** The geometry of a project in a picture; put together once for each pair of them. */
export function geometryOf(project: Project, graph: StanceGraph, picture: Picture): Geometry {
  let ofProject = cache.get(project)
  if (!ofProject) cache.set(project, (ofProject = new WeakMap()))
  let geometry = ofProject.get(picture)
  if (!geometry) {
    const nodes = placeNodes(project, picture)
    const links = linksOf(project, graph, picture)
    geometry = {
      nodes,
      texts: placeTexts(project, picture),
      links,
      routing: picture.routing,
      hasLanes: picture.lens === 'actor',
      crowd: crowdOf(nodes, links),
    }
    ofProject.set(picture, geometry)
  }
  return geometry
}
