import type { Project } from '../model/project'
import type { Picture } from '../layout/positions'
import type { Pin } from '../view/pins'
import { pinnedPicture } from './pinnedPicture'
import { keptPicture, type Kept } from './keptPicture'
import type { PictureAsked } from './routing'

/** What a page asks of the worker: a picture, or one that it has with nodes where they were put. `name`: what it calls it. */
export type PictureRequest = { readonly project: Project; readonly name: string } & (
  | { readonly asked: PictureAsked; readonly kept?: Kept | undefined }
  | { readonly picture: Picture; readonly pins: readonly Pin[] }
)
export interface PictureAnswer {
  readonly name: string
  readonly picture: Picture
}

addEventListener('message', ({ data }: MessageEvent<PictureRequest>) => {
  const picture =
    'asked' in data
      ? keptPicture(data.project, data.asked, data.kept)
      : pinnedPicture(data.project, data.picture, data.pins)
  postMessage({ name: data.name, picture } satisfies PictureAnswer)
})
