import { pathsBetween, type Path, type PathOptions } from '../graph/paths'
import type { Project } from '../model/project'
import { saidAndKept } from './lit'
import { FILTER_VALUES, type FilterField, type PathQuestion, type ViewState } from './state'

type Asked = Pick<ViewState, 'filters' | 'perspective' | 'dates' | 'text' | 'compare' | 'path' | 'hidden'>

const optionsOf = (project: Project, view: Asked, path: PathQuestion): PathOptions => ({
  kept: saidAndKept(project, view),
  hidden: new Set(view.hidden),
  neutral: path.neutral,
  allTies: path.allTies,
})

const known = new WeakMap<Project, { readonly asked: string; readonly paths: readonly Path[] }>()

/** The answers to the path question of a view, under its filters and perspective; none without a question. The last are remembered. */
export function pathsIn({ project }: { readonly project: Project }, view: Asked): readonly Path[] {
  if (view.path === null) return []
  const { index: _, ...question } = view.path
  const asked = JSON.stringify([
    question,
    view.filters,
    view.perspective,
    view.dates,
    view.text,
    view.compare,
    view.hidden,
  ])
  const last = known.get(project)
  if (last?.asked === asked) return last.paths
  const paths = pathsBetween(project, view.path.from, view.path.to, optionsOf(project, view, view.path))
  known.set(project, { asked, paths })
  return paths
}

/** The answer that a view shows: that of its index, the last where there are fewer. */
export function pathShown(data: { readonly project: Project }, view: Asked): Path | null {
  return pathsIn(data, view)[shownIndex(data, view)] ?? null
}

/** Which answer is shown, from 0. */
export function shownIndex(data: { readonly project: Project }, view: Asked): number {
  return Math.max(0, Math.min(view.path?.index ?? 0, pathsIn(data, view).length - 1))
}

/** Something alone in the way of a path, and how many steps there are without it. */
export type Obstacle = (
  | { readonly type: 'filter'; readonly field: FilterField; readonly value: string }
  | { readonly type: 'perspective' | 'dates' | 'text' | 'hidden' }
  | { readonly type: 'neutral' | 'ties' }
) & { readonly steps: number }

/**
 * Where a view has no path: each single filter, the dates, the words, the perspective, what is hidden, or what may connect besides stances, without which there
 * would be one; the shortest first.
 */
export function obstaclesIn({ project }: { readonly project: Project }, view: Asked): readonly Obstacle[] {
  const { path } = view
  if (path === null) return []
  const stepsOf = (without: Asked, question: PathQuestion): number | undefined =>
    pathsBetween(project, question.from, question.to, {
      ...optionsOf(project, without, question),
      limit: 1,
    })[0]?.length
  const found: Obstacle[] = []
  const add = (steps: number | undefined, obstacle: (steps: number) => Obstacle) => {
    if (steps !== undefined) found.push(obstacle(steps))
  }
  for (const field of Object.keys(FILTER_VALUES) as FilterField[])
    for (const value of view.filters[field]) {
      const filters = {
        ...view.filters,
        [field]: (view.filters[field] as readonly string[]).filter((other) => other !== value),
      }
      add(stepsOf({ ...view, filters }, path), (steps) => ({ type: 'filter', field, value, steps }))
    }
  if (view.perspective !== null)
    add(stepsOf({ ...view, perspective: null }, path), (steps) => ({ type: 'perspective', steps }))
  if (view.hidden.length > 0)
    add(stepsOf({ ...view, hidden: [] }, path), (steps) => ({ type: 'hidden', steps }))
  if (view.dates !== null) add(stepsOf({ ...view, dates: null }, path), (steps) => ({ type: 'dates', steps }))
  if (view.text !== '') add(stepsOf({ ...view, text: '' }, path), (steps) => ({ type: 'text', steps }))
  if (!path.neutral) add(stepsOf(view, { ...path, neutral: true }), (steps) => ({ type: 'neutral', steps }))
  if (!path.allTies) add(stepsOf(view, { ...path, allTies: true }), (steps) => ({ type: 'ties', steps }))
  return found.toSorted((a, b) => a.steps - b.steps)
}
