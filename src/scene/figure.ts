import { breakLines, type Font } from '../layout/metrics'
import { round } from './curve'
import { figureKey, type KeyMarks } from './figureKey'
import type { Scene } from './scene'
import { escape, sceneContent } from './svg'
import { SANS, SERIF, type Theme } from './theme'

const INSET = 20
const TITLE: Font = { family: 'serif', weight: 600, size: 21 }
const SHOWN: Font = { family: 'sans', weight: 400, size: 13 }
const SMALL: Font = { family: 'sans', weight: 400, size: 11.5 }
const LINE = 1.35

/** What a picture says about itself when it stands alone. */
export interface FigureWords {
  readonly title: string
  /** What of the data is shown. */
  readonly shown: string
  /** Whose article and whose coding it is, a citation each. */
  readonly sources: readonly string[]
  /** Address of the view; empty where it has none. */
  readonly address: string
  readonly marks: KeyMarks | null
}

/**
 * A scene as a figure for a paper: title, picture, key, sources and the address of the view in one SVG, all text as text
 * in system fonts. Nothing in it is loaded from elsewhere; the address is a link. `transparent` leaves out the ground.
 */
export function figureSvg(
  scene: Scene,
  theme: Theme,
  words: FigureWords,
  { transparent = false }: { readonly transparent?: boolean } = {},
): string {
  const width = Math.max(scene.width, 320)
  const inner = width - 2 * INSET
  const title = paragraph(words.title, TITLE, inner, 14, theme.ink)
  const shown = paragraph(words.shown, SHOWN, inner, title.bottom + 2, theme.ink2)
  const sceneTop = shown.bottom + 8
  const key = figureKey(scene, theme, words.marks, {
    left: INSET,
    right: width - INSET,
    top: sceneTop + scene.height + 8,
  })
  let bottom = key.bottom + 6
  const sources = words.sources.map((source) => {
    const lines = paragraph(source, SMALL, inner, bottom, theme.ink2)
    bottom = lines.bottom
    return lines.svg
  })
  const address = words.address === '' ? null : paragraph(words.address, SMALL, inner, bottom, theme.ink)
  const height = Math.ceil((address?.bottom ?? bottom) + 14)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${height}" width="${round(width)}" height="${height}" font-family="${escape(SANS)}" role="img">`,
    `<title>${escape(words.title)}</title>`,
    `<desc>${escape([words.shown, ...words.sources, words.address].filter((part) => part !== '').join(' '))}</desc>`,
    transparent ? '' : `<rect width="${round(width)}" height="${height}" fill="${theme.bg}"/>`,
    title.svg,
    shown.svg,
    `<g transform="translate(${round((width - scene.width) / 2)} ${round(sceneTop)})">`,
    sceneContent(scene, theme),
    '</g>',
    key.svg,
    ...sources,
    address ? linked(words.address, address.svg) : '',
    '</svg>\n',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** Only addresses of the web become links; any other stays text. */
const linked = (address: string, svg: string): string =>
  /^https?:/.test(address) ? `<a href="${escape(address)}">${svg}</a>` : svg

/** Lines of text from `top` on, left-aligned, broken by the tables of advance widths. */
function paragraph(
  words: string,
  font: Font,
  width: number,
  top: number,
  fill: string,
): { readonly svg: string; readonly bottom: number } {
  if (words === '') return { svg: '', bottom: top }
  const step = font.size * LINE
  const lines = breakLines(words, font, width)
  const spans = lines.map(
    (line, at) => `<tspan x="${INSET}" y="${round(top + (at + 0.78) * step)}">${escape(line)}</tspan>`,
  )
  const weight = font.weight === 400 ? '' : ` font-weight="${font.weight}"`
  const family = font.family === 'serif' ? ` font-family="${escape(SERIF)}"` : ''
  return {
    svg: `<text font-size="${font.size}" fill="${fill}"${weight}${family}>${spans.join('')}</text>`,
    bottom: top + lines.length * step,
  }
}
