import { stancesAmongNodes } from '../../graph/amongNodes'
import type { Project, Ref } from '../../model/project'
import { typeOf } from '../../model/refs'
import { selectedNodes } from '../../view/neighbourhoods'
import { count, listed } from '../counting'

const TYPES = ['actor', 'issue', 'sentence', 'stance', 'tie', 'event']

/** "2 actors, 1 issue and 3 stances": what refs name. */
export const selectionWords = (refs: readonly Ref[]): string =>
  listed(
    TYPES.flatMap((type) => {
      const size = refs.filter((ref) => typeOf(ref) === type).length
      return size > 0 ? [count(size, type)] : []
    }),
  )

/** The same, and of several actors and issues the stances among them: "4 actors, 6 stances among them". */
export function severalWords(project: Project, refs: readonly Ref[]): string {
  const nodes = refs.filter((ref) => typeOf(ref) === 'actor' || typeOf(ref) === 'issue')
  if (nodes.length < 2) return selectionWords(refs)
  const among = stancesAmongNodes(project, selectedNodes(project, nodes)).length
  return `${selectionWords(refs)}, ${among === 0 ? 'no stance' : count(among, 'stance')} among them`
}
