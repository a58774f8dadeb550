import type { StanceId } from '../model/coding'
import type { Comparison, Likeness } from '../view/compare'
import { badgeWidth } from './badges'
import type { Scene, SceneBadge, SceneLine } from './scene'

/** What a line is in a comparison; never "unlike", which only a matter as a whole can be. */
export type LineLikeness = Exclude<Likeness, 'unlike'>

export const LIKENESS_WORD: Readonly<Record<LineLikeness, string>> = {
  'only-a': 'only A',
  'only-b': 'only B',
  both: 'both',
  opposed: 'opposed',
}

/** The same on lines that the word would cover. */
const SHORT_WORD: Readonly<Record<LineLikeness, string>> = {
  'only-a': 'A',
  'only-b': 'B',
  both: 'A B',
  opposed: 'A ≠ B',
}

/** While two views are compared, dash tells which has a line; polarity stays with sign, arrow and colour. */
export const LIKENESS_DASH: Readonly<Record<LineLikeness, readonly number[]>> = {
  'only-a': [12, 4],
  'only-b': [2, 4],
  both: [],
  opposed: [12, 3, 2, 3],
}

/** Lines of a comparison are this wide at least, px. */
const LEAST_WIDTH = 1.6
const MARGIN = 3
/** A line is this many times as long as the word on it, or has the short one. */
const ROOM = 1.8

/** What each line is, by which sides have its stances and whether these are opposed. */
export function likenessOfLine(
  line: Pick<SceneLine, 'refs'>,
  { a, b }: Pick<Comparison, 'a' | 'b'>,
  opposed: ReadonlySet<string>,
): LineLikeness | null {
  const ids = line.refs.map((ref) => ref.slice(ref.indexOf(':') + 1) as StanceId)
  const [inA, inB] = [ids.some((id) => a.has(id)), ids.some((id) => b.has(id))]
  if (!inA && !inB) return null
  if (ids.some((id) => opposed.has(id) && a.has(id) !== b.has(id))) return 'opposed'
  return inA && inB ? 'both' : inA ? 'only-a' : 'only-b'
}

/** Ids of the stances for and against a matter on which the sides are opposed. */
const opposedIn = ({ differences }: Comparison): ReadonlySet<string> =>
  new Set(
    differences
      .filter(({ likeness }) => likeness === 'opposed')
      .flatMap(({ a, b }) => [...a, ...b])
      .filter(({ polarity }) => polarity === 'supports' || polarity === 'opposes')
      .map(({ id }) => id),
  )

/** A scene of both sides together, with dash and word on every line that says whose it is. Nothing moves. */
export function withComparison(scene: Scene, comparison: Comparison): Scene {
  const opposed = opposedIn(comparison)
  const likeness = new Map(
    scene.lines.flatMap((line) => {
      const own = line.type === 'stance' ? likenessOfLine(line, comparison, opposed) : null
      return own ? [[line.id, own] as const] : []
    }),
  )
  const lengths = new Map(
    scene.lines.map(({ id, source, target }) => [id, Math.hypot(target.x - source.x, target.y - source.y)]),
  )
  const lineOf = (line: SceneLine): SceneLine => {
    const own = likeness.get(line.id)
    return own
      ? {
          ...line,
          dash: LIKENESS_DASH[own],
          width: Math.max(LEAST_WIDTH, line.width),
          opacity: line.emphasis === 'faded' ? line.opacity : 1,
          strength: 'full',
          sentence: `${LIKENESS_WORD[own]}: ${line.sentence}`,
        }
      : line
  }
  const badgeOf = (badge: SceneBadge): SceneBadge => {
    const own = likeness.get(badge.line)
    if (!own || badge.polarity === 'none') return badge
    const sign = /^(\(.\)|.\??)/.exec(badge.text)?.[0] ?? ''
    const full = `${sign} ${LIKENESS_WORD[own]}`
    const hasRoom = (lengths.get(badge.line) ?? 0) > ROOM * badgeWidth(full)
    const text = hasRoom ? full : `${sign} ${SHORT_WORD[own]}`
    const width = badgeWidth(text)
    const x = Math.min(scene.width - width / 2 - MARGIN, Math.max(width / 2 + MARGIN, badge.x))
    return { ...badge, text, width, x, visible: badge.emphasis !== 'faded' }
  }
  return { ...scene, lines: scene.lines.map(lineOf), badges: scene.badges.map(badgeOf) }
}
