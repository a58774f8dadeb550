import type { NodeKey } from '../../graph/keys'
import { nodeLabel } from '../../graph/wording'
import type { LineOrder } from '../../view/matrixSettings'
import type { OrderedMatrix } from '../../view/matrixOrder'
import { useUi } from '../context'
import { CopyButton } from '../grid/copyButton'
import { matrixCsv } from './cellWords'

const ORDERS = [
  ['blocks', 'blocks'],
  ['name', 'name'],
  ['count', 'number of stances'],
] as const

function OrderField(props: {
  readonly side: 'rows' | 'columns'
  readonly order: LineOrder
  /** The lines along which this side can be sorted. */
  readonly lines: readonly NodeKey[]
}) {
  const { session, project } = useUi()
  const { side, order } = props
  const set = (next: LineOrder) => session.dispatch({ type: 'matrix', settings: { [side]: next } })
  const name = side === 'rows' ? 'Rows' : 'Columns'
  const lines = props.lines
    .map((key) => ({ key, label: nodeLabel(project.value, key) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
  return (
    <span class="tool">
      <label for={`order-${side}`}>{name} by</label>
      <select
        id={`order-${side}`}
        class="control"
        value={order.by}
        onChange={(event) => set({ by: event.currentTarget.value as LineOrder['by'], reversed: false })}
      >
        {ORDERS.map(([by, label]) => (
          <option key={by} value={by}>
            {label}
          </option>
        ))}
        <optgroup label={side === 'rows' ? 'stance on' : 'stance of'}>
          {lines.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </optgroup>
      </select>
      <button
        type="button"
        class="control square"
        aria-pressed={order.reversed}
        aria-label={`${name} the other way round`}
        title={`${name} the other way round`}
        onClick={() => set({ ...order, reversed: !order.reversed })}
      >
        {order.reversed ? '↑' : '↓'}
      </button>
    </span>
  )
}

/** What is set against what, in what order, and a copy of it. */
export function MatrixTools(props: { readonly ordered: OrderedMatrix }) {
  const { session, project, lit, narrow } = useUi()
  const { across, rows, columns } = session.view.value.matrix
  const { ordered } = props
  const rest = (
    <>
      <OrderField side="rows" order={rows} lines={ordered.columns} />
      <OrderField side="columns" order={columns} lines={ordered.rows} />
      <CopyButton
        label="Copy CSV"
        what="the matrix"
        text={() => matrixCsv(project.value, ordered, (stance) => lit.value.has(stance.id))}
      />
    </>
  )
  return (
    <div class="grid-tools" role="group" aria-label="Matrix">
      <div class="switched" role="group" aria-label="Actors against">
        {(['issues', 'actors'] as const).map((value) => (
          <button
            type="button"
            key={value}
            class="control"
            aria-pressed={across === value}
            onClick={() => session.dispatch({ type: 'matrix', settings: { across: value } })}
          >
            {value === 'issues' ? 'On issues' : 'Toward actors'}
          </button>
        ))}
      </div>
      {narrow.value ? (
        <details class="grid-fold">
          <summary class="control">Order, copy</summary>
          <div class="grid-folded">{rest}</div>
        </details>
      ) : (
        rest
      )}
    </div>
  )
}
