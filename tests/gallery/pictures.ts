import { buildGraph } from '../../src/graph/graph'
import type { Arrangement, Picture as Constant, SavedLayout } from '../../src/layout/positions'
import { choicesIn } from '../../src/layout/subjects'
import type { ActorId, Stance } from '../../src/model/coding'
import type { Project } from '../../src/model/project'
import { withComparison } from '../../src/scene/comparison'
import { comparisonOf, firstComparison } from '../../src/view/compare'
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
  readonly lens: Arrangement
  /** `null` where nobody is at the centre. */
  readonly about: ActorId | null
  readonly picture: Constant
}

const FLOWS = ['columns', 'rows'] as const

function shown(name: string, project: Project, saved?: SavedLayout): readonly Shown[] {
  const { subjects, actors } = choicesIn(project)
  const of = (lens: Arrangement, about: ActorId | null) =>
    FLOWS.map((flow): Shown => {
      const kept = lens === 'sides' && about !== null ? saved?.pictures[about]?.[flow] : undefined
      return {
        name: `${lens === 'sides' ? '' : `${lens}-`}${name}${about === null ? '' : `-${about}`}${flow === 'rows' ? '-rows' : ''}`,
        project,
        lens,
        about,
        picture: kept ?? pictureOf(project, { lens, about, flow }),
      }
    })
  return [
    ...subjects.flatMap((about) => of('sides', about)),
    ...actors.flatMap((about) => of('actor', about)),
    ...of('map', null),
  ]
}

function savedLayout(): SavedLayout | undefined {
  const text = readFolder('graph-data/minsk-2020-08-16')['layout.json']
  return text === undefined ? undefined : (JSON.parse(text) as SavedLayout)
}

/** Every arrangement of the three codings: sides about every subject, one actor about each, the map, in columns and in rows. */
export const ARRANGEMENTS: readonly Shown[] = [
  ...shown('minsk', minsk(), savedLayout()),
  ...shown('council', council()),
  ...shown('forty-issues', fortyIssues()),
]

export const sceneOf = ({ project, lens, about, picture }: Shown, view: Partial<ViewState> = {}): Scene =>
  buildScene({ project, graph: buildGraph(project) }, picture, { ...INITIAL_VIEW, lens, about, ...view })

/** The pictures that are stored: every arrangement at rest, and the first of each coding in other states. */
export function picturesOf(arrangement: Shown): readonly Picture[] {
  const { name, project, lens, about } = arrangement
  const question = lens === 'sides' ? 'Who is for and against' : 'What is said about and by'
  const title =
    about === null
      ? 'Who stands near whom and what'
      : `${question} ${project.actors.get(about)?.label ?? about}`
  const picture = (suffix: string, view: Partial<ViewState> = {}, theme = LIGHT): Picture => ({
    name: suffix === '' ? name : `${name}-${suffix}`,
    scene: sceneOf(arrangement, view),
    theme,
    title,
  })
  if (about === null)
    return [picture(''), picture('all-lines', { allLines: true }), picture('dark', {}, DARK)]
  if (about !== choicesIn(project).actors[0]) return [picture('')]
  const isDrawn = ({ holder, target }: Stance) =>
    lens === 'sides' || holder === about || ('actor' in target && target.actor === about)
  const reported = [...project.stances.values()].find(
    (stance) =>
      isDrawn(stance) &&
      stance.saidBy[0] !== undefined &&
      stance.saidBy[0] !== stance.holder &&
      'actor' in stance.target,
  )
  const compare = firstComparison(project, INITIAL_VIEW)
  const plain = picture('compare', { compare })
  const found = comparisonOf(project, { ...INITIAL_VIEW, compare })
  const comparison = found ? { ...plain, scene: withComparison(plain.scene, found) } : plain
  return [
    picture(''),
    // In One actor all lines are at full strength anyway.
    ...(lens === 'sides' ? [picture('all-lines', { allLines: true })] : []),
    picture('dark', {}, DARK),
    picture('actor', { selection: [`actor:${about}`] }),
    ...(reported ? [picture('reported-stance', { selection: [`stance:${reported.id}`] })] : []),
    picture('stated-only', {
      filters: { ...INITIAL_VIEW.filters, certainty: ['alleged', 'planned', 'implied'] },
    }),
    picture('ties', { allLines: true, ties: true }),
    comparison,
  ]
}
