import type { SceneLine } from './scene'

/** Colours of the picture (visual tokens); the page's style sheet defines the same names as custom properties. */
export interface Theme {
  readonly bg: string
  readonly panel: string
  readonly band: string
  readonly topic: string
  readonly ink: string
  readonly ink2: string
  readonly node: string
  readonly supports: string
  readonly opposes: string
  readonly ambivalent: string
  readonly neutral: string
  readonly highlight: string
  readonly highlightInk: string
  readonly cardBorder: string
  readonly controlBorder: string
  /** Ring of what is selected. */
  readonly selection: string
}

export const LIGHT: Theme = {
  bg: '#fbfaf7',
  panel: '#ffffff',
  band: '#f3f0e8',
  topic: '#e6e1d4',
  ink: '#1b1f24',
  ink2: '#525a63',
  node: '#333b45',
  supports: '#0b5fa5',
  opposes: '#b4430a',
  ambivalent: '#4c1f00',
  neutral: '#5c6670',
  highlight: '#ffe9a8',
  highlightInk: '#1b1f24',
  cardBorder: '#938e83',
  controlBorder: '#8a8f96',
  selection: '#111111',
}

export const DARK: Theme = {
  bg: '#14171b',
  panel: '#1b1f25',
  band: '#1b2026',
  topic: '#2e353d',
  ink: '#eceae4',
  ink2: '#a9b0b8',
  node: '#d5d9de',
  supports: '#6db6f2',
  opposes: '#f59a5a',
  ambivalent: '#b8a794',
  neutral: '#a3adb7',
  highlight: '#584a14',
  highlightInk: '#fff6d8',
  cardBorder: '#6f7883',
  controlBorder: '#7c858f',
  selection: '#ffffff',
}

export const SANS =
  'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif'
export const SERIF = 'Charter,"Bitstream Charter","Iowan Old Style",Georgia,"Noto Serif",serif'

/** Colour of a line or badge; ties are ink. */
export const colourOf = (polarity: SceneLine['polarity'], theme: Theme): string =>
  polarity === 'none' ? theme.ink2 : theme[polarity]
