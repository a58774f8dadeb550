import { POLARITIES, type Polarity } from '../model/coding'
import { SIGN } from '../graph/wording'
import { textWidth, type Font } from '../layout/metrics'
import { arrowHead } from './arrow'
import { pathData, round } from './curve'
import { ARROW, ARROW_SCALE, DASH } from './encoding'
import { colourOfGroup, groupColour, TAG_SIZE } from './marks'
import type { Scene } from './scene'
import { escape } from './svg'
import type { Theme } from './theme'

export const KEY_FONT: Font = { family: 'sans', weight: 400, size: 12.5 }
const BADGE: Font = { family: 'sans', weight: 700, size: 12 }
const SAMPLE_WIDTH = 38
const ROW_HEIGHT = 24
const GAP = 22

/** What an analysis put on the picture, for its key. */
export interface KeyMarks {
  readonly groups: readonly { readonly letter: string; readonly name: string }[]
  /** What the width of halos stands for; empty where there are none. */
  readonly halo: string
}

/** A sign of the picture and what it means. */
interface Entry {
  readonly width: number
  readonly svg: (x: number, y: number) => string
}

const MEANING: Readonly<Record<Polarity, string>> = {
  supports: 'supports, affirms',
  opposes: 'opposes, denies',
  ambivalent: 'ambivalent',
  neutral: 'takes no side, does not confirm',
}
/** Signs of how sure a stance is, each with what it is known by on a badge. */
const HOW_SURE: readonly (readonly [part: string, sign: string, meaning: string])[] = [
  ['?', '+?', 'alleged, or not confirmed'],
  [' planned', '+ planned', 'announced'],
  ['(', '(+)', 'implied'],
]

/** The key of a picture, as lines of SVG below one another from `top`; only what the picture has in it is explained. */
export function figureKey(
  scene: Scene,
  theme: Theme,
  marks: KeyMarks | null,
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
): { readonly svg: string; readonly bottom: number } {
  let [x, y] = [left, top + ROW_HEIGHT / 2]
  const parts = entriesOf(scene, theme, marks).map((entry) => {
    if (x > left && x + entry.width > right) [x, y] = [left, y + ROW_HEIGHT]
    const svg = entry.svg(x, y)
    x += entry.width + GAP
    return svg
  })
  return { svg: `<g class="key">\n${parts.join('\n')}\n</g>`, bottom: y + ROW_HEIGHT / 2 }
}

function entriesOf(scene: Scene, theme: Theme, marks: KeyMarks | null): readonly Entry[] {
  const drawn = new Set(scene.lines.map(({ polarity }) => polarity))
  const badges = scene.badges.filter(({ visible, polarity }) => visible && polarity !== 'none')
  const has = (part: string) => badges.some(({ text }) => text.includes(part))
  return [
    ...POLARITIES.filter((polarity) => drawn.has(polarity)).map((polarity) => lineEntry(polarity, theme)),
    ...(drawn.has('none') ? [tieEntry(theme)] : []),
    ...(badges.some(({ filled }) => filled) ? [badgeEntry('+', 'the document says so', true, theme)] : []),
    ...(badges.some(({ filled }) => !filled) ? [badgeEntry('+', 'the holder says so', false, theme)] : []),
    ...(has(' says ') ? [badgeEntry('+ says X', 'somebody else does', false, theme)] : []),
    ...HOW_SURE.filter(([part]) => has(part)).map(([, sign, meaning]) =>
      badgeEntry(sign, meaning, false, theme),
    ),
    ...(has('×') ? [badgeEntry('×2', 'in two sentences', false, theme)] : []),
    ...(marks?.groups ?? []).map(({ letter, name }, at) => groupEntry(letter, name, at, theme)),
    ...(marks && marks.halo !== '' ? [haloEntry(marks.halo, theme)] : []),
  ]
}

const words = (x: number, y: number, text: string, theme: Theme): string =>
  `<text x="${round(x)}" y="${round(y + KEY_FONT.size * 0.35)}" font-size="${KEY_FONT.size}" fill="${theme.ink}">${escape(text)}</text>`

const withWords = (
  signWidth: number,
  meaning: string,
  theme: Theme,
  sign: (x: number, y: number) => string,
): Entry => ({
  width: signWidth + 6 + textWidth(meaning, KEY_FONT),
  svg: (x, y) => `<g>${sign(x, y)}${words(x + signWidth + 6, y, meaning, theme)}</g>`,
})

function lineEntry(polarity: Polarity, theme: Theme): Entry {
  const colour = theme[polarity]
  return withWords(SAMPLE_WIDTH, `${SIGN[polarity]} ${MEANING[polarity]}`, theme, (x, y) => {
    const line = { source: { x, y }, controls: [], target: { x: x + SAMPLE_WIDTH, y } }
    const head = arrowHead(line, ARROW[polarity], 2, ARROW_SCALE[polarity])
    const dash = DASH[polarity].length > 0 ? ` stroke-dasharray="${DASH[polarity].join(' ')}"` : ''
    const cap = polarity === 'neutral' ? ' stroke-linecap="round"' : ''
    const arrow =
      head.shape === 'polygon'
        ? `<path d="M${head.points.map((point) => `${round(point.x)} ${round(point.y)}`).join('L')}Z" fill="${colour}"/>`
        : head.shape === 'circle'
          ? `<circle cx="${round(head.centre.x)}" cy="${round(head.centre.y)}" r="${round(head.radius)}" fill="${colour}"/>`
          : ''
    const path = pathData({ ...line, target: head.end })
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"${dash}${cap}/>${arrow}`
  })
}

const tieEntry = (theme: Theme): Entry =>
  withWords(
    SAMPLE_WIDTH,
    'tie: a relation, no stance',
    theme,
    (x, y) =>
      `<path d="M${round(x)} ${round(y)}H${round(x + SAMPLE_WIDTH)}" fill="none" stroke="${theme.ink2}" stroke-width="1"/>`,
  )

function badgeEntry(sign: string, meaning: string, filled: boolean, theme: Theme): Entry {
  const width = Math.ceil(textWidth(sign, BADGE)) + 10
  return withWords(
    width,
    meaning,
    theme,
    (x, y) =>
      `<rect x="${round(x + 0.7)}" y="${round(y - 7.8)}" width="${width - 1.4}" height="15.6" rx="4" fill="${filled ? theme.ink : theme.panel}" stroke="${theme.ink}" stroke-width="1.4"/><text x="${round(x + width / 2)}" y="${round(y + BADGE.size * 0.35)}" font-size="${BADGE.size}" font-weight="700" fill="${filled ? theme.panel : theme.ink}" text-anchor="middle">${escape(sign)}</text>`,
  )
}

const groupEntry = (letter: string, name: string, at: number, theme: Theme): Entry =>
  withWords(
    TAG_SIZE,
    name,
    theme,
    (x, y) =>
      `<rect x="${round(x)}" y="${round(y - TAG_SIZE / 2)}" width="${TAG_SIZE}" height="${TAG_SIZE}" rx="4" fill="${colourOfGroup(groupColour(at), theme)}"/><text x="${round(x + TAG_SIZE / 2)}" y="${round(y + 4)}" font-size="11" font-weight="700" fill="${theme.panel}" text-anchor="middle">${escape(letter)}</text>`,
  )

const haloEntry = (halo: string, theme: Theme): Entry =>
  withWords(
    TAG_SIZE,
    `Halo: ${halo}, wider is more`,
    theme,
    (x, y) =>
      `<circle cx="${round(x + TAG_SIZE / 2)}" cy="${round(y)}" r="${TAG_SIZE / 2}" fill="${theme.ink2}" fill-opacity="0.22"/>`,
  )
