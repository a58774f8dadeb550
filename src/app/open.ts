import { signal, type Signal } from '@preact/signals-core'
import type { StanceGraph } from '../graph/graph'
import type { Picture, Positions, SavedLayout } from '../layout/positions'
import { subjectsOf } from '../layout/subjects'
import { assemble } from '../model/assemble'
import type { ActorId, Coding } from '../model/coding'
import type { Problem } from '../model/problem'
import type { Project } from '../model/project'
import type { PictureAnswer, PictureRequest } from '../scene/worker'
import pictureWorker from '../scene/worker.ts?worker&url'
import type { Opened } from '../view/session'
import { startWorker } from './workers'

type Files = Readonly<Record<string, string>>

export const NOTHING: Project = assemble(
  {
    format: 1,
    coders: [],
    documents: [],
    actors: [],
    issues: [],
    stances: [],
    ties: [],
    events: [],
    uncoded: [],
  },
  {},
)

/** What can be shown of an article's files before anything is checked; null where only `check` can tell. */
export function openUnchecked(files: Files): Project | null {
  try {
    return assemble(JSON.parse(files['coding.json'] ?? '') as Coding, files)
  } catch {
    return null
  }
}

/** The saved pictures of an article; none where there are none or they cannot be read, to be computed then. */
function savedPictures(files: Files): Record<string, Picture> {
  try {
    const { pictures } = JSON.parse(files['layout.json'] ?? '') as SavedLayout
    return Object.fromEntries(
      Object.entries<Readonly<Record<Positions['flow'], Picture>>>(pictures).flatMap(
        ([about, { columns, rows }]) => [
          [`columns ${about}`, columns],
          [`rows ${about}`, rows],
        ],
      ),
    )
  } catch {
    return {}
  }
}

/** What the page holds of a project; whoever draws puts the graph into it. */
export interface OpenProject extends Opened {
  readonly graph: Signal<StanceGraph | undefined>
}

/** A project with its pictures: saved ones at once, others as soon as a worker has computed them. */
export function openProject(project: Project, problems: readonly Problem[], files: Files): OpenProject {
  const subjects = subjectsOf(project)
  const pictures = signal<Readonly<Record<string, Picture>>>(savedPictures(files))
  const asked = new Set<string>()
  let worker: Worker | undefined

  const compute = (about: ActorId, flow: Positions['flow']) => {
    if (asked.has(`${flow} ${about}`)) return
    asked.add(`${flow} ${about}`)
    if (!worker) {
      worker = startWorker(pictureWorker)
      worker.addEventListener('message', ({ data }: MessageEvent<PictureAnswer>) => {
        pictures.value = { ...pictures.value, [`${data.flow} ${data.about}`]: data.picture }
      })
    }
    worker.postMessage({ project, about, flow } satisfies PictureRequest)
  }

  return {
    project,
    graph: signal<StanceGraph | undefined>(undefined),
    problems,
    subjects,
    destroy: () => worker?.terminate(),
    pictureFor(view, flow) {
      const about = view.about ?? subjects[0]
      if (about === undefined) return undefined
      const found = pictures.value[`${flow} ${about}`]
      if (!found) compute(about, flow)
      return found
    },
  }
}
