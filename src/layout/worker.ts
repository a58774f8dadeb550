import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import type { Positions } from './positions'
import { layoutSides } from './sides'

/** What a page asks of the worker, and what it answers. */
export interface LayoutRequest {
  readonly project: Project
  readonly about: ActorId
}
export interface LayoutAnswer {
  readonly about: ActorId
  readonly positions: Positions
}

addEventListener('message', (event: MessageEvent<LayoutRequest>) => {
  const { project, about } = event.data
  const answer: LayoutAnswer = { about, positions: layoutSides(project, about) }
  postMessage(answer)
})
