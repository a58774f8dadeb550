import type { ActorId, Stance } from '../model/coding'
import type { Project } from '../model/project'
import { idOf } from '../model/refs'
import { actorInSentence, actorLabel } from '../graph/wording'
import { counted } from '../text/counting'
import { LINE_HEIGHT } from '../layout/sizes'
import { breakLines, textWidth, type Font } from '../layout/metrics'
import type { NodeKey } from '../graph/keys'
import { CHANNEL } from '../layout/actorRows'
import { bandTitle } from '../layout/bandTitles'
import type { Area, BandName, PlacedGroup, Positions, Side } from '../layout/positions'
import type { BandKey, Label } from './scene'

export const HEADING_FONT: Font = { family: 'sans', weight: 700, size: 15 }
export const CAPTION_FONT: Font = { family: 'sans', weight: 400, size: 12 }
const INSET = 12

/** What heads a band; `counted` are those whom its count counts, where it isn't the side's actors. */
export type Heading = Label & {
  readonly side: BandKey
  readonly band: Area
  readonly counted?: readonly NodeKey[]
}

/** The constant places of headings and captions. Counts are drawn after the titles. */
export interface Texts {
  readonly headings: readonly Heading[]
  /** Heading of what stands between the sides. */
  readonly between: Label | undefined
  readonly shelf: Label | undefined
}

const BANDS = ['for', 'against', 'about', 'by'] as const satisfies readonly BandName[]

/** Headings of the bands, what stands between them, and what is not in the picture. */
export function placeTexts(project: Project, positions: Positions): Texts {
  if (positions.groups)
    return {
      headings: positions.groups.map(groupHeading),
      between: positions.rest && restHeading(positions, positions.rest),
      shelf: shelf(project, positions),
    }
  const { about, flow, lens } = positions
  if (lens === 'map') return { headings: [], between: undefined, shelf: shelf(project, positions) }
  const columns = flow === 'columns'
  const headings = BANDS.flatMap((side) => {
    const band = positions.bands[side]
    if (!band || about === null) return []
    const count = textWidth(longestCount(positions, side), HEADING_FONT)
    const edge = band.x - band.width / 2
    // In rows of One actor lines run down the left edge.
    const left = lens === 'actor' && !columns ? CHANNEL : edge + INSET
    const right = band.x + band.width / 2 - INSET
    const lines = breakLines(bandTitle(project, about, side), HEADING_FONT, right - left - count)
    const label = labelOf(lines, HEADING_FONT, count)
    const x = columns && side === 'against' ? right - label.width / 2 : left + label.width / 2
    return [{ ...label, side, band, x, y: band.y - band.height / 2 + 7 + label.height / 2 }]
  })
  return lens === 'actor'
    ? { headings, between: undefined, shelf: leftOut(project, positions) }
    : { headings, between: between(positions), shelf: shelf(project, positions) }
}

function groupHeading({ name, members, area }: PlacedGroup): Heading {
  const all = members.length
  const label = labelOf([name], HEADING_FONT, textWidth(` ${all} actors`, HEADING_FONT))
  return {
    ...label,
    side: `group:${name}`,
    band: area,
    counted: members,
    x: area.x - area.width / 2 + INSET + label.width / 2,
    y: area.y - area.height / 2 + 7 + label.height / 2,
  }
}

function restHeading({ sides, groups = [] }: Positions, area: Area): Label {
  const grouped = new Set<string>(groups.flatMap(({ members }) => members))
  const actors = Object.keys(sides).some((key) => key.startsWith('actor:') && !grouped.has(key))
  const lines = breakLines(
    actors ? 'In none, and what several speak about' : 'What several speak about',
    CAPTION_FONT,
    area.width - 2 * INSET,
  )
  const label = labelOf(lines, CAPTION_FONT, 0)
  return { ...label, x: area.x, y: area.y - area.height / 2 + 10 + label.height / 2 }
}

function between(positions: Positions): Label | undefined {
  const columns = positions.flow === 'columns'
  const third = Object.keys(positions.nodes).filter((key) => sideOf(positions, key) === 'third')
  const actors = third.some((key) => key.startsWith('actor:'))
  const cards = third.some((key) => key.startsWith('issue:'))
  if (!actors && !cards) return undefined
  const title =
    actors && cards ? 'Shared claims and third parties' : actors ? 'Third parties' : 'Shared claims'
  const count = actors ? textWidth(longestCount(positions, 'third'), CAPTION_FONT) : 0
  const label = labelOf([title], CAPTION_FONT, count)
  if (columns) return { ...label, x: positions.width / 2, y: 16 }
  const top = positions.bands.for ? positions.bands.for.y + positions.bands.for.height / 2 : 0
  return { ...label, x: INSET + label.width / 2, y: top + 4 + label.height / 2 }
}

const sideOf = (positions: Positions, key: string): string | undefined =>
  (positions.sides as Readonly<Record<string, string>>)[key]

/** " 7 actors", which is no shorter than " 7 of 7", with a space before it: the longest count of a side's actors. */
function longestCount(positions: Positions, side: Side | BandName): string {
  const all =
    countedIn(positions, side).length + (sideOf(positions, `actor:${positions.about}`) === side ? 1 : 0)
  if (side === 'about' || side === 'by') return all === 0 ? ' 0' : ` ${all} of ${all}`
  return ` ${all} actors`
}

/**
 * What the heading of a side or band counts: its actors, but for the one that a picture is about (nobody counts as on
 * their own side); all rows of what one actor says.
 */
export const countedIn = (positions: Positions, side: Side | BandKey): readonly string[] =>
  Object.keys(positions.sides).filter((key) => {
    if (sideOf(positions, key) !== side || key === `actor:${positions.about}`) return false
    if (side === 'by') return Object.hasOwn(positions.nodes, key) || key.endsWith(`>actor:${positions.about}`)
    return key.startsWith('actor:') && Object.hasOwn(positions.nodes, key)
  })

function shelf(project: Project, positions: Positions): Label | undefined {
  if (positions.shelf.length === 0) return undefined
  const names = positions.shelf.map((key) => actorLabel(project, idOf(key) as ActorId))
  const room = positions.width - 2 * INSET
  const text = (count: number) =>
    `Also named, no stance reported: ${names.slice(0, count).join(' · ')}${count < names.length ? ` and ${names.length - count} more` : ''}`
  let count = names.length
  while (count > 1 && breakLines(text(count), CAPTION_FONT, room).length > 2) count--
  const label = labelOf(breakLines(text(count), CAPTION_FONT, room), CAPTION_FONT, 0)
  return { ...label, x: positions.width / 2, y: positions.height - 4 - label.height / 2 }
}

/** How many stances One actor leaves out, and how many of those it passes on. */
function leftOut(project: Project, positions: Positions): Label | undefined {
  const { about } = positions
  if (about === null) return undefined
  const all = [...project.stances.values()]
  const isOwn = ({ holder, target }: Stance) =>
    holder === about || ('actor' in target && target.actor === about)
  const others = all.filter((stance) => !isOwn(stance))
  if (others.length === 0) return undefined
  const passedOn = others.filter(({ saidBy }) => saidBy.includes(about)).length
  const are = others.length === 1 ? 'is' : 'are'
  const told = passedOn > 0 ? `, ${passedOn} of them told by ${actorInSentence(project, about)}` : ''
  const words = `${counted(others.length, 'other stance')} ${are} not in this picture${told}.`
  const label = labelOf(breakLines(words, CAPTION_FONT, positions.width - 2 * INSET), CAPTION_FONT, 0)
  return { ...label, x: positions.width / 2, y: positions.height - 6 - label.height / 2 }
}

function labelOf(lines: readonly string[], font: Font, more: number): Label {
  return {
    x: 0,
    y: 0,
    lines,
    fontSize: font.size,
    width: Math.ceil(Math.max(...lines.map((line) => textWidth(line, font)), 0) + more),
    height: Math.ceil(lines.length * font.size * LINE_HEIGHT),
  }
}
