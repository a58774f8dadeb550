import type { Project, Ref } from '../../model/project'
import { POLARITIES, type Polarity } from '../../model/coding'
import { recordOf } from '../../model/refs'
import { pxOf, type TimeAxis } from '../../scene/timeAxis'
import { binOf, type Bin } from '../../scene/timeBins'
import type { Chronicle, Dated } from '../../view/dated'

/** Room of a mark on the strip, px: no less than a target may be. */
export const MARK_PX = 24

/** What stands at one place of the strip and is pressed as one: an event, some events, stances of one polarity. */
export interface Mark {
  readonly lane: 'events' | 'stances'
  /** Null for events and where stances of several polarities share a place. */
  readonly polarity: Polarity | null
  readonly records: readonly Dated[]
  readonly refs: readonly Ref[]
  /** Its middle. */
  readonly px: number
  /** All of it is planned. */
  readonly planned: boolean
  /** Where an interval that begins here ends; null where none does. */
  readonly untilPx: number | null
  /** Room to the right for a name; 0 where it has none. */
  readonly roomPx: number
}

interface Cell {
  readonly bin: Bin
  readonly records: Dated[]
}

function cellsOf(axis: TimeAxis, records: readonly Dated[]): readonly Cell[] {
  const cells = new Map<number, Cell>()
  for (const record of records) {
    const bin = binOf(axis, record.firstDay, MARK_PX + 4)
    if (!bin) continue
    const cell = cells.get(bin.firstDay) ?? { bin, records: [] }
    cell.records.push(record)
    cells.set(bin.firstDay, cell)
  }
  return [...cells.values()]
}

/** Groups of a cell side by side about its middle; one of all where they do not fit. */
function spread(
  axis: TimeAxis,
  { bin, records }: Cell,
  lane: Mark['lane'],
  groups: readonly (readonly [Polarity | null, readonly Dated[]])[],
): readonly Omit<Mark, 'roomPx'>[] {
  const fits = groups.length * MARK_PX <= bin.endPx - bin.startPx
  const shown = fits ? groups : ([[null, records]] as const)
  const middle = (bin.startPx + bin.endPx) / 2
  return shown.map(([polarity, own], at) => {
    const intervals = own.filter(({ interval }) => interval)
    return {
      lane,
      polarity,
      records: own,
      refs: own.map(({ ref }) => ref),
      px: middle + (at - (shown.length - 1) / 2) * MARK_PX,
      planned: own.every(({ planned }) => planned),
      untilPx:
        intervals.length > 0 ? pxOf(axis, Math.max(...intervals.map(({ lastDay }) => lastDay)), true) : null,
    }
  })
}

/** The marks of a chronicle on an axis, in the order of time, events before stances at one place. */
export function marksOn(project: Project, { events, stances }: Chronicle, axis: TimeAxis): readonly Mark[] {
  const polarityOf = ({ ref }: Dated) => recordOf(project, 'stance', ref)?.polarity
  const ofEvents = cellsOf(axis, events).flatMap((cell) =>
    spread(
      axis,
      cell,
      'events',
      cell.records.map((record) => [null, [record]] as const),
    ),
  )
  const ofStances = cellsOf(axis, stances).flatMap((cell) =>
    spread(
      axis,
      cell,
      'stances',
      POLARITIES.map(
        (polarity) => [polarity, cell.records.filter((record) => polarityOf(record) === polarity)] as const,
      ).filter(([, own]) => own.length > 0),
    ),
  )
  const named = ofEvents.map((mark, at): Mark => {
    const next = ofEvents[at + 1]
    const stretch = axis.stretches.find(({ startPx, endPx }) => mark.px >= startPx && mark.px <= endPx)
    const end = Math.min(next ? next.px - MARK_PX / 2 : axis.widthPx, stretch?.single ? 0 : axis.widthPx)
    const before = ofEvents[at - 1]
    const isAlone = mark.records.length === 1 && !(before && mark.px - before.px <= MARK_PX)
    return { ...mark, roomPx: isAlone ? Math.max(0, end - mark.px - MARK_PX / 2 - 8) : 0 }
  })
  return [...named, ...ofStances.map((mark) => ({ ...mark, roomPx: 0 }))].toSorted((a, b) => a.px - b.px)
}
