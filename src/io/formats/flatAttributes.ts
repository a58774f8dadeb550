import type { AbstractGraph, Attributes } from 'graphology-types'

export type FlatType = 'boolean' | 'double' | 'string'
export type FlatValue = string | number | boolean

/** An attribute that formats without records can hold: its name, the type of all its values, its number in the file. */
export interface FlatAttribute {
  readonly name: string
  readonly type: FlatType
}

/**
 * Value as formats without records hold it: text, finite numbers, truth values; lists of those joined by `|`, with a
 * backslash before a `|` or a backslash of their own. Undefined for the rest (records, null, NaN, infinities).
 */
export function flatValue(value: unknown): FlatValue | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (!Array.isArray(value)) return undefined
  const items = value.map(flatValue)
  if (items.includes(undefined)) return undefined
  return items.map((item) => String(item).replace(/[|\\]/g, '\\$&')).join('|')
}

/** Attributes that occur, in the order in which they first do. One whose values differ in type is text. */
export function flatAttributes(all: Iterable<Attributes>): readonly FlatAttribute[] {
  const types = new Map<string, FlatType>()
  for (const attributes of all)
    for (const [name, raw] of Object.entries(attributes)) {
      const value = flatValue(raw)
      if (value === undefined) continue
      const type = typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string'
      const known = types.get(name)
      types.set(name, known === undefined || known === type ? type : 'string')
    }
  return [...types].map(([name, type]) => ({ name, type }))
}

export const nodeAttributes = (graph: AbstractGraph): readonly Attributes[] =>
  graph.mapNodes((_, attributes) => attributes)
export const edgeAttributes = (graph: AbstractGraph): readonly Attributes[] =>
  graph.mapEdges((_, attributes) => attributes)
