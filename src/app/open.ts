import { signal, type Signal } from '@preact/signals-core'
import type { StanceGraph } from '../graph/graph'
import { codingSha256 } from '../io/codingHash'
import type { Picture, Positions, SavedLayout } from '../layout/positions'
import { choicesIn } from '../layout/subjects'
import { join } from '../model/join'
import { CODING_FILE, EMPTY_CODING, type Coding } from '../model/coding'
import type { Problem } from '../model/problem'
import type { Project } from '../model/project'
import type { Kept } from '../scene/keptPicture'
import type { PictureAnswer, PictureRequest } from '../scene/worker'
import type { PictureAsked } from '../scene/routing'
import pictureWorker from '../scene/worker.ts?worker&url'
import type { Segmentation } from '../text/segment'
import { aboutOf } from '../view/about'
import { isDrawn } from '../view/lenses'
import { PINS, pinsIn, type Pin } from '../view/pins'
import type { Opened } from '../view/session'
import { startWorker } from './workers'

type Files = Readonly<Record<string, string>>

export const NOTHING: Project = join(EMPTY_CODING, {}, () => ({ sentences: [], furniture: [] }))

/** What can be shown of an article's files before anything is checked; null where only `check` can tell, as of texts whose sentences are not known beforehand. */
export function openUnchecked(
  files: Files,
  segmented: Readonly<Record<string, Segmentation>>,
): Project | null {
  try {
    return join(JSON.parse(files[CODING_FILE] ?? '') as Coding, files, (file) => {
      const known = segmented[file]
      if (!known) throw new Error(`the sentences of ${file} are not known yet`)
      return known
    })
  } catch {
    return null
  }
}

/** The saved pictures of an article; none where there are none or they cannot be read, to be computed then. */
export function savedPictures(layout: string): Record<string, Picture> {
  try {
    const { pictures } = JSON.parse(layout) as SavedLayout
    return Object.fromEntries(
      Object.entries<Readonly<Record<Positions['flow'], Picture>>>(pictures).flatMap(
        ([about, { columns, rows }]) => [
          [`sides columns ${about}`, columns],
          [`sides rows ${about}`, rows],
        ],
      ),
    )
  } catch {
    return {}
  }
}

/** Whether saved pictures are those of a coding and its texts, by their hash. */
export async function belongs(layout: string, project: Project, files: Files): Promise<boolean> {
  return layout.includes(`"codingSha256": "${await codingSha256(project, files)}"`)
}

/** What the page holds of a project; whoever draws puts the graph into it. */
export interface OpenProject extends Opened {
  readonly graph: Signal<StanceGraph | undefined>
  /** A picture without pins; undefined while it is being computed. */
  readonly picture: (wanted: PictureAsked) => Picture | undefined
  /** The picture of that name that was shown last. */
  readonly shown: ReadonlyMap<string, Picture>
}

/** Where the pictures of an edited project come from. */
export interface Earlier {
  /** The picture of which a wanted one keeps what it can; null where it cannot be told yet, undefined where there is none. */
  readonly from: (wanted: PictureAsked) => Kept | null | undefined
  /** What is shown until it is there. */
  readonly until: (name: string) => Picture | undefined
}

/** A project with its pictures: saved ones as soon as they are loaded, others as soon as a worker has computed them. */
export function openProject(
  project: Project,
  problems: readonly Problem[],
  layout: Promise<string>,
  projectFiles: Opened['files'] = async () => ({}),
  tour?: Opened['tour'],
  earlier?: Earlier,
): OpenProject {
  const choices = choicesIn(project)
  /** Null until the saved ones are known. */
  const pictures = signal<Readonly<Record<string, Picture>> | null>(null)
  void layout.then((text) => {
    pictures.value = savedPictures(text)
  })
  const asked = new Set<string>()
  const shown = new Map<string, Picture>()
  let worker: Worker | undefined

  const compute = (request: PictureRequest) => {
    if (asked.has(request.name)) return
    asked.add(request.name)
    if (!worker) {
      worker = startWorker(pictureWorker)
      worker.addEventListener('message', ({ data }: MessageEvent<PictureAnswer>) => {
        pictures.value = { ...pictures.value, [data.name]: data.picture }
      })
    }
    worker.postMessage(request)
  }
  /** The last picture with pins, as long as all of these are still pinned. */
  let last: { readonly of: Picture; readonly pins: readonly Pin[]; readonly picture: Picture } | undefined
  /** Until its lines are routed anew, a picture with pins is the one before, whose lines go along with what is moved. */
  const withPins = (name: string, picture: Picture, pins: readonly Pin[]): Picture => {
    if (pins.length === 0) return picture
    const pinned = `${name} ${PINS.encode(pins)}`
    const found = pictures.value?.[pinned]
    if (found) {
      last = { of: picture, pins, picture: found }
      return found
    }
    compute({ project, name: pinned, picture, pins })
    const still = last?.of === picture && last.pins.every((pin) => pins.some(({ node }) => node === pin.node))
    return still && last ? last.picture : picture
  }

  const picture = (wanted: PictureAsked): Picture | undefined => {
    const name = pictureName(wanted)
    const found = pictures.value?.[name]
    if (!found && pictures.value) {
      const kept = earlier?.from(wanted)
      if (kept !== null) compute({ project, name, asked: wanted, kept })
    }
    return found
  }

  return {
    project,
    graph: signal<StanceGraph | undefined>(undefined),
    problems,
    tour,
    files: projectFiles,
    picture,
    shown,
    ...choices,
    destroy: () => worker?.terminate(),
    pictureFor(view, flow) {
      const about = view.lens === 'map' ? null : aboutOf(view, choices)
      if (about === undefined || !isDrawn(view.lens)) return undefined
      const wanted: PictureAsked = { lens: view.lens, about, flow }
      const found = picture(wanted)
      const name = pictureName(wanted)
      const drawn = found ? withPins(name, found, pinsIn(view, flow)) : earlier?.until(name)
      if (drawn) shown.set(name, drawn)
      return drawn
    },
    groupedPicture(view, groups, flow) {
      const about = aboutOf(view, choices)
      if (about === undefined || !isDrawn(view.lens)) return undefined
      return picture({ lens: view.lens, about, flow, groups })
    },
  }
}

/** What a picture is kept by. */
export const pictureName = ({ lens, about, flow, groups }: PictureAsked): string =>
  `${lens} ${flow} ${about}${groups ? ` ${JSON.stringify(groups)}` : ''}`
