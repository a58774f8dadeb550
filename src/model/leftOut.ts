import type { ActorId, IssueId } from './coding'
import { warning, type Fault } from './fault'
import type { Project } from './project'
import { recordsOf, singularOf, type Collection, type Raw, type RawRecord } from './raw'
import { referencesOf } from './references'

const SHOWN = ['documents', 'actors', 'issues', 'stances', 'ties', 'events'] as const satisfies Collection[]

/** Why a record without a fault of its own is not shown. */
function reasonFor(collection: Collection, raw: RawRecord, { actors, issues }: Project): string {
  const missing = referencesOf(collection, raw).find(({ to, id }) =>
    to === 'actors' ? !actors.has(id as ActorId) : !issues.has(id as IssueId),
  )
  return missing ? `${singularOf(missing.to)} ${missing.id} is` : 'all that it quotes is'
}

/**
 * Says of every record that the project does not show that it is left out: in its first error, or, where it
 * is left out for the sake of others, in a warning of its own.
 */
export function leftOut(coding: Raw, project: Project, faults: readonly Fault[]): readonly Fault[] {
  const missing = new Map<string, Fault>()
  for (const collection of SHOWN) {
    const shown: ReadonlyMap<string, unknown> = project[collection]
    const seen = new Set<string>()
    for (const raw of recordsOf(coding, collection)) {
      const { path, id } = raw
      if (id === undefined || !shown.has(id) || seen.has(id)) {
        const message = `left out, since ${reasonFor(collection, raw, project)} left out`
        missing.set(path.join(' '), warning('left-out', { path }, message))
      }
      if (id !== undefined) seen.add(id)
    }
  }
  const said = faults.map((fault) => {
    const [collection, index] = fault.where.path
    if (fault.severity !== 'error' || !missing.delete(`${collection} ${index}`)) return fault
    const name = singularOf(collection as Collection)
    return { ...fault, message: `${fault.message}; until then the ${name} is left out` }
  })
  return [...said, ...missing.values()]
}
