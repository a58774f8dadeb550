import type { Positions } from '../layout/positions'
import type { Geometry } from './geometry'
import type { Band, Caption } from './scene'
import { countedIn } from './texts'

function countOf(keys: readonly string[], held: ReadonlySet<string>): string {
  const left = keys.filter((key) => held.has(key)).length
  return left === keys.length ? `${keys.length}` : `${left} of ${keys.length}`
}

const withCount = (title: string, keys: readonly string[], held: ReadonlySet<string>): string =>
  keys.length === 0 ? title : `${title} ${countOf(keys, held)}`

export function bandsOf(
  geometry: Geometry,
  positions: Positions,
  held: ReadonlySet<string>,
): readonly Band[] {
  return geometry.texts.headings.map(({ side, band, counted, x, y, width, height, lines, fontSize }) => ({
    ...band,
    side,
    title: lines.join(' '),
    count: countOf(counted ?? countedIn(positions, side), held),
    heading: { x, y, width, height, lines, fontSize },
  }))
}

export function captionsOf(
  geometry: Geometry,
  positions: Positions,
  held: ReadonlySet<string>,
): readonly Caption[] {
  const { between, shelf } = geometry.texts
  const captions: Caption[] = []
  if (between)
    captions.push({
      id: 'between',
      ...between,
      lines: positions.groups
        ? between.lines
        : [withCount(between.lines.join(' '), countedIn(positions, 'third'), held)],
    })
  if (shelf) captions.push({ id: 'shelf', ...shelf })
  return captions
}
