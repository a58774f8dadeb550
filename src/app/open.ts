import { signal } from '@preact/signals-core'
import { buildGraph } from '../graph/graph'
import type { Positions, SavedLayout } from '../layout/positions'
import { subjectsOf } from '../layout/subjects'
import { assemble } from '../model/assemble'
import type { ActorId, Coding } from '../model/coding'
import type { Problem } from '../model/problem'
import type { Project } from '../model/project'
import type { Opened } from '../view/session'

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

/** A project with its graph and its positions: saved ones at once, others as soon as they are computed. */
export function openProject(project: Project, problems: readonly Problem[], files: Files): Opened {
  const subjects = subjectsOf(project)
  const columns = signal<Readonly<Record<string, Positions>>>(savedLayouts(files))
  const rows = signal<Readonly<Record<string, Positions>>>({})
  const wanted = new Set<string>()

  const compute = async (about: ActorId, flow: Positions['flow']) => {
    if (wanted.has(`${flow} ${about}`)) return
    wanted.add(`${flow} ${about}`)
    if (flow === 'rows') {
      const { layoutRows } = await import('../layout/rows')
      rows.value = { ...rows.value, [about]: layoutRows(project, about) }
    } else {
      const { layoutSides } = await import('../layout/sides')
      columns.value = { ...columns.value, [about]: layoutSides(project, about) }
    }
  }

  return {
    project,
    graph: buildGraph(project),
    problems,
    subjects,
    positionsFor(view, flow) {
      const about = view.about ?? subjects[0]
      if (about === undefined) return undefined
      const found = (flow === 'rows' ? rows : columns).value[about]
      if (!found) void compute(about, flow)
      return found
    },
  }
}
