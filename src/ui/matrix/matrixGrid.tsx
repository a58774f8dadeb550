import { useComputed, useSignal, useSignalEffect, type Signal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { targetKey, type NodeKey } from '../../graph/keys'
import type { StanceId } from '../../model/coding'
import type { Ref } from '../../model/project'
import { orderAfter, type OrderedMatrix } from '../../view/matrixOrder'
import { useUi } from '../context'
import { ranGraphKey } from '../grid/graphKeys'
import { remPx, useSight } from '../grid/useSpans'
import { gridStep, type Place } from '../grid/walking'
import { scrolledTo, spanned } from '../grid/windowing'
import { COLUMN_REM, ROW_REM } from './measures'
import { ColumnHeading, MatrixRow } from './matrixRow'
import type { Pointed } from './pointed'

/** Width of the headings of rows, and height of those of columns, in rem. */
const HEAD_REM = 11
const NARROW_HEAD_REM = 8.5
const TOP_REM = 10
const LEAST_TOP_REM = 8
/** Of the width or height, that headings may take. */
const MOST_HEAD = 0.42

const placeOf = (target: EventTarget | null): Place | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : null
}

/** The grid itself: scrolled both ways under its headings, with as many cells as are in sight. */
export function MatrixGrid(props: {
  readonly ordered: OrderedMatrix
  readonly pointed: Signal<Pointed | null>
}) {
  const { session, project, lit, selected, hovered, narrow } = useUi()
  const { ordered, pointed } = props
  const { matrix, rows, columns } = ordered
  const scroller = useRef<HTMLDivElement>(null)
  const place = useSignal<Place>({ row: 0, column: 0 })
  const wantsFocus = useRef(false)
  const sight = useSight(
    scroller,
    {
      rows: rows.length,
      columns: columns.length,
      rowRem: ROW_REM,
      columnRem: COLUMN_REM,
    },
    () => {
      if (session.view.peek().selection.length > 0) reveal(place.peek())
    },
  )
  const wanted = narrow.value ? NARROW_HEAD_REM : HEAD_REM
  const headRem = Math.min(wanted, sight.widthRem * MOST_HEAD)
  const topRem = Math.min(TOP_REM, Math.max(LEAST_TOP_REM, sight.heightRem * MOST_HEAD))
  const current: Place = {
    row: Math.min(place.value.row, rows.length - 1),
    column: Math.min(place.value.column, columns.length - 1),
  }

  const refsAt = ({ row, column }: Place): readonly Ref[] => {
    const [holder, target] = [rows[row], columns[column]]
    if (!holder || !target) return holder ? [holder as Ref] : target ? [target as Ref] : []
    const stances = matrix.at(holder, target)
    const shown = stances.filter(({ id }) => lit.peek().has(id))
    return (shown.length > 0 ? shown : stances).map(({ id }): Ref => `stance:${id}`)
  }
  const point = (at: Place | null) => {
    const [row, column] = at ? [rows[at.row] ?? null, columns[at.column] ?? null] : [null, null]
    pointed.value = row || column ? { row, column } : null
    const refs = at ? refsAt(at) : []
    session.hover.value = refs.length > 0 ? refs : [row, column].flatMap((key) => (key ? [key as Ref] : []))
  }
  const reveal = ({ row, column }: Place) => {
    const element = scroller.current
    if (!element) return
    const rem = remPx()
    const viewHeight = element.clientHeight - topRem * rem
    const viewWidth = element.clientWidth - headRem * rem
    if (row >= 0)
      element.scrollTop = scrolledTo(element.scrollTop, viewHeight, row * ROW_REM * rem, ROW_REM * rem)
    if (column >= 0)
      element.scrollLeft = scrolledTo(
        element.scrollLeft,
        viewWidth,
        column * COLUMN_REM * rem,
        COLUMN_REM * rem,
      )
  }
  const go = (to: Place) => {
    place.value = to
    wantsFocus.current = true
    reveal(to)
  }
  const elementAt = ({ row, column }: Place) =>
    scroller.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    elementAt(current)?.focus({ preventScroll: true })
  })

  const select = (at: Place, adds: boolean) => {
    const refs = refsAt(at)
    if (refs.length > 0) session.dispatch({ type: 'select', refs, mode: adds ? 'toggle' : 'replace' })
    else if (!adds) session.dispatch({ type: 'clear-selection' })
  }
  const sortAlong = (at: Place) => {
    const { rows: rowOrder, columns: columnOrder } = session.view.peek().matrix
    const [row, column] = [rows[at.row], columns[at.column]]
    if (at.row < 0 && column)
      session.dispatch({ type: 'matrix', settings: { rows: orderAfter(rowOrder, column) } })
    if (at.column < 0 && row)
      session.dispatch({ type: 'matrix', settings: { columns: orderAfter(columnOrder, row) } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.altKey
      ? null
      : gridStep(event.key, event.ctrlKey || event.metaKey, current, {
          rows: rows.length,
          columns: columns.length,
          rowHeadings: true,
          page: Math.max(1, Math.floor((sight.heightRem - topRem) / ROW_REM) - 1),
        })
    if (step) go(step)
    else if (event.key === 'Enter') select(current, event.shiftKey || event.ctrlKey || event.metaKey)
    else if (event.key === ' ') select(current, true)
    else if (event.key === 's' && !event.ctrlKey && !event.metaKey && !event.altKey) sortAlong(current)
    else if (!ranGraphKey(session, event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onClick = (event: MouseEvent) => {
    const at = placeOf(event.target)
    if (!at) return
    if (event.target instanceof Element && event.target.closest('.sort-along')) {
      sortAlong(at)
      return
    }
    place.value = at
    select(at, event.shiftKey || event.ctrlKey || event.metaKey)
  }

  /** Rows and columns that what is hovered anywhere lies in. */
  const echoed = useComputed(() => {
    const keys = new Set<string>()
    const refs = [...hovered.value].flatMap((ref) => [ref, ...(project.value.bySentence.get(ref) ?? [])])
    for (const ref of refs) {
      const stance = project.value.stances.get(ref.slice('stance:'.length) as StanceId)
      if (ref.startsWith('stance:') && stance) {
        keys.add(`row ${`actor:${stance.holder}`}`)
        keys.add(`column ${targetKey(project.value, stance.target)}`)
      } else keys.add(`row ${ref}`).add(`column ${ref}`)
    }
    return keys
  })
  const bands = (line: 'row' | 'column', keys: readonly NodeKey[]) =>
    echoed.value.size === 0
      ? []
      : [...keys.keys()].filter((index) => echoed.value.has(`${line} ${keys[index]}`))

  // What is selected elsewhere comes into sight.
  const selection = useComputed(() => session.view.value.selection)
  useSignalEffect(() => {
    const refs = selection.value
    if (scroller.current?.contains(document.activeElement)) return
    for (const ref of refs) {
      const stance = project.peek().stances.get(ref.slice('stance:'.length) as StanceId)
      const held = ref.startsWith('stance:') ? stance : undefined
      const to: Place = held
        ? {
            row: rows.indexOf(`actor:${held.holder}`),
            column: columns.indexOf(targetKey(project.peek(), held.target)),
          }
        : { row: rows.indexOf(ref as NodeKey), column: columns.indexOf(ref as NodeKey) }
      if (held ? to.row >= 0 && to.column >= 0 : to.row >= 0 || to.column >= 0) {
        place.value = to
        reveal(to)
        return
      }
    }
  })

  const shownRows = spanned(sight.rows, current.row, rows.length)
  const shownColumns = spanned(sight.columns, current.column, columns.length)
  const { rows: rowOrder, columns: columnOrder } = session.view.value.matrix
  const widthRem = headRem + columns.length * COLUMN_REM
  const heightRem = topRem + rows.length * ROW_REM
  return (
    <div class="grid-scroll" ref={scroller}>
      <div
        class="matrix-grid"
        role="grid"
        aria-label={matrix.across === 'issues' ? 'Actors on issues' : 'Actors toward actors'}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        style={{ width: `${widthRem}rem`, height: `${heightRem}rem`, '--head': `${headRem}rem` }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerOver={(event) => point(placeOf(event.target))}
        onPointerLeave={() => point(null)}
        onFocusIn={(event) => {
          const at = placeOf(event.target)
          if (!at) return
          place.value = at
          point(at)
        }}
        onFocusOut={() => point(null)}
      >
        <div class="matrix-head" role="row" aria-rowindex={1} style={{ height: `${topRem}rem` }}>
          <div class="matrix-corner" role="columnheader" aria-colindex={1}>
            <span>{matrix.across === 'issues' ? 'On what →' : 'Toward whom →'}</span>
            <span>Who ↓</span>
          </div>
          {shownColumns.map((column) => {
            const key = columns[column] as NodeKey
            return (
              <ColumnHeading
                key={key}
                node={key}
                column={column}
                leftRem={headRem + column * COLUMN_REM}
                stances={matrix.along(key, 'column')}
                sorted={rowOrder.by === key ? (rowOrder.reversed ? 'descending' : 'ascending') : 'none'}
                chosen={selection.value.includes(key as Ref)}
                reachable={current.row === -1 && current.column === column}
              />
            )
          })}
        </div>
        {bands('row', rows).map((row) => (
          <div
            key={`row ${row}`}
            class="matrix-band"
            style={{ top: `${topRem + row * ROW_REM}rem`, height: `${ROW_REM}rem`, width: `${widthRem}rem` }}
          />
        ))}
        {bands('column', columns).map((column) => (
          <div
            key={`column ${column}`}
            class="matrix-band"
            style={{
              left: `${headRem + column * COLUMN_REM}rem`,
              width: `${COLUMN_REM}rem`,
              height: `${heightRem}rem`,
            }}
          />
        ))}
        {shownRows.map((row) => {
          const key = rows[row] as NodeKey
          return (
            <MatrixRow
              key={key}
              ordered={ordered}
              node={key}
              row={row}
              topRem={topRem + row * ROW_REM}
              headRem={headRem}
              shown={shownColumns}
              lit={lit.value}
              selected={selected.value}
              chosen={selection.value.includes(key as Ref)}
              sorted={columnOrder.by === key ? (columnOrder.reversed ? 'descending' : 'ascending') : 'none'}
              reachable={current.row === row ? current.column : null}
            />
          )
        })}
      </div>
    </div>
  )
}
