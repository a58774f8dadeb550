import { targetKey, type NodeKey } from '../graph/keys'
import { DEEPEST } from '../graph/neighbourhood'
import type { IssueId } from '../model/coding'
import type { Project, Ref } from '../model/project'
import { idOf, recordOf, typeOf } from '../model/refs'
import type { PureCommand } from './commands'
import type { ViewState } from './state'

/** The actors and issues that a selection names: themselves, and both ends of selected stances and ties. */
export function selectedNodes(project: Project, selection: readonly Ref[]): readonly NodeKey[] {
  const nodes = selection.flatMap((ref): readonly NodeKey[] => {
    if (typeOf(ref) === 'actor') return [ref as NodeKey]
    if (typeOf(ref) === 'issue') return [targetKey(project, { issue: idOf(ref) as IssueId })]
    const stance = recordOf(project, 'stance', ref)
    if (stance) return [`actor:${stance.holder}`, targetKey(project, stance.target)]
    const tie = recordOf(project, 'tie', ref)
    return tie ? [`actor:${tie.source}`, `actor:${tie.target}`] : []
  })
  return [...new Set(nodes)]
}

/** Around what a neighbourhood would be drawn: what it is asked of, else the present centre. */
export const centresOf = (view: ViewState, project: Project, target: readonly Ref[]): readonly NodeKey[] => {
  const nodes = selectedNodes(project, target)
  return nodes.length > 0 ? nodes : (view.neighbourhood?.ids ?? [])
}

/** The keys 1 to 5: what lies within so many steps of the selection. */
export const NEIGHBOURHOOD_COMMANDS: readonly PureCommand[] = Array.from({ length: DEEPEST }, (_, at) => {
  const depth = at + 1
  return {
    id: `within-${depth}`,
    label: `Only what is within ${depth === 1 ? '1 step' : `${depth} steps`} of the selection`,
    keys: [String(depth)],
    scope: 'graph',
    ...(depth < 4 && {
      menus: ['node', 'line'],
      short: `Only what is within ${depth === 1 ? '1 step' : `${depth} steps`}`,
    }),
    action: (view, project, target) => {
      const ids = centresOf(view, project, target)
      return ids.length === 0 ? null : { type: 'neighbourhood', neighbourhood: { ids, depth } }
    },
  }
})
