import { useMemo } from 'preact/hooks'
import type { NodeKey } from '../../graph/keys'
import { nodeLabel } from '../../graph/wording'
import type { Stance } from '../../model/coding'
import type { Ref } from '../../model/project'
import type { OrderedMatrix } from '../../view/matrixOrder'
import { useUi } from '../context'
import { Tiles } from './cell'
import { cellSentence, headingSentence, isContested } from './cellWords'
import { COLUMN_REM } from './measures'

type Sorted = 'ascending' | 'descending' | 'none'

function SortAlong(props: { readonly sorted: Sorted; readonly what: string }) {
  return (
    <button
      type="button"
      class="sort-along"
      tabIndex={-1}
      data-sorted={props.sorted}
      aria-label={props.what}
      title={`${props.what} (s)`}
    >
      {props.sorted === 'descending' ? '↑' : '↓'}
    </button>
  )
}

/** A target, written upwards over its column. */
export function ColumnHeading(props: {
  readonly node: NodeKey
  readonly column: number
  readonly leftRem: number
  readonly stances: readonly Stance[]
  readonly sorted: Sorted
  readonly chosen: boolean
  readonly reachable: boolean
}) {
  const { project } = useUi()
  const { node, column } = props
  return (
    <div
      class={`matrix-column ${node.startsWith('actor:') ? 'actor' : (project.value.issues.get(node.slice(6) as never)?.kind ?? '')}`}
      role="columnheader"
      aria-colindex={column + 2}
      aria-label={headingSentence(project.value, node, props.stances, 'column')}
      aria-sort={props.sorted}
      aria-selected={props.chosen}
      tabIndex={props.reachable ? 0 : -1}
      data-row={-1}
      data-refs={node}
      data-column={column}
      style={{ left: `${props.leftRem}rem` }}
    >
      <span class="matrix-words">
        {nodeLabel(project.value, node)}
        {node.startsWith('issue:') && isContested(props.stances) && <i> (contested)</i>}
      </span>
      <SortAlong
        sorted={props.sorted}
        what={`Sort rows by their stance on ${nodeLabel(project.value, node)}`}
      />
    </div>
  )
}

/** A holder and its cells, as far as they are in sight. */
export function MatrixRow(props: {
  readonly ordered: OrderedMatrix
  readonly node: NodeKey
  readonly row: number
  readonly topRem: number
  readonly headRem: number
  readonly shown: readonly number[]
  readonly lit: ReadonlySet<string>
  readonly selected: ReadonlySet<Ref>
  readonly chosen: boolean
  readonly sorted: Sorted
  /** Column of the cell that Tab comes to, −1 for the heading; null in other rows. */
  readonly reachable: number | null
}) {
  const { project: current } = useUi()
  const project = current.value
  const { ordered, node, row, lit, selected, reachable } = props
  const { matrix, columns } = ordered
  const shownKey = `${props.shown[0]} ${props.shown.at(-1)} ${props.shown.length}`
  return useMemo(
    () => (
      <div
        class={props.chosen ? 'matrix-row chosen' : 'matrix-row'}
        role="row"
        aria-rowindex={row + 2}
        style={{ top: `${props.topRem}rem` }}
      >
        <div
          class="matrix-holder"
          role="rowheader"
          aria-colindex={1}
          aria-label={headingSentence(project, node, matrix.along(node, 'row'), 'row')}
          aria-sort={props.sorted}
          aria-selected={props.chosen}
          tabIndex={reachable === -1 ? 0 : -1}
          data-row={row}
          data-column={-1}
          data-refs={node}
        >
          <span class="matrix-words">{nodeLabel(project, node)}</span>
          <SortAlong
            sorted={props.sorted}
            what={`Sort columns by the stance of ${nodeLabel(project, node)}`}
          />
        </div>
        {props.shown.map((column) => {
          const target = columns[column] as NodeKey
          const stances = matrix.at(node, target)
          return (
            <div
              key={target}
              class={target === node ? 'matrix-cell self' : 'matrix-cell'}
              role="gridcell"
              aria-colindex={column + 2}
              aria-label={cellSentence(project, node, target, stances, ({ id }) => lit.has(id))}
              aria-selected={stances.some(({ id }) => selected.has(`stance:${id}`))}
              tabIndex={reachable === column ? 0 : -1}
              data-row={row}
              data-refs={stances.map(({ id }) => `stance:${id}`).join(' ') || undefined}
              data-column={column}
              style={{ left: `${props.headRem + column * COLUMN_REM}rem` }}
            >
              {stances.length > 0 && <Tiles project={project} stances={stances} lit={lit} />}
            </div>
          )
        })}
      </div>
    ),
    [
      project,
      ordered,
      row,
      shownKey,
      lit,
      selected,
      reachable,
      props.chosen,
      props.sorted,
      props.topRem,
      props.headRem,
    ],
  )
}
