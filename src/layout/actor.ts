import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import type { NodeKey } from '../graph/keys'
import { bandTitle } from './bandTitles'
import { LANE, egoOf, type Ego } from './ego'
import {
  ROW_GAP,
  actorRow,
  hundredths,
  hungRows,
  putRows,
  stackedRows,
  type EgoPlaces,
  type Hung,
} from './egoRows'
import { breakLines, textWidth, type Font } from './metrics'
import type { Area, BandName, Positions } from './positions'
import { LINE_HEIGHT, measureActor } from './sizes'

const LEAST_WIDTH = 1080
const HEIGHT = 690
const MARGIN = 6
const FOOT = 40
const HEADING_FONT: Font = { family: 'sans', weight: 700, size: 15 }
/** Space between a band's edges and what stands in it. */
const INSET = 12
const LEAST_BAND = 190
const WIDEST_BAND = 300
const LARGEST_GAP = 40
/** From where lanes end to the actor in the middle, at least. */
const TURN = 190
/** From a band's edge to where its lines begin to bend toward the middle, besides the widest words on them. */
const LANE_SPACE = 34
/** Free space above the first and below the last row of a band. */
const BAND_PADDING = 14
/** A column of rows higher than this is parted in two. */
const TALLEST = 860
/** Free space between two columns: room for a badge before the outer one. */
const BETWEEN_COLUMNS = 64
const LABEL_GAP = 4

/**
 * Arranges all about one actor (lens One actor): left who takes a stance on it, right what it takes stances on, from top
 * to bottom in reading order, the actor in the middle. Every line has a lane of its own at the outer end, so that its
 * words stand beside whom or what they are about. The same project and actor give the same positions everywhere.
 */
export function layoutActor(project: Project, about: ActorId): Positions {
  const ego = egoOf(project, about)
  const wanted = {
    about: ego.incoming.map((row) => actorRow(project, row, -1)),
    by: stackedRows(project, ego),
  }
  const close = { about: hungRows(wanted.about), by: hungRows(wanted.by) }
  const isParted = close.by.height > TALLEST
  const by = isParted ? hungRows(wanted.by, ROW_GAP, { outer: BETWEEN_COLUMNS, lane: LANE }) : close.by
  const headings = {
    about: headingOf(project, about, 'about', wanted.about.length, close.about.width + 2 * INSET),
    by: headingOf(project, about, 'by', wanted.by.length, by.width + 2 * INSET),
  }
  const top = MARGIN + Math.max(headings.about.height, headings.by.height)
  const tallest = Math.max(close.about.height, by.height) + 2 * BAND_PADDING
  const height = Math.max(HEIGHT, Math.ceil(top + tallest + FOOT))
  const bottom = height - FOOT
  const middle = (top + bottom) / 2
  const room = bottom - top - 2 * BAND_PADDING
  const left = loosely(wanted.about, close.about, room)
  const right = isParted ? by : loosely(wanted.by, by, room)

  const lanes = {
    about: headings.about.width + (left.rows.length > 0 ? LANE_SPACE + ego.badgeWidths.incoming : 0),
    by: headings.by.width + (right.rows.length > 0 ? LANE_SPACE + ego.badgeWidths.outgoing : 0),
  }
  const width = Math.max(LEAST_WIDTH, Math.ceil(2 * MARGIN + lanes.about + lanes.by + 2 * TURN))
  const places: EgoPlaces = { nodes: {}, labels: {}, standIns: {}, sides: {} }
  putRows(places, left, MARGIN + headings.about.width - INSET, middle - left.height / 2, 'about')
  putRows(places, right, width - MARGIN - headings.by.width + INSET, middle - right.height / 2, 'by')
  const subject = measureActor(project, ego.about, 'subject')
  const centre = { x: Math.round((width + lanes.about - lanes.by) / 2), y: Math.round(middle) }
  places.nodes[ego.about] = centre
  places.labels[ego.about] = {
    x: centre.x,
    y: hundredths(centre.y - subject.diameter / 2 - LABEL_GAP - subject.labelHeight / 2),
  }
  // Where nobody stands there is but a heading.
  const band = (heading: Heading, count: number, x: number): Area => {
    const tall = count > 0 ? bottom - MARGIN : heading.height
    return { x, y: MARGIN + tall / 2, width: heading.width, height: tall }
  }
  return {
    lens: 'actor',
    about,
    flow: 'columns',
    width,
    height,
    ...places,
    bands: {
      about: band(headings.about, wanted.about.length, MARGIN + headings.about.width / 2),
      by: band(headings.by, wanted.by.length, width - MARGIN - headings.by.width / 2),
    },
    poles: [ego.about],
    owners: ownersOf(ego),
    shelf: [],
    alignment: {},
    cost: 0,
    seed: 0,
  }
}

/** Rows as far apart as there is room for, within reason. */
function loosely(rows: Parameters<typeof hungRows>[0], close: Hung, room: number): Hung {
  const more = (room - close.height) / Math.max(1, rows.length - 1)
  return hungRows(rows, Math.max(ROW_GAP, Math.min(LARGEST_GAP, ROW_GAP + more)))
}

export const ownersOf = ({ about, outgoing }: Ego): Readonly<Record<NodeKey, NodeKey>> =>
  Object.fromEntries(outgoing.flatMap(({ key }) => (key.startsWith('issue:') ? [[key, about]] : [])))

interface Heading {
  readonly width: number
  readonly height: number
}

/** A band's width, at least `least`, in which its heading takes two lines at most and breaks no word; and the heading's height. */
function headingOf(project: Project, about: ActorId, name: BandName, all: number, least: number): Heading {
  const title = bandTitle(project, about, name)
  const count = textWidth(all === 0 ? ' 0' : ` ${all} of ${all}`, HEADING_FONT)
  const linesAt = (width: number) => breakLines(title, HEADING_FONT, width - 2 * INSET - count)
  let width = Math.max(LEAST_BAND, least)
  while (width < WIDEST_BAND && linesAt(width).length > 2) width += 10
  return { width, height: 14 + Math.ceil(linesAt(width).length * HEADING_FONT.size * LINE_HEIGHT) }
}
