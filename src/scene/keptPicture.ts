import { buildGraph } from '../graph/graph'
import { carriedPositions, type Merged } from '../layout/carried'
import type { Picture, Positions } from '../layout/positions'
import type { Project } from '../model/project'
import { overlaps } from './curve'
import { placeNodes } from './nodes'
import { pictureOf, routed, textBoxes, type PictureAsked } from './routing'

/** The picture before edits, of which the edited project's keeps what it can, and what was merged since. */
export interface Kept {
  readonly picture: Picture
  readonly merged: Merged
}

/**
 * The picture of an edited project: everything stands where it stood in the picture before the edits, with sizes and
 * lines anew; arranged anew where that cannot be. A function of the two, whatever lay between them.
 */
export function keptPicture(project: Project, asked: PictureAsked, kept: Kept | undefined): Picture {
  const positions = kept && carriedPositions(project, kept.picture, kept.merged)
  if (!positions || isCovered(project, positions)) return pictureOf(project, asked)
  return routed(project, buildGraph(project), positions)
}

/** Whether a heading or caption lies on a node or its label. */
function isCovered(project: Project, positions: Positions): boolean {
  const { obstacles } = placeNodes(project, positions)
  return textBoxes(project, positions).some((text) => obstacles.some((box) => overlaps(text, box)))
}
