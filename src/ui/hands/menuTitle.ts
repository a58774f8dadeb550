import { nodeLabel, tellStance, tellTie } from '../../graph/wording'
import type { Project, Ref } from '../../model/project'
import { idOf, recordOf, typeOf } from '../../model/refs'
import { selectionWords } from './selectionWords'

/** What a menu is on, in words. */
export function menuTitle(project: Project, target: readonly Ref[]): string {
  const [first, ...rest] = target
  if (first === undefined) return 'The graph'
  const stance = recordOf(project, 'stance', first)
  if (
    stance &&
    target.every(
      (ref) => typeOf(ref) === 'stance' && recordOf(project, 'stance', ref)?.holder === stance.holder,
    )
  )
    return tellStance(project, stance)
  if (rest.length > 0) return selectionWords(target)
  const tie = recordOf(project, 'tie', first)
  if (tie) return tellTie(project, tie)
  const event = recordOf(project, 'event', first)
  if (event) return event.label
  if (typeOf(first) === 'sentence') return `Sentence ${idOf(first).slice(idOf(first).lastIndexOf('/') + 1)}`
  return nodeLabel(project, first)
}
