import { buildGraph } from '../../src/graph/graph'
import type { Picture as Constant, SavedLayout } from '../../src/layout/positions'
import { subjectsOf } from '../../src/layout/subjects'
import type { ActorId } from '../../src/model/coding'
import type { Project } from '../../src/model/project'
import { buildScene } from '../../src/scene/build'
import { pictureOf } from '../../src/scene/routing'
import type { Scene } from '../../src/scene/scene'
import { DARK, LIGHT, type Theme } from '../../src/scene/theme'
import { INITIAL_VIEW, type ViewState } from '../../src/view/state'
import { council, fortyIssues, minsk, readFolder } from '../fixtures/projects'

/** A picture of the gallery: what a view of a coding shows. */
export interface Picture {
  /** Name of the stored file, without `.svg`. */
  readonly name: string
  readonly scene: Scene
  readonly theme: Theme
  readonly title: string
}

interface Shown {
  readonly name: string
  readonly project: Project
  readonly about: ActorId
  readonly picture: Constant
}

function shown(name: string, project: Project, saved?: SavedLayout): readonly Shown[] {
  return subjectsOf(project).flatMap((about) => [
    {
      name: `${name}-${about}`,
      project,
      about,
      picture:
        saved?.pictures[about]?.columns ?? pictureOf(project, { lens: 'sides', about, flow: 'columns' }),
    },
    {
      name: `${name}-${about}-rows`,
      project,
      about,
      picture: saved?.pictures[about]?.rows ?? pictureOf(project, { lens: 'sides', about, flow: 'rows' }),
    },
  ])
}

function savedLayout(): SavedLayout | undefined {
  const text = readFolder('graph-data/minsk-2020-08-16')['layout.json']
  return text === undefined ? undefined : (JSON.parse(text) as SavedLayout)
}

/** Every arrangement of the three codings: about every subject, in columns and in rows. */
export const ARRANGEMENTS: readonly Shown[] = [
  ...shown('minsk', minsk(), savedLayout()),
  ...shown('council', council()),
  ...shown('forty-issues', fortyIssues()),
]

export const sceneOf = ({ project, picture }: Shown, view: Partial<ViewState> = {}): Scene =>
  buildScene({ project, graph: buildGraph(project) }, picture, { ...INITIAL_VIEW, ...view })

/** The pictures that are stored: every arrangement at rest, and the first of each coding in other states. */
export function picturesOf(arrangement: Shown): readonly Picture[] {
  const { name, project, about } = arrangement
  const title = `Who is for and against ${project.actors.get(about)?.label ?? about}`
  const picture = (suffix: string, view: Partial<ViewState> = {}, theme = LIGHT): Picture => ({
    name: suffix === '' ? name : `${name}-${suffix}`,
    scene: sceneOf(arrangement, view),
    theme,
    title,
  })
  if (about !== subjectsOf(project)[0]) return [picture('')]
  const reported = [...project.stances.values()].find(
    ({ saidBy, holder, target }) => saidBy[0] !== undefined && saidBy[0] !== holder && 'actor' in target,
  )
  return [
    picture(''),
    picture('all-lines', { allLines: true }),
    picture('dark', {}, DARK),
    picture('actor', { selection: [`actor:${about}`] }),
    ...(reported ? [picture('reported-stance', { selection: [`stance:${reported.id}`] })] : []),
    picture('stated-only', {
      filters: { ...INITIAL_VIEW.filters, certainty: ['alleged', 'planned', 'implied'] },
    }),
    picture('ties', { allLines: true, ties: true }),
  ]
}
