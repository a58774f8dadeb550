import type { ActorId, IssueId, Polarity, Stance } from '../model/coding'
import type { Project } from '../model/project'
import { canonicalIssue } from './keys'

/** Who affirms, denies, is of two minds about, or withholds on one issue. Stances in the order of the coding. */
export interface Standing {
  readonly affirmedBy: readonly Stance[]
  readonly deniedBy: readonly Stance[]
  readonly ambivalent: readonly Stance[]
  readonly notConfirmedBy: readonly Stance[]
  /** There are both affirming and denying stances. */
  readonly contested: boolean
}

const NOBODY: Standing = {
  affirmedBy: [],
  deniedBy: [],
  ambivalent: [],
  notConfirmedBy: [],
  contested: false,
}
const known = new WeakMap<Project, ReadonlyMap<IssueId, Standing>>()

/** The standing of every issue that a stance is on, by the issue that it is shown as. */
function standings(project: Project): ReadonlyMap<IssueId, Standing> {
  const last = known.get(project)
  if (last) return last
  const places = new Map<IssueId, Record<Polarity, Stance[]>>()
  for (const stance of project.stances.values()) {
    if (!('issue' in stance.target)) continue
    const issue = canonicalIssue(project, stance.target.issue)
    const held = places.get(issue) ?? { supports: [], opposes: [], ambivalent: [], neutral: [] }
    held[stance.polarity].push(stance)
    places.set(issue, held)
  }
  const all = new Map(
    [...places].map(([issue, { supports, opposes, ambivalent, neutral }]): [IssueId, Standing] => [
      issue,
      {
        affirmedBy: supports,
        deniedBy: opposes,
        ambivalent,
        notConfirmedBy: neutral,
        contested: supports.length > 0 && opposes.length > 0,
      },
    ]),
  )
  known.set(project, all)
  return all
}

/** Stances on an issue, sorted by polarity; those on issues that are the same (`sameAs`) count as on this one. */
export function standingOf(project: Project, issue: IssueId): Standing {
  return standings(project).get(canonicalIssue(project, issue)) ?? NOBODY
}

/** Who else denies or does not confirm what a stance, as reported, amounts to. */
export interface Challenge {
  readonly deniedBy: readonly Stance[]
  readonly notConfirmedBy: readonly Stance[]
}

const UNCHALLENGED: Challenge = { deniedBy: [], notConfirmedBy: [] }

/** Where the claim stands that a stance, as reported, amounts to: its `claim`, or the claim that it affirms. */
function claimed(project: Project, stance: Stance): Standing | null {
  const affirmed =
    stance.polarity === 'supports' && 'issue' in stance.target ? stance.target.issue : undefined
  const isClaim = affirmed !== undefined && project.issues.get(affirmed)?.kind === 'claim'
  const claim = stance.claim ?? (isClaim ? affirmed : undefined)
  return claim === undefined ? null : standingOf(project, claim)
}

const holders = new WeakMap<readonly Stance[], ReadonlySet<ActorId>>()

function holdersOf(stances: readonly Stance[]): ReadonlySet<ActorId> {
  const last = holders.get(stances)
  if (last) return last
  const found = new Set(stances.map(({ holder }) => holder))
  holders.set(stances, found)
  return found
}

/**
 * Challenges to a stance: through its `claim`, or, where it affirms a claim, through that claim.
 * Who rejects a policy does not deny that somebody calls for it.
 * A denial is challenged by whoever affirms, and that is told as contested, not as denied.
 */
export function challengeTo(project: Project, stance: Stance): Challenge {
  const standing = claimed(project, stance)
  if (!standing) return UNCHALLENGED
  const others = (stances: readonly Stance[]) =>
    holdersOf(stances).has(stance.holder) ? stances.filter(({ holder }) => holder !== stance.holder) : stances
  return { deniedBy: others(standing.deniedBy), notConfirmedBy: others(standing.notConfirmedBy) }
}

/** Whether a stance is challenged so by anybody else, without a list of who does. */
export function isChallenged(project: Project, stance: Stance, how: keyof Challenge): boolean {
  const standing = claimed(project, stance)
  if (!standing) return false
  const others = holdersOf(standing[how])
  return others.size > (others.has(stance.holder) ? 1 : 0)
}
