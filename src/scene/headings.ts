import type { Positions } from '../layout/positions'
import type { Geometry } from './geometry'
import type { Band, Caption } from './scene'
import { countedIn } from './texts'

function countOf(keys: readonly string[], held: ReadonlySet<string>): string {
  const left = keys.filter((key) => held.has(key)).length
  return left === keys.length ? `${keys.length}` : `${left} of ${keys.length}`
}

/** "3 actors", "2 of 3"; rows about one actor and of what that one says are counted without a word. */
function countWords(side: string, keys: readonly string[], held: ReadonlySet<string>): string {
  const words = countOf(keys, held)
  if (side === 'about' || side === 'by' || words.includes(' ')) return words
  return `${words} ${keys.length === 1 ? 'actor' : 'actors'}`
}

/** Third parties with their count where they are named: "Shared claims and 5 third parties". */
function betweenWords(title: string, keys: readonly string[], held: ReadonlySet<string>): string {
  if (keys.length === 0) return title
  const parties = keys.length === 1 ? 'third party' : 'third parties'
  return title.replace(/third parties/i, `${countOf(keys, held)} ${parties}`)
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
    count: countWords(side, counted ?? countedIn(positions, side), held),
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
        : [betweenWords(between.lines.join(' '), countedIn(positions, 'third'), held)],
    })
  if (shelf) captions.push({ id: 'shelf', ...shelf })
  return captions
}
