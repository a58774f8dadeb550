import { signal, type Signal } from '@preact/signals-core'
import type { StanceGraph } from '../graph/graph'
import type { Positions, SavedLayout } from '../layout/positions'
import { subjectsOf } from '../layout/subjects'
import type { LayoutAnswer, LayoutRequest } from '../layout/worker'
import layoutWorker from '../layout/worker.ts?worker&url'
import { assemble } from '../model/assemble'
import type { ActorId, Coding } from '../model/coding'
import type { Problem } from '../model/problem'
import type { Project } from '../model/project'
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

/** The saved positions of an article; empty where there are none or they cannot be read, to be computed then. */
function savedLayouts(files: Files): Readonly<Record<string, Positions>> {
  try {
    return (JSON.parse(files['layout.json'] ?? '{}') as SavedLayout).layouts ?? {}
  } catch {
    return {}
  }
}

/** What the page holds of a project; whoever draws puts the graph into it. */
export interface OpenProject extends Opened {
  readonly graph: Signal<StanceGraph | undefined>
}

export function openProject(project: Project, problems: readonly Problem[], files: Files): OpenProject {
  const subjects = subjectsOf(project)
  const columns = signal<Readonly<Record<string, Positions>>>(savedLayouts(files))
  const rows = signal<Readonly<Record<string, Positions>>>({})
  const asked = new Set<string>()
  let worker: Worker | undefined

  const computeRows = async (about: ActorId) => {
    const { layoutRows } = await import('../layout/rows')
    rows.value = { ...rows.value, [about]: layoutRows(project, about) }
  }
  const computeColumns = (about: ActorId) => {
    if (!worker) {
      worker = startWorker(layoutWorker)
      worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
        columns.value = { ...columns.value, [data.about]: data.positions }
      })
    }
    worker.postMessage({ project, about } satisfies LayoutRequest)
  }
  const compute = (about: ActorId, flow: Positions['flow']) => {
    if (asked.has(`${flow} ${about}`)) return
    asked.add(`${flow} ${about}`)
    if (flow === 'rows') void computeRows(about)
    else computeColumns(about)
  }

  return {
    project,
    graph: signal<StanceGraph | undefined>(undefined),
    problems,
    subjects,
    destroy: () => worker?.terminate(),
    positionsFor(view, flow) {
      const about = view.about ?? subjects[0]
      if (about === undefined) return undefined
      const found = (flow === 'rows' ? rows : columns).value[about]
      if (!found) compute(about, flow)
      return found
    },
  }
}
