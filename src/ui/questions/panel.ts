import { contradictionsOf } from '../../graph/contradictions'
import type { Project, Ref } from '../../model/project'
import type { Opened } from '../../view/session'
import { litIn } from '../../view/lit'
import { pathShown } from '../../view/paths'
import type { ViewState } from '../../view/state'
import { same } from '../../view/update'
import type { Panel } from '../context'

/** What lies over Details, if anything does; `behind`: it was asked for, and something else was selected since. */
export interface Answer {
  readonly type: 'contradictions' | 'path' | 'compare'
  readonly behind: boolean
}

const within = (records: Iterable<Ref>, selection: readonly Ref[]): boolean => {
  const all = records instanceof Set ? records : new Set(records)
  return selection.every((ref) => all.has(ref))
}

const known = new WeakMap<Project, ReadonlySet<Ref>>()

/** Refs of the records that a project's contradictions are made of. */
function contradictingRefs(project: Project): ReadonlySet<Ref> {
  const last = known.get(project)
  if (last) return last
  const lists = new Set(
    contradictionsOf(project).flatMap(({ affirmed, denied, withheld }) => [affirmed, denied, withheld]),
  )
  const refs = new Set([...lists].flatMap((list) => list.map(({ id }): Ref => `stance:${id}`)))
  known.set(project, refs)
  return refs
}

/**
 * The answer that is open. It stays in front while the selection is the one that it was asked over or is made of what it
 * lists; Details is shown for everything else, with the way back.
 */
export function answerOf(opened: Pick<Opened, 'project'>, view: ViewState, panel: Panel): Answer | null {
  if (panel !== null)
    return {
      type: 'contradictions',
      behind: !same(panel.over, view.selection) && !within(contradictingRefs(opened.project), view.selection),
    }
  if (view.path === null && view.compare === null) return null
  if (view.path === null) {
    const stances = litIn(opened, view)
    const refs = [...stances].map((id): Ref => `stance:${id}`)
    return { type: 'compare', behind: !within(refs, view.selection) }
  }
  const path = pathShown(opened, view)
  const records = (path ?? []).flatMap(({ stances, ties }): readonly Ref[] => [
    ...stances.map(({ id }): Ref => `stance:${id}`),
    ...ties.map(({ id }): Ref => `tie:${id}`),
  ])
  return {
    type: 'path',
    behind: !same(view.selection, [view.path.from]) && !within(records, view.selection),
  }
}
