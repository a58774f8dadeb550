import type { Project } from '../model/project'
import type { Picture } from '../layout/positions'
import { pictureOf, type PictureAsked } from './routing'

/** What a page asks of the worker, and what it answers. */
export interface PictureRequest {
  readonly project: Project
  readonly asked: PictureAsked
}
export interface PictureAnswer {
  readonly asked: PictureAsked
  readonly picture: Picture
}

addEventListener('message', (event: MessageEvent<PictureRequest>) => {
  const { project, asked } = event.data
  postMessage({ asked, picture: pictureOf(project, asked) } satisfies PictureAnswer)
})
