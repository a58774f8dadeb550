import type { Project } from '../model/project'
import { evidencePlaces, targetKey, type NodeKey } from './keys'

/** Number of distinct sentences with a stance by or about an actor; by it alone with `holder`. A stance without quotation counts as one. */
export function stanceSentences(project: Project, actor: NodeKey, as: 'holder' | 'any' = 'any'): number {
  const sentences = new Set<string>()
  for (const stance of project.stances.values())
    if (`actor:${stance.holder}` === actor || (as === 'any' && targetKey(project, stance.target) === actor))
      for (const sentence of evidencePlaces(project, `stance:${stance.id}`)) sentences.add(sentence)
  return sentences.size
}
