import { sentencesOf, targetKey, type NodeKey } from '../graph/keys'
import type { Project } from '../model/project'
import type { SignedObservation } from './signedGraph'

export const STANCE_NETWORKS = ['actors', 'issues'] as const
/** `actors`: stances of actors on actors. `issues`: stances of actors on issues, a graph of both. */
export type StanceNetwork = (typeof STANCE_NETWORKS)[number]

export interface SignedStances {
  /** Sources and targets are node keys (`actor:…`, `issue:…`), records refs of stances (`stance:…`). */
  readonly observations: readonly SignedObservation[]
  /** Stances that have no sign, by their polarity. */
  readonly leftOut: { readonly ambivalent: number; readonly neutral: number }
}

/**
 * The stances of a project as signed observations: supports +1, opposes −1, each sentence that carries such a stance
 * on a pair counted once. Of the stances in `kept` alone where it is given.
 */
export function signedStances(
  project: Project,
  network: StanceNetwork,
  kept?: ReadonlySet<string>,
): SignedStances {
  const leftOut = { ambivalent: 0, neutral: 0 }
  const places = new Map<string, { source: NodeKey; target: NodeKey; sign: 1 | -1; records: string[] }>()
  for (const stance of project.stances.values()) {
    if ('actor' in stance.target !== (network === 'actors')) continue
    if (kept && !kept.has(stance.id)) continue
    if (stance.polarity === 'ambivalent' || stance.polarity === 'neutral') {
      leftOut[stance.polarity]++
      continue
    }
    const record = `stance:${stance.id}` as const
    const sign = stance.polarity === 'supports' ? 1 : -1
    const [source, target] = [`actor:${stance.holder}` as const, targetKey(project, stance.target)]
    const sentences = sentencesOf(project, record)
    // A stance whose words stand in no numbered sentence (a cross-head) is a place of its own.
    for (const sentence of sentences.length > 0 ? sentences : [record]) {
      const key = JSON.stringify([source, target, sign, sentence])
      const place = places.get(key)
      if (place) place.records.push(record)
      else places.set(key, { source, target, sign, records: [record] })
    }
  }
  return { observations: [...places.values()].map((place) => ({ ...place, weight: 1 })), leftOut }
}
