import type { Polarity } from '../../model/coding'

/** What a column, variable or attribute can be to a record; `title` and `publisher` are the document's. */
export const ROLES = [
  'holder',
  'target',
  'polarity',
  'saidBy',
  'quotation',
  'document',
  'title',
  'publisher',
  'date',
  'form',
  'certainty',
  'relation',
  'note',
  'id',
] as const
export type Role = (typeof ROLES)[number]

export const RECORDS = ['stances-on-issues', 'stances-on-actors', 'ties'] as const
/** What the rows of a table are. */
export type Records = (typeof RECORDS)[number]

/** Which column is what. Columns without a role come in as attributes. */
export interface Mapping {
  readonly records: Records
  /** Names of columns by role. */
  readonly columns: Readonly<Partial<Record<Role, string>>>
  /** Whether 0 in the polarity column opposes (agreement: 0 and 1) or takes no side (sign: −1, 0 and 1). */
  readonly scale: 'agreement' | 'sign'
  /** How dates such as 03/04/2020 are meant; ISO dates are always read. */
  readonly dateOrder: 'day-month' | 'month-day'
  /** Further words of the polarity column, each with what it means. */
  readonly polarities: readonly (readonly [word: string, polarity: Polarity])[]
}

/** A table of a file (a sheet, a statement type, the edges of a graph), with the first rows and what was guessed. */
export interface TablePreview {
  /** Empty where the file has one table and no name for it. */
  readonly name: string
  readonly columns: readonly string[]
  /** At most 10. */
  readonly rows: readonly (readonly string[])[]
  /** Null where the columns do not show who stands where: then a mapping has to be chosen, or the table stays out. */
  readonly guess: Mapping | null
}

/** The mapping of a table by its name; null leaves it out. Tables that are not named go by their guess. */
export type Mappings = readonly { readonly table: string; readonly mapping: Mapping | null }[]

/** The mapping chosen for a table, or its guess. */
export function mappingFor(mappings: Mappings, { name, guess }: TablePreview): Mapping | null {
  const chosen = mappings.find(({ table }) => table === name)
  return chosen ? chosen.mapping : guess
}
