import type { Attributes } from 'graphology-types'
import { xmlAttributes, xmlElement } from './xml'

/** Attributes that say how a node or edge is drawn. */
export const DRAWN: ReadonlySet<string> = new Set(['x', 'y', 'size', 'color'])

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i

/** GEXF's own elements for what is known of a node's or edge's looks: colour, position, size. */
export function vizElements({ x, y, size, color }: Attributes = {}): string {
  const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
  const [, r, g, b] = HEX.exec(String(color)) ?? []
  const element = (name: string, attributes: Parameters<typeof xmlAttributes>[0]) =>
    xmlElement('        ', `viz:${name}`, xmlAttributes(attributes), '')
  const byte = (hex: string | undefined) => Number.parseInt(hex ?? '', 16)
  return [
    r === undefined ? '' : element('color', { r: byte(r), g: byte(g), b: byte(b), a: 1 }),
    isNumber(x) && isNumber(y) ? element('position', { x, y, z: 0 }) : '',
    isNumber(size) ? element('size', { value: size }) : '',
  ].join('')
}
