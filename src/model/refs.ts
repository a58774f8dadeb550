import type { Actor, EventRecord, Issue, Stance, Tie } from './coding'
import type { Project } from './project'

/** The records that a ref or the key of a node can name, by the type that it begins with. */
interface Records {
  readonly actor: Actor
  readonly issue: Issue
  readonly stance: Stance
  readonly tie: Tie
  readonly event: EventRecord
}

/** The collection of a coding or project in which records of a type stand. */
export const COLLECTION = {
  actor: 'actors',
  issue: 'issues',
  stance: 'stances',
  tie: 'ties',
  event: 'events',
} as const satisfies Readonly<Record<keyof Records, keyof Project>>

/** What stands before the colon of a ref or key: its type. */
export const typeOf = (ref: string): string => ref.slice(0, ref.indexOf(':'))

/** What stands after it: the id. */
export const idOf = (ref: string): string => ref.slice(ref.indexOf(':') + 1)

/** The record of a type that a ref or key names; undefined where it names another type or what the project does not have. */
export function recordOf<Type extends keyof Records>(
  project: Project,
  type: Type,
  ref: string,
): Records[Type] | undefined {
  if (typeOf(ref) !== type) return undefined
  const records: ReadonlyMap<string, unknown> = project[COLLECTION[type]]
  return records.get(idOf(ref)) as Records[Type] | undefined
}
