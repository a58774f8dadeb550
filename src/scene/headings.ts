import type { Positions } from '../layout/positions'
import type { Geometry } from './geometry'
import type { Band, Caption } from './scene'

function countOf(keys: readonly string[], held: ReadonlySet<string>): string {
  const left = keys.filter((key) => held.has(key)).length
  return left === keys.length ? `${keys.length}` : `${left} of ${keys.length}`
}

const withCount = (title: string, keys: readonly string[], held: ReadonlySet<string>): string =>
  keys.length === 0 ? title : `${title} ${countOf(keys, held)}`

/** Actors of a side, but for the one that it is about: nobody counts as on their own side. */
function actorsOf({ nodes }: Geometry, positions: Positions, side: string): readonly string[] {
  return nodes.actors
    .map(({ key }) => key)
    .filter((key) => positions.sides[key] === side && key !== `actor:${positions.about}`)
}

export function bandsOf(
  geometry: Geometry,
  positions: Positions,
  held: ReadonlySet<string>,
): readonly Band[] {
  return geometry.texts.headings.map(({ side, band, counted, x, y, width, height, lines, fontSize }) => ({
    ...band,
    side,
    title: lines.join(' '),
    count: countOf(counted ?? actorsOf(geometry, positions, side), held),
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
        : [withCount(between.lines.join(' '), actorsOf(geometry, positions, 'third'), held)],
    })
  if (shelf) captions.push({ id: 'shelf', ...shelf })
  return captions
}
