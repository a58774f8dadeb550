import { warning, type Fault } from './fault'
import type { Project } from './project'
import { recordsOf, singularOf, type Collection, type Raw } from './raw'

const SHOWN = ['documents', 'actors', 'issues', 'stances', 'ties', 'events'] as const satisfies Collection[]

/**
 * Says of every record that the project does not show that it is left out: in its first error, or, where it
 * is left out for the sake of others, in a warning of its own.
 */
export function leftOut(coding: Raw, project: Project, faults: readonly Fault[]): readonly Fault[] {
  const missing = new Set<string>()
  for (const collection of SHOWN) {
    const shown: ReadonlyMap<string, unknown> = project[collection]
    const seen = new Set<string>()
    for (const { path, id } of recordsOf(coding, collection)) {
      if (id === undefined || !shown.has(id) || seen.has(id)) missing.add(path.join(' '))
      if (id !== undefined) seen.add(id)
    }
  }
  const said = faults.map((fault) => {
    const [collection, index] = fault.where.path
    if (fault.severity !== 'error' || !missing.delete(`${collection} ${index}`)) return fault
    const name = singularOf(collection as Collection)
    return { ...fault, message: `${fault.message}; until then the ${name} is left out` }
  })
  return [
    ...said,
    ...[...missing].map((place) => {
      const [collection, index] = place.split(' ')
      const message = 'left out, since something that it refers to is left out'
      return warning('left-out', { path: [collection ?? '', Number(index)] }, message)
    }),
  ]
}
