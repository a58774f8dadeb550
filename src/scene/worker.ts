import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import type { Picture, Positions } from '../layout/positions'
import { pictureOf } from './routing'

/** What a page asks of the worker, and what it answers. */
export interface PictureRequest {
  readonly project: Project
  readonly about: ActorId
  readonly flow: Positions['flow']
}
export interface PictureAnswer {
  readonly about: ActorId
  readonly flow: Positions['flow']
  readonly picture: Picture
}

addEventListener('message', (event: MessageEvent<PictureRequest>) => {
  const { project, about, flow } = event.data
  const answer: PictureAnswer = { about, flow, picture: pictureOf(project, about, flow) }
  postMessage(answer)
})
