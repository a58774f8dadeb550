import type { Ref } from '../../model/project'
import { Sign } from '../sign'
import type { VisibleItem } from './walking'

/** A visible item of the outline. */
export function Row(props: {
  readonly row: VisibleItem
  readonly isOpen: boolean
  readonly isSelected: boolean
  readonly isReachable: boolean
  readonly onClick: (event: MouseEvent, row: VisibleItem) => void
  readonly onFocus: () => void
  readonly onHover: (refs: readonly Ref[]) => void
}) {
  const { row } = props
  const { item, level } = row
  return (
    <div
      role="treeitem"
      class={`item level-${Math.min(level, 3)}${item.refs.length === 0 ? ' heading' : ''}`}
      aria-label={item.name}
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-expanded={item.size > 0 ? props.isOpen : undefined}
      aria-selected={item.refs.length > 0 ? props.isSelected : undefined}
      tabIndex={props.isReachable ? 0 : -1}
      data-item={item.id}
      data-refs={item.refs.length > 0 ? item.refs.join(' ') : undefined}
      onClick={(event) => props.onClick(event, row)}
      onFocus={() => {
        props.onFocus()
        props.onHover(item.refs)
      }}
      onBlur={() => props.onHover([])}
      onPointerEnter={() => props.onHover(item.refs)}
      onPointerLeave={() => props.onHover([])}
    >
      <span class={item.size > 0 ? 'twisty' : 'twisty none'} aria-hidden="true">
        {item.size > 0 ? (props.isOpen ? '▾' : '▸') : ''}
      </span>
      {item.sign && <Sign {...item.sign} />}
      <span class="item-words">
        {item.words} <span class="item-detail">{item.detail}</span>
      </span>
    </div>
  )
}
