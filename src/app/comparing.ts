import type { Project } from '../model/project'
import { withComparison } from '../scene/comparison'
import type { Scene } from '../scene/scene'
import { comparisonOf } from '../view/compare'
import type { ViewState } from '../view/state'
import { same } from '../view/update'

/** A scene with the comparison of its view on it, where two different views are compared. */
export function compared(scene: Scene, project: Project, view: ViewState): Scene {
  const comparison = view.compare && same(view.compare.a, view.compare.b) ? null : comparisonOf(project, view)
  return comparison ? withComparison(scene, comparison) : scene
}
