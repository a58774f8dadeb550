import { useMemo } from 'preact/hooks'
import { factOf } from '../../graph/stanceFacts'
import { voiceOf } from '../../graph/voice'
import type { Stance } from '../../model/coding'
import type { Project } from '../../model/project'
import type { TableColumn } from '../../view/tableSettings'
import { dateWords } from '../../text/dating'
import { Chip } from '../details/chip'
import { Sign } from '../sign'

/** A fact as it stands in a cell. */
function Cell(props: { readonly project: Project; readonly stance: Stance; readonly column: TableColumn }) {
  const { project, stance, column } = props
  const text = factOf(project, stance, column)
  switch (column) {
    case 'verb':
      return (
        <span class="verb">
          <Sign polarity={stance.polarity} filled={voiceOf(stance) === 'document'} /> {text}
        </span>
      )
    case 'certainty':
      return <Chip of={stance.certainty} />
    case 'date':
      return <>{dateWords(text)}</>
    default:
      return <span class="clamped">{text}</span>
  }
}

/** A stance and its facts. */
export function StanceTableRow(props: {
  readonly project: Project
  readonly stance: Stance
  readonly columns: readonly TableColumn[]
  readonly row: number
  readonly topRem: number
  readonly selected: boolean
  readonly echoed: boolean
  /** Column of the cell that Tab comes to; null in other rows. */
  readonly reachable: number | null
}) {
  const { project, stance, columns, row, selected, echoed, reachable } = props
  return useMemo(
    () => (
      <div
        class={echoed ? 'table-row echoed' : 'table-row'}
        role="row"
        aria-rowindex={row + 2}
        aria-selected={selected}
        data-refs={`stance:${stance.id}`}
        style={{ top: `${props.topRem}rem` }}
      >
        {columns.map((column, at) => (
          <div
            key={column}
            class={`table-cell ${column}`}
            role="gridcell"
            aria-colindex={at + 1}
            tabIndex={reachable === at ? 0 : -1}
            data-row={row}
            data-column={at}
          >
            <Cell project={project} stance={stance} column={column} />
          </div>
        ))}
      </div>
    ),
    [project, stance, columns, row, props.topRem, selected, echoed, reachable],
  )
}
