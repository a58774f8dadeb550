/** A value of an attribute as a file of a graph has it. */
export type Cell = string | number | boolean

export interface ForeignNode {
  readonly id: string
  readonly attributes: ReadonlyMap<string, Cell>
}

export interface ForeignEdge {
  /** Empty where the file gives it none. */
  readonly id: string
  readonly source: string
  readonly target: string
  readonly directed: boolean
  readonly attributes: ReadonlyMap<string, Cell>
}

/** A graph of another program: nodes and edges with attributes of plain values, as they stand in the file. */
export interface ForeignGraph {
  readonly title: string
  readonly nodes: readonly ForeignNode[]
  readonly edges: readonly ForeignEdge[]
}

/** A value of JSON as a cell: lists of plain values joined by `|`, objects as their JSON. Null where there is none. */
export function cellOf(value: unknown): Cell | null {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (value === null || value === undefined) return null
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return value.map(String).join('|')
  try {
    return JSON.stringify(value)
  } catch {
    return null
  }
}

/** Attributes of a JSON object, but for those that the format has a place for. */
export function cellsOf(record: object, without: readonly string[] = []): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  for (const [name, value] of Object.entries(record)) {
    if (without.includes(name)) continue
    const cell = cellOf(value)
    if (cell !== null) cells.set(name, cell)
  }
  return cells
}

/** An attribute as text, without white space around it; empty where there is none. */
export const textAt = (attributes: ReadonlyMap<string, Cell>, name: string): string =>
  String(attributes.get(name) ?? '').trim()
