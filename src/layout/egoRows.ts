import type { Project } from '../model/project'
import type { NodeKey } from '../graph/keys'
import { LANE, type Ego, type EgoRow } from './ego'
import { cardFrame } from './frames'
import type { Point, StandInKey } from './positions'
import { measureActor, measureCard, measureStandIn } from './sizes'

export const ROW_GAP = 14
/** Space between a disc and its name. */
const BESIDE = 6

/** A row as it is measured: its node reaches so far from where its lines end, and from its middle. */
interface MeasuredRow {
  readonly key: EgoRow['key']
  readonly lines: number
  readonly above: number
  readonly below: number
  /** Of its node from the inner edge of the column; positive to the right. */
  readonly x: number
  /** How much of the column it takes. */
  readonly width: number
  readonly label?: { readonly dx: number; readonly dy: number }
  readonly standIns: readonly { readonly key: StandInKey; readonly dx: number; readonly dy: number }[]
}

/** A row in its place: from the inner edge and the top of what is hung. */
export interface HungRow extends MeasuredRow {
  readonly y: number
}

/** An actor's disc at the inner edge of its column, its name outside of it; `outwards`: which way that is. */
export function actorRow(
  project: Project,
  { key, lines }: EgoRow,
  outwards: 1 | -1,
  place: 'beside' | 'list' = 'beside',
): MeasuredRow {
  const { diameter, labelWidth, labelHeight } = measureActor(project, key as NodeKey, place)
  const half = Math.max(diameter, labelHeight, LANE * lines) / 2
  return {
    key,
    lines,
    above: half,
    below: half,
    x: (outwards * diameter) / 2,
    width: diameter + BESIDE + labelWidth,
    label: { dx: outwards * (diameter / 2 + BESIDE + labelWidth / 2), dy: 0 },
    standIns: [],
  }
}

/** What an actor takes a stance on: cards with the stand-ins of those who do not confirm them, actors, and stand-ins. */
export function stackedRows(
  project: Project,
  ego: Ego,
  place: 'beside' | 'list' = 'beside',
): readonly MeasuredRow[] {
  return ego.outgoing.map((row) => {
    if (row.key.startsWith('issue:')) return cardRow(project, row, ego)
    if (!row.key.includes('>')) return actorRow(project, row, 1, place)
    const { width, height } = measureStandIn(project, row.key.split('>')[0] as NodeKey)
    const half = Math.max(height, LANE * row.lines) / 2
    return { ...row, above: half, below: half, x: width / 2, width, standIns: [] }
  })
}

function cardRow(project: Project, { key, lines }: EgoRow, ego: Ego): MeasuredRow {
  const card = key as NodeKey
  const { width } = measureCard(project, card, 'own')
  const frame = cardFrame(project, card, 'own', ego.standIns)
  const half = Math.max(frame.height, LANE * lines) / 2
  const [, ...pills] = frame.ways[0] ?? []
  return {
    key,
    lines,
    above: Math.max(half, frame.height / 2 + frame.above),
    below: Math.max(half, frame.height / 2 + frame.below),
    x: width / 2,
    width: Math.max(width, ...pills.map(({ halfWidth }) => width / 2 + halfWidth)),
    standIns: frame.standIns.flatMap((name, at) => {
      const pill = pills[at]
      return pill ? [{ key: name as StandInKey, dx: pill.dx, dy: pill.dy }] : []
    }),
  }
}

/** Rows that were measured, in their places, with the size of all. */
export interface Hung {
  readonly rows: readonly HungRow[]
  readonly width: number
  readonly height: number
}

/**
 * Rows one below the other, in their order, `gap` px between them. `columns`: every other one stands further out, `outer`
 * px behind the inner column, its lines, each `lane` px high, between what stands there.
 */
export function hungRows(
  rows: readonly MeasuredRow[],
  gap = ROW_GAP,
  columns?: { readonly outer: number; readonly lane: number },
): Hung {
  const width = Math.max(0, ...rows.map((row) => row.width))
  const hung: HungRow[] = []
  rows.forEach((row, at) => {
    const [before, last] = [hung.at(-1), columns ? hung.at(-2) : undefined]
    const isOuter = columns !== undefined && at % 2 === 1
    const lanes = (of: MeasuredRow) => ((columns?.lane ?? 0) * of.lines) / 2
    const between =
      before === undefined
        ? row.above
        : columns === undefined
          ? before.below + gap + row.above
          : isOuter
            ? before.below + lanes(row)
            : lanes(before) + row.above
    const y = Math.max((before?.y ?? 0) + between, last ? last.y + last.below + gap + row.above : 0)
    hung.push({ ...row, y, x: row.x + (isOuter ? width + columns.outer : 0) })
  })
  return {
    rows: hung,
    width: columns ? 2 * width + columns.outer : width,
    height: Math.max(0, ...hung.map(({ y, below }) => y + below)),
  }
}

/** Where everything stands, as it is put there. */
export interface EgoPlaces {
  readonly nodes: Record<NodeKey, Point>
  readonly labels: Record<NodeKey, Point>
  readonly standIns: Record<StandInKey, Point>
  readonly sides: Record<NodeKey | StandInKey, 'about' | 'by'>
}

/** Puts rows into a band, their inner edge at `x`, their top at `y`. */
export function putRows(places: EgoPlaces, { rows }: Hung, x: number, y: number, band: 'about' | 'by'): void {
  for (const row of rows) {
    const place = { x: hundredths(x + row.x), y: hundredths(y + row.y) }
    const moved = ({ dx, dy }: { readonly dx: number; readonly dy: number }): Point => ({
      x: hundredths(place.x + dx),
      y: hundredths(place.y + dy),
    })
    const { key } = row
    places.sides[key] = band
    if (isStandIn(key)) places.standIns[key] = place
    else {
      places.nodes[key] = place
      if (row.label) places.labels[key] = moved(row.label)
    }
    for (const standIn of row.standIns) {
      places.standIns[standIn.key] = moved(standIn)
      places.sides[standIn.key] = band
    }
  }
}

const isStandIn = (key: NodeKey | StandInKey): key is StandInKey => key.includes('>')

export const hundredths = (value: number): number => Math.round(value * 100) / 100
