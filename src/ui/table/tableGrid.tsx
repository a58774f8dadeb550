import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Ref } from '../../model/project'
import { sortAfter, type TableRow } from '../../view/tableRows'
import { MOST_SORTS } from '../../view/tableSettings'
import { useUi } from '../context'
import { ranGraphKey } from '../grid/graphKeys'
import { remPx, useSight } from '../grid/useSpans'
import { gridStep, type Place } from '../grid/walking'
import { scrolledTo, spanned } from '../grid/windowing'
import { COLUMNS } from './columns'
import { TableHead } from './tableHead'
import { GroupRow } from './groupRow'
import { rangeBetween } from './ranges'
import { StanceTableRow } from './stanceRow'

/** Sizes in rem. */
const ROW_REM = 2.75
const HEAD_REM = 2.25

const placeOf = (target: EventTarget | null): Place | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : null
}

/** The rows, as many as are in sight, under headings that stay. */
export function TableGrid(props: {
  readonly rows: readonly TableRow[]
  readonly onToggle: (group: string) => void
}) {
  const { session, project, selected, hovered } = useUi()
  const { rows } = props
  const { columns, group } = session.view.value.table
  const scroller = useRef<HTMLDivElement>(null)
  const place = useSignal<Place>({ row: 0, column: 0 })
  const anchor = useRef<Ref | null>(null)
  const wantsFocus = useRef(false)
  const sight = useSight(scroller, { rows: rows.length, columns: 0, rowRem: ROW_REM, columnRem: 1 }, () => {
    if (session.view.peek().selection.length > 0) reveal(place.peek().row)
  })
  const current: Place = {
    row: Math.min(place.value.row, rows.length - 1),
    column: Math.min(place.value.column, columns.length - 1),
  }
  const present = useRef(rows)
  present.current = rows
  const refAt = (row: number): Ref | null => {
    const found = rows[row]
    return found?.type === 'stance' ? `stance:${found.stance.id}` : null
  }
  const reveal = (row: number) => {
    const element = scroller.current
    if (!element || row < 0) return
    const rem = remPx()
    const view = element.clientHeight - HEAD_REM * rem
    element.scrollTop = scrolledTo(element.scrollTop, view, row * ROW_REM * rem, ROW_REM * rem)
  }
  const go = (to: Place) => {
    place.value = to
    wantsFocus.current = true
    reveal(to.row)
  }
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-row="${current.row}"][data-column="${current.column}"]`,
    )
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const select = (row: number, adds: boolean) => {
    const found = rows[row]
    if (found?.type === 'group') props.onToggle(found.value)
    const ref = refAt(row)
    if (!ref) return
    anchor.current = ref
    session.dispatch({ type: 'select', refs: [ref], mode: adds ? 'toggle' : 'replace' })
  }
  const selectRange = (row: number) => {
    const { refs, left } = rangeBetween(rows, anchor.current ?? refAt(row), row)
    if (refs.length === 0) return
    anchor.current ??= refAt(row)
    session.dispatch({ type: 'select', refs })
    if (left > 0)
      session.announcement.value = `${refs.length} rows are selected, which is the most at once; ${left} are not.`
  }
  const sort = (at: number, adds: boolean) => {
    const column = columns[at]
    if (!column) return
    const { sort: before } = session.view.peek().table
    session.dispatch({
      type: 'table',
      settings: { sort: sortAfter(before, column, adds, MOST_SORTS) },
    })
  }
  const press = ({ row, column }: Place, adds: boolean) => (row < 0 ? sort(column, adds) : select(row, adds))

  const onKeyDown = (event: KeyboardEvent) => {
    const mod = event.ctrlKey || event.metaKey
    const step = event.altKey
      ? null
      : gridStep(event.key, mod, current, {
          rows: rows.length,
          columns: columns.length,
          rowHeadings: false,
          page: Math.max(1, Math.floor((sight.heightRem - HEAD_REM) / ROW_REM) - 1),
        })
    const found = rows[current.row]
    const turns =
      found?.type === 'group' &&
      ((event.key === 'ArrowRight' && !found.isOpen) || (event.key === 'ArrowLeft' && found.isOpen))
    if (turns) select(current.row, false)
    else if (step) {
      if (event.shiftKey && step.row !== current.row) {
        anchor.current ??= refAt(current.row)
        selectRange(step.row)
      }
      go(step)
    } else if (event.key === 'Enter') press(current, event.shiftKey || mod)
    else if (event.key === ' ') press(current, current.row >= 0 || event.shiftKey)
    else if (!ranGraphKey(session, event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onClick = (event: MouseEvent) => {
    const at = placeOf(event.target)
    if (!at) return
    place.value = at
    const mod = event.ctrlKey || event.metaKey
    if (at.row >= 0 && event.shiftKey && anchor.current) selectRange(at.row)
    else press(at, mod || event.shiftKey)
  }
  const echo = (at: Place | null) => {
    const ref = at ? refAt(at.row) : null
    session.hover.value = ref ? [ref] : []
  }

  // What is selected elsewhere comes into sight.
  const selection = useComputed(() => session.view.value.selection)
  useSignalEffect(() => {
    const all = new Set(selection.value.length > 0 ? selected.peek() : [])
    if (all.size === 0 || scroller.current?.contains(document.activeElement)) return
    const row = present.current.findIndex(
      (found) => found.type === 'stance' && all.has(`stance:${found.stance.id}`),
    )
    if (row < 0) return
    place.value = { row, column: place.peek().column }
    reveal(row)
  })

  const bySentence = [...hovered.value].flatMap((ref) => project.value.bySentence.get(ref) ?? [])
  const isEchoed = (ref: Ref) => hovered.value.has(ref) || bySentence.includes(ref)
  const widths = columns.map((column) => COLUMNS[column].widthRem)
  const template = columns.map((column, at) => {
    const grows = column === 'quotation' || (!columns.includes('quotation') && at === columns.length - 1)
    return grows ? `minmax(${widths[at]}rem, 1fr)` : `${widths[at]}rem`
  })
  return (
    <div class="grid-scroll" ref={scroller}>
      <div
        class="table-grid"
        role="grid"
        aria-label="Stances"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        style={{
          minWidth: `${widths.reduce((sum, width) => sum + width, 0)}rem`,
          height: `${HEAD_REM + rows.length * ROW_REM}rem`,
          '--columns': template.join(' '),
        }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerOver={(event) => echo(placeOf(event.target))}
        onPointerLeave={() => echo(null)}
        onFocusIn={(event) => {
          const at = placeOf(event.target)
          if (!at) return
          place.value = at
          echo(at)
        }}
        onFocusOut={() => echo(null)}
      >
        <TableHead reachable={current.row === -1 ? current.column : null} />
        {spanned(sight.rows, current.row, rows.length).map((row) => {
          const found = rows[row] as TableRow
          const reachable = current.row === row ? current.column : null
          const topRem = HEAD_REM + row * ROW_REM
          return found.type === 'group' ? (
            <GroupRow
              key={`group ${found.value}`}
              group={found}
              column={group}
              columns={columns.length}
              row={row}
              topRem={topRem}
              reachable={reachable !== null}
            />
          ) : (
            <StanceTableRow
              key={found.stance.id}
              project={project.value}
              stance={found.stance}
              columns={columns}
              row={row}
              topRem={topRem}
              selected={selected.value.has(`stance:${found.stance.id}`)}
              echoed={isEchoed(`stance:${found.stance.id}`)}
              reachable={reachable}
            />
          )
        })}
      </div>
    </div>
  )
}
