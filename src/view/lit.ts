import { neighbourhoodOf } from '../graph/neighbourhood'
import { isWithin } from '../graph/dates'
import { says } from '../graph/perspective'
import { targetKey, type NodeKey } from '../graph/keys'
import { litStances } from '../graph/slices'
import { hasTyped } from '../graph/stanceWords'
import type { StanceId } from '../model/coding'
import type { Project } from '../model/project'
import { INITIAL_VIEW, type Side, type ViewState } from './state'

interface Data {
  readonly project: Project
}
/** The fields of a view that decide what is lit. */
export type Lighting = Pick<
  ViewState,
  'filters' | 'perspective' | 'dates' | 'text' | 'compare' | 'neighbourhood' | 'path' | 'hidden'
>

/** What lies in the neighbourhood of a view, with its distance in steps; null without one, and while a path is shown. */
export function insideOf(
  { project }: Data,
  { neighbourhood, path }: Pick<Lighting, 'neighbourhood' | 'path'>,
): ReadonlyMap<NodeKey, number> | null {
  return neighbourhood && !path ? neighbourhoodOf(project, neighbourhood.ids, neighbourhood.depth) : null
}

/** A view as one side of its comparison has it. */
export const seenBy = <View extends Pick<Lighting, 'filters' | 'dates'>>(view: View, side: Side) => ({
  ...view,
  compare: null,
  perspective: side.perspective,
  dates: side.dates ?? view.dates,
  filters: { ...view.filters, certainty: [...new Set([...view.filters.certainty, ...side.certainty])] },
})

/**
 * Ids of the stances that filters, dates, words, perspective and what is hidden leave: what paths go along. Of a comparison
 * those that either side leaves.
 */
export function saidAndKept(
  project: Project,
  view: Omit<Lighting, 'neighbourhood' | 'path'>,
): ReadonlySet<StanceId> {
  const { filters, perspective, dates, text, compare, hidden } = view
  if (compare !== null) {
    const either = [compare.a, compare.b].map((side) => saidAndKept(project, seenBy(view, side)))
    return new Set([...project.stances.keys()].filter((id) => either.some((own) => own.has(id))))
  }
  const kept = litStances(project, filters)
  if (perspective === null && dates === null && text === '' && hidden.length === 0) return kept
  const out = new Set<NodeKey>(hidden)
  const typed = text === '' ? null : hasTyped(project, text)
  return new Set(
    [...kept].filter((id) => {
      const stance = project.stances.get(id)
      return (
        stance !== undefined &&
        (dates === null || isWithin(dates, stance.date)) &&
        (typed === null || typed(stance)) &&
        (perspective === null || says(project, perspective, stance)) &&
        (out.size === 0 ||
          (!out.has(`actor:${stance.holder}`) && !out.has(targetKey(project, stance.target))))
      )
    }),
  )
}

interface Known {
  readonly fields: Lighting
  readonly lit: ReadonlySet<StanceId>
}
const known = new WeakMap<Project, Known>()

/**
 * Ids of the stances that a view lights: those that filters and dates leave, that the perspective says, and that lie
 * with both ends in the neighbourhood and with none at what is hidden. While a path is shown the neighbourhood waits. One answer for the picture, the key, the
 * lists and the counts; the last one is remembered.
 */
export function litIn(data: Data, view: Lighting): ReadonlySet<StanceId> {
  const last = known.get(data.project)
  if (
    last &&
    last.fields.filters === view.filters &&
    last.fields.hidden === view.hidden &&
    last.fields.perspective === view.perspective &&
    last.fields.dates === view.dates &&
    last.fields.text === view.text &&
    last.fields.compare === view.compare &&
    last.fields.neighbourhood === view.neighbourhood &&
    (last.fields.path === null) === (view.path === null)
  )
    return last.lit
  const lit = leftBy(data, view)
  known.set(data.project, { fields: view, lit })
  return lit
}

/** What one side of a comparison lights. */
export const litBySide = (data: Data, view: Lighting, side: Side): ReadonlySet<StanceId> =>
  leftBy(data, seenBy(view, side))

function leftBy(data: Data, view: Lighting): ReadonlySet<StanceId> {
  const said = saidAndKept(data.project, view)
  const inside = insideOf(data, view)
  return inside === null ? said : within(data.project, said, inside)
}

/** What a view would light without the key's filters and with nothing hidden: what the key's counts are counted of. */
export function litUnfiltered(data: Data, view: Omit<Lighting, 'filters' | 'hidden'>): ReadonlySet<StanceId> {
  const { filters, hidden } = INITIAL_VIEW
  return leftBy(data, { ...view, filters, hidden })
}

/** What it would light without filters, dates and words: of what the hidden ones are counted. */
export const litAtAllTimes = (data: Data, view: Lighting): ReadonlySet<StanceId> =>
  litUnfiltered(data, { ...view, dates: null, text: '' })

function within(
  project: Project,
  ids: ReadonlySet<StanceId>,
  inside: ReadonlyMap<NodeKey, number>,
): ReadonlySet<StanceId> {
  return new Set(
    [...ids].filter((id) => {
      const stance = project.stances.get(id)
      return (
        stance !== undefined &&
        inside.has(`actor:${stance.holder}`) &&
        inside.has(targetKey(project, stance.target))
      )
    }),
  )
}

/** Actors and issues that a stance joins and that lie outside of the neighbourhood. */
export function outsideOf({ project }: Data, inside: ReadonlyMap<NodeKey, number>): number {
  const joined = new Set<NodeKey>()
  for (const stance of project.stances.values())
    joined.add(`actor:${stance.holder}`).add(targetKey(project, stance.target))
  return [...joined].filter((key) => !inside.has(key)).length
}
