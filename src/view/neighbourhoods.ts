import { targetKey, type NodeKey } from '../graph/keys'
import { DEEPEST } from '../graph/neighbourhood'
import type { Project, Ref } from '../model/project'
import type { PureCommand } from './commands'
import type { ViewState } from './state'

/** The actors and issues that a selection names: themselves, and both ends of selected stances and ties. */
export function selectedNodes(project: Project, selection: readonly Ref[]): readonly NodeKey[] {
  const nodes = selection.flatMap((ref): readonly NodeKey[] => {
    const id = ref.slice(ref.indexOf(':') + 1)
    if (ref.startsWith('actor:')) return [`actor:${id}`]
    if (ref.startsWith('issue:')) return [targetKey(project, { issue: id as never })]
    const stance = ref.startsWith('stance:') ? project.stances.get(id as never) : undefined
    if (stance) return [`actor:${stance.holder}`, targetKey(project, stance.target)]
    const tie = ref.startsWith('tie:') ? project.ties.get(id as never) : undefined
    return tie ? [`actor:${tie.source}`, `actor:${tie.target}`] : []
  })
  return [...new Set(nodes)]
}

/** Around what a neighbourhood would be drawn: what is selected, else the present centre. */
export const centresOf = (view: ViewState, project: Project): readonly NodeKey[] => {
  const nodes = selectedNodes(project, view.selection)
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
    action: (view, project) => {
      const ids = centresOf(view, project)
      return ids.length === 0 ? null : { type: 'neighbourhood', neighbourhood: { ids, depth } }
    },
  }
})
