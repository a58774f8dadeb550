import { canonicalIssue } from '../graph/keys'
import type { ActorId, IssueId, Stance } from '../model/coding'
import type { Project } from '../model/project'
import { signedGraph } from './signedGraph'
import { signedStances } from './signedStances'

/** Where an actor stands on an issue. `divided`: for and against in as many sentences. `no side`: only ambivalent or neutral. */
export type IssuePosition = 'for' | 'against' | 'divided' | 'no side'

export interface IssueAgreement {
  readonly issue: IssueId
  readonly one: IssuePosition
  readonly other: IssuePosition
  /** True or false where both take a side, else null. */
  readonly agree: boolean | null
  /** Their stances on the issue, in the order of the coding. */
  readonly stances: { readonly one: readonly Stance[]; readonly other: readonly Stance[] }
}

export interface Agreement {
  /** Issues that both speak about, in the order of the coding. */
  readonly issues: readonly IssueAgreement[]
  /** Of the issues on which both take a side, the share on which it is the same; null where there is none. */
  readonly share: number | null
}

/** How two actors agree, issue by issue; supports − opposes counted by sentence, issues joined by `sameAs` as one. */
export function agreement(
  project: Project,
  one: ActorId,
  other: ActorId,
  kept?: ReadonlySet<string>,
): Agreement {
  const { observations } = signedStances(project, 'issues', kept)
  const { ids, source, target, sign, zeroSums } = signedGraph(observations, { directed: true })
  const positions = new Map<string, IssuePosition>()
  for (const tie of sign.keys())
    positions.set(
      `${ids[source[tie] as number]} ${ids[target[tie] as number]}`,
      (sign[tie] as number) > 0 ? 'for' : 'against',
    )
  for (const pair of zeroSums) positions.set(`${pair.source} ${pair.target}`, 'divided')
  const positionOf = (actor: ActorId, issue: IssueId) =>
    positions.get(`actor:${actor} issue:${issue}`) ?? 'no side'

  const mine = stancesByIssue(project, one, kept)
  const theirs = stancesByIssue(project, other, kept)
  const issues = [...project.issues.keys()].flatMap((issue): IssueAgreement[] => {
    const stances = { one: mine.get(issue), other: theirs.get(issue) }
    if (!stances.one || !stances.other) return []
    const [first, second] = [positionOf(one, issue), positionOf(other, issue)]
    const bothTakeSides = [first, second].every((position) => position === 'for' || position === 'against')
    return [
      {
        issue,
        one: first,
        other: second,
        agree: bothTakeSides ? first === second : null,
        stances: { one: stances.one, other: stances.other },
      },
    ]
  })
  const decided = issues.filter(({ agree }) => agree !== null)
  const agreed = decided.filter(({ agree }) => agree)
  return { issues, share: decided.length > 0 ? agreed.length / decided.length : null }
}

function stancesByIssue(
  project: Project,
  actor: ActorId,
  kept?: ReadonlySet<string>,
): ReadonlyMap<IssueId, readonly Stance[]> {
  const found = new Map<IssueId, Stance[]>()
  for (const stance of project.stances.values()) {
    if (stance.holder !== actor || !('issue' in stance.target) || (kept && !kept.has(stance.id))) continue
    const issue = canonicalIssue(project, stance.target.issue)
    found.set(issue, [...(found.get(issue) ?? []), stance])
  }
  return found
}
