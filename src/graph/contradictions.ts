import type { ActorId, IssueId, Polarity, Stance } from '../model/coding'
import type { Project } from '../model/project'
import { canonicalIssue, targetKey, type NodeKey } from './keys'
import { challengeTo, isChallenged, type Challenge } from './standing'

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

const known = new WeakMap<Project, readonly Contradiction[]>()

/**
 * Every contradiction of a project, in the order in which the text first touches it: issues that are affirmed and
 * denied or not confirmed, and pairs (holder, actor) on which reports differ or whose reported stance is challenged.
 */
export function contradictionsOf(project: Project): readonly Contradiction[] {
  const last = known.get(project)
  if (last) return last
  const all = matters(project).flatMap((stances) => contradictionIn(project, stances) ?? [])
  known.set(project, all)
  return all
}

/** Stances on one issue, or of one holder on one actor, in the order in which the text first touches them. */
function matters(project: Project): readonly (readonly Stance[])[] {
  const all: Stance[][] = []
  const onIssues = new Map<IssueId, Stance[]>()
  const byHolder = new Map<ActorId, Map<ActorId, Stance[]>>()
  const put = <Key>(places: Map<Key, Stance[]>, key: Key, stance: Stance) => {
    const stances = places.get(key)
    if (stances) return void stances.push(stance)
    const first = [stance]
    places.set(key, first)
    all.push(first)
  }
  for (const stance of project.stances.values()) {
    const { holder, target } = stance
    if ('issue' in target) put(onIssues, canonicalIssue(project, target.issue), stance)
    else {
      const pairs = byHolder.get(holder) ?? new Map<ActorId, Stance[]>()
      byHolder.set(holder, pairs)
      put(pairs, target.actor, stance)
    }
  }
  return all
}

/** Lists of who denies and withholds are made when they are read: of thousands of pairs they are long. */
function contradictionIn(project: Project, stances: readonly Stance[]): Contradiction | null {
  const [first] = stances
  if (!first) return null
  const isPair = 'actor' in first.target
  const isHeld = (polarity: Polarity) => stances.some((stance) => stance.polarity === polarity)
  const isChallengedBy = (how: keyof Challenge) =>
    isPair && stances.some((stance) => isChallenged(project, stance, how))
  const opposed = (isHeld('supports') && isHeld('opposes')) || isChallengedBy('deniedBy')
  if (!opposed && !(isHeld('supports') && (isHeld('neutral') || isChallengedBy('notConfirmedBy'))))
    return null
  const of = (polarity: Polarity) => stances.filter((stance) => stance.polarity === polarity)
  const byOthers = (how: keyof Challenge) =>
    isPair ? stances.map((stance) => challengeTo(project, stance)[how]) : []
  const target = targetKey(project, first.target)
  let denied: readonly Stance[] | undefined
  let withheld: readonly Stance[] | undefined
  return {
    about: isPair
      ? { type: 'pair', holder: `actor:${first.holder}`, target }
      : { type: 'issue', issue: target },
    affirmed: of('supports'),
    get denied() {
      return (denied ??= joined([of('opposes'), ...byOthers('deniedBy')]))
    },
    get withheld() {
      return (withheld ??= joined([of('neutral'), ...byOthers('notConfirmedBy')]))
    },
    kind: opposed ? 'opposed' : 'withheld',
  }
}

/** Each stance once; a list that is the only one is left as it is. */
function joined(lists: readonly (readonly Stance[])[]): readonly Stance[] {
  const [first = [], ...more] = new Set(lists.filter(({ length }) => length > 0))
  return more.length === 0 ? first : [...new Set([first, ...more].flat())]
}
