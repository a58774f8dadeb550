import type { Attribute } from '../../model/coding'
import { createAttributes } from './builder'
import type { Cell } from './foreignGraph'
import { ROLES, type Mapping, type Role } from './mapping'

const NO_ATTRIBUTES: readonly Attribute[] = []

type Column = readonly [name: string, index: number]

/** The columns of a table by what they are to its records. */
export interface RowColumns {
  /** Index of the column of each role; −1 where it has none. */
  readonly at: Readonly<Record<Role, number>>
  /** Columns without a role that are the document's, as long as they say the same in all its rows. */
  readonly ofDocument: readonly Column[]
  /** Columns without a role that are the record's. */
  readonly ofRecord: readonly Column[]
  /** All columns without a role. */
  readonly others: readonly Column[]
}

export function rowColumns(columns: readonly string[], { columns: mapped }: Mapping): RowColumns {
  const at = Object.fromEntries(
    ROLES.map((role) => [role, mapped[role] === undefined ? -1 : columns.indexOf(mapped[role])]),
  ) as Record<Role, number>
  const used = new Set(Object.values(at))
  const others = columns.flatMap((name, index): Column[] => (used.has(index) ? [] : [[name, index]]))
  const isOfDocument = ([name]: Column) => at.document !== -1 && /^document[_ .]/i.test(name)
  return {
    at,
    others,
    ofDocument: others.filter(isOfDocument),
    ofRecord: others.filter((column) => !isOfDocument(column)),
  }
}

/** A field without white space around it; empty where the row is too short. */
export function cellAt(fields: readonly Cell[], index: number): Cell {
  const cell = fields[index] ?? ''
  return typeof cell === 'string' ? cell.trim() : cell
}

/** The same as text; empty for a column that is not there. */
export function textAt(fields: readonly Cell[], index: number): string {
  if (index === -1) return ''
  const cell = fields[index]
  return typeof cell === 'string' ? cell.trim() : String(cell ?? '')
}

/** Makes what takes attributes out of the fields of some columns, and then of `more`; blank ones are none. */
export function createAttributeReader() {
  const attributeOf = createAttributes()
  /** Used for every row: an array that grows has room that nobody needs. */
  const found: Attribute[] = []
  return (
    fields: readonly Cell[],
    columns: readonly Column[],
    more: readonly (readonly [name: string, value: Cell])[] = [],
  ): readonly Attribute[] => {
    let count = 0
    for (const [name, index] of columns) {
      const cell = cellAt(fields, index)
      if (cell !== '') found[count++] = attributeOf(name, cell)
    }
    for (const [name, cell] of more) if (cell !== '') found[count++] = attributeOf(name, cell)
    return count === 0 ? NO_ATTRIBUTES : found.slice(0, count)
  }
}
