import { isoOf } from './calendar'
import { BOTH, type Statements } from './statements'

/** A statement with all that its source says of it; `agreement` is 1 for, 0 against, 0.5 for both. */
export type StatementEvent = Readonly<Record<string, string | number>>

/** The list of statements (Discourse Network Analyzer's event list), in the order given, columns as in the source. */
export function eventList(statements: Statements, kept: Int32Array): readonly StatementEvent[] {
  const { ids, values, agreement, momentsMs } = statements
  const own: [variable: string, value: (at: number) => string | number][] = [
    ['statement_id', (at) => ids[at] as string | number],
  ]
  if (momentsMs)
    own.push(['date', (at) => (Number.isNaN(momentsMs[at]) ? '' : isoOf(momentsMs[at] as number))])
  if (agreement) own.push(['agreement', (at) => (agreement[at] === BOTH ? 0.5 : (agreement[at] as number))])
  const columns = new Map(own.filter(([variable]) => !values.has(variable)))
  for (const [variable, column] of values) columns.set(variable, (at) => column[at] as string)
  for (const [variable, value] of own) columns.set(variable, value)
  return Array.from(kept, (at) =>
    Object.fromEntries([...columns].map(([variable, value]) => [variable, value(at)])),
  )
}
