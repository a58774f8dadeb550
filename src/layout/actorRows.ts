import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import { bandTitle } from './bandTitles'
import { ownersOf } from './actor'
import { egoOf } from './ego'
import { actorRow, hundredths, hungRows, putRows, stackedRows, type EgoPlaces, type Hung } from './egoRows'
import { breakLines, textWidth, type Font } from './metrics'
import type { Area, Positions } from './positions'
import { LINE_HEIGHT, measureActor } from './sizes'

/** Of the picture in rows, about a phone's; wider, and seen smaller, where long words stand on lines. */
const WIDTH = 390
const MARGIN = 6
const INSET = 12
const FOOT = 40
const HEADING_FONT: Font = { family: 'sans', weight: 700, size: 15 }
/** Left of here lines run up and down, and headings begin. */
export const CHANNEL = 86
const SUBJECT_X = 50
const LANE_SPACE = 30
const PADDING = 14
/** Above and below the actor in the middle. */
const AROUND_SUBJECT = 18

/**
 * The same for narrow screens: above who takes a stance on the actor, below what it takes stances on, the actor between
 * the two at the left edge, along which the lines run.
 */
export function layoutActorRows(project: Project, about: ActorId): Positions {
  const ego = egoOf(project, about)
  const above = hungRows(ego.incoming.map((row) => actorRow(project, row, 1, 'list')))
  const below = hungRows(stackedRows(project, ego, 'list'))
  const subject = measureActor(project, ego.about, 'subject')
  const edges = {
    about: CHANNEL + LANE_SPACE + ego.badgeWidths.incoming,
    by: CHANNEL + LANE_SPACE + ego.badgeWidths.outgoing,
  }
  const wanted = Math.max(edges.about + above.width, edges.by + below.width) + INSET + MARGIN
  const width = Math.max(WIDTH, Math.ceil(wanted))

  const places: EgoPlaces = { nodes: {}, labels: {}, standIns: {}, sides: {} }
  const put = (hung: Hung, top: number, name: 'about' | 'by') => putRows(places, hung, edges[name], top, name)
  const headingOf = (band: 'about' | 'by', size: number) => {
    const room = width - MARGIN - CHANNEL - INSET - textWidth(` ${size} of ${size}`, HEADING_FONT)
    const lines = breakLines(bandTitle(project, about, band), HEADING_FONT, room)
    return 14 + Math.ceil(lines.length * HEADING_FONT.size * LINE_HEIGHT)
  }
  const band = (top: number, bottom: number): Area => ({
    x: width / 2,
    y: (top + bottom) / 2,
    width: width - 2 * MARGIN,
    height: bottom - top,
  })
  const heightOf = (rows: number) => (rows === 0 ? 0 : rows + PADDING)

  const first = MARGIN + headingOf('about', ego.incoming.length)
  put(above, first + 2, 'about')
  const firstEnd = first + heightOf(above.height)
  const middle = firstEnd + AROUND_SUBJECT + subject.diameter / 2
  places.nodes[ego.about] = { x: SUBJECT_X, y: Math.round(middle) }
  places.labels[ego.about] = {
    x: hundredths(SUBJECT_X + subject.diameter / 2 + 8 + subject.labelWidth / 2),
    y: Math.round(middle),
  }
  const secondStart = middle + AROUND_SUBJECT + subject.diameter / 2
  const second = secondStart + headingOf('by', ego.outgoing.length)
  put(below, second + 2, 'by')
  const secondEnd = second + heightOf(below.height)
  return {
    lens: 'actor',
    about,
    flow: 'rows',
    width,
    height: Math.ceil(secondEnd + FOOT),
    ...places,
    bands: { about: band(MARGIN, firstEnd), by: band(secondStart, secondEnd) },
    poles: [ego.about],
    owners: ownersOf(ego),
    shelf: [],
    alignment: {},
    cost: 0,
    seed: 0,
  }
}
