import type { Project } from '../model/project'
import { counted } from '../text/counting'
import { span } from './calendar'
import type { Question, StanceVariable } from './question'
import { momentOf, placed, VALUE_OF } from './stanceVariables'

/** A project with the stances alone that dates and excluded values of a question leave, and what is left out. */
export interface Narrowed {
  readonly project: Project
  readonly leftOut: readonly string[]
}

/**
 * Leaves out stances outside the dates (or without one, where dates are asked for), then those excluded by value, as
 * `selectStatements` does with statements.
 */
export function narrowed(
  project: Project,
  { from, to, exclude, onlyExcluded }: Pick<Question, 'from' | 'to' | 'exclude' | 'onlyExcluded'>,
): Narrowed {
  const byVariable = new Map<StanceVariable, Set<string>>()
  for (const { variable, value } of exclude)
    byVariable.set(variable, (byVariable.get(variable) ?? new Set<string>()).add(value))
  if (from === null && to === null && byVariable.size === 0) return { project, leftOut: [] }
  const firstMs = from === null ? null : (span(from)?.first ?? null)
  const lastMs = to === null ? null : (span(to)?.last ?? null)
  let [outside, excluded] = [0, 0]
  const found = new Set<string>()
  const stances = [...project.stances].filter(([, stance]) => {
    const one = placed(project, stance)
    if (firstMs !== null || lastMs !== null) {
      const momentMs = momentOf(one)
      const inRange = momentMs >= (firstMs ?? -Infinity) && momentMs <= (lastMs ?? Infinity)
      if (!inRange) {
        outside++
        return false
      }
    }
    const listed = [...byVariable].map(([variable, values]) => {
      const value = VALUE_OF[variable](project, one)
      if (values.has(value)) found.add(`${variable} “${value}”`)
      return values.has(value)
    })
    const passes = listed.every((is) => is === onlyExcluded)
    if (!passes) excluded++
    return passes
  })
  return {
    project: { ...project, stances: new Map(stances) },
    leftOut: [
      ...(outside > 0 ? [`${counted(outside, 'stance')} outside the dates, or without one.`] : []),
      ...(excluded > 0 ? [`${counted(excluded, 'stance')} excluded by value.`] : []),
      ...exclude
        .map(({ variable, value }) => `${variable} “${value}”`)
        .filter((words) => !found.has(words))
        .map((words) => `No stance has ${words}, which is excluded.`),
    ],
  }
}
