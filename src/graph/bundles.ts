import type { ActorId, Certainty, Polarity, Stance } from '../model/coding'
import type { Project } from '../model/project'
import { evidencePlaces, targetKey, type NodeKey } from './keys'
import { isChallenged } from './standing'

/** Stances drawn as one line: same holder, target, polarity, certainty, whole saidBy chain, alike confirmed or not. */
export interface Bundle {
  /** Made of what its stances share; stable for one coding, never stored. */
  readonly key: string
  readonly holder: NodeKey
  readonly target: NodeKey
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly saidBy: readonly ActorId[]
  /** Somebody named in the text does not confirm it. */
  readonly unconfirmed: boolean
  /** In the order of the coding. */
  readonly stances: readonly Stance[]
  /** Number of distinct sentences that carry them, and stances without quotation: the `×n` of a badge. */
  readonly sentences: number
}

/** Bundles of a project's stances, in the order of the coding; of those in `kept` alone where it is given. */
export function bundlesOf(project: Project, kept?: ReadonlySet<string>): readonly Bundle[] {
  const groups = new Map<string, { stances: Stance[]; unconfirmed: boolean; target: NodeKey }>()
  for (const stance of project.stances.values()) {
    if (kept && !kept.has(stance.id)) continue
    const target = targetKey(project, stance.target)
    const unconfirmed = isChallenged(project, stance, 'notConfirmedBy')
    const key = [
      stance.holder,
      target,
      stance.polarity,
      stance.certainty,
      stance.saidBy.join('|'),
      unconfirmed ? 'unconfirmed' : '',
    ].join(' ')
    const group = groups.get(key)
    if (group) group.stances.push(stance)
    else groups.set(key, { stances: [stance], unconfirmed, target })
  }
  return [...groups].map(([key, { stances, unconfirmed, target }]) => {
    const first = stances[0] as Stance
    return {
      key,
      holder: `actor:${first.holder}`,
      target,
      polarity: first.polarity,
      certainty: first.certainty,
      saidBy: first.saidBy,
      unconfirmed,
      stances,
      sentences: new Set(stances.flatMap((stance) => evidencePlaces(project, `stance:${stance.id}`))).size,
    }
  })
}
