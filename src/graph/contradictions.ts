import type { Stance } from '../model/coding'
import type { Project } from '../model/project'
import { targetKey, type NodeKey } from './keys'
import { challengeTo } from './standing'

/**
 * An issue, or a holder and what it holds it about, on which the text has opposite positions, or one that somebody
 * withholds. Stances in the order of the coding.
 */
export interface Contradiction {
  readonly about:
    | { readonly type: 'issue'; readonly issue: NodeKey }
    | { readonly type: 'pair'; readonly holder: NodeKey; readonly target: NodeKey }
  readonly affirmed: readonly Stance[]
  readonly denied: readonly Stance[]
  readonly withheld: readonly Stance[]
  /** `opposed`: somebody affirms and somebody denies. `withheld`: somebody affirms and somebody does not confirm. */
  readonly kind: 'opposed' | 'withheld'
}

/**
 * Every contradiction of a project, in the order in which the text first touches it: issues that are affirmed and
 * denied or not confirmed, and pairs (holder, actor) on which reports differ or whose reported stance is challenged.
 */
export function contradictionsOf(project: Project): readonly Contradiction[] {
  const groups = new Map<string, { about: Contradiction['about']; stances: Stance[] }>()
  for (const stance of project.stances.values()) {
    const target = targetKey(project, stance.target)
    const onIssue = 'issue' in stance.target
    const holder: NodeKey = `actor:${stance.holder}`
    const key = onIssue ? target : `${holder} ${target}`
    const group = groups.get(key) ?? {
      about: onIssue ? { type: 'issue' as const, issue: target } : { type: 'pair' as const, holder, target },
      stances: [],
    }
    group.stances.push(stance)
    groups.set(key, group)
  }
  return [...groups.values()].flatMap(({ about, stances }): Contradiction[] => {
    const of = (polarity: Stance['polarity']) => stances.filter((stance) => stance.polarity === polarity)
    const challenges = about.type === 'pair' ? stances.map((stance) => challengeTo(project, stance)) : []
    const affirmed = of('supports')
    const denied = unique([...of('opposes'), ...challenges.flatMap(({ deniedBy }) => deniedBy)])
    const withheld = unique([...of('neutral'), ...challenges.flatMap(({ notConfirmedBy }) => notConfirmedBy)])
    if (denied.length > 0 && (affirmed.length > 0 || challenges.some(({ deniedBy }) => deniedBy.length > 0)))
      return [{ about, affirmed, denied, withheld, kind: 'opposed' }]
    if (affirmed.length > 0 && withheld.length > 0)
      return [{ about, affirmed, denied, withheld, kind: 'withheld' }]
    return []
  })
}

const unique = (stances: readonly Stance[]): readonly Stance[] => [...new Set(stances)]
