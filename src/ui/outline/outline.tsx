import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { ActorId } from '../../model/coding'
import type { Ref } from '../../model/project'
import { useUi } from '../context'
import { hiddenWords } from '../key/keyCounts'
import { Sign } from '../sign'
import { outlineOf } from './tree'
import { pathTo, stepFor, visibleItems, type VisibleItem } from './walking'

const SIDES = ['actors', 'for', 'against', 'third']
const TYPING_PAUSE_MS = 600

/** The graph as an ordered tree, walked by keyboard; the same selection as everywhere. */
export function Outline() {
  const { session, project, lit, selected } = useUi()
  const tree = useRef<HTMLDivElement>(null)
  const open = useSignal<ReadonlySet<string>>(new Set(SIDES))
  const current = useSignal('')
  const typed = useRef({ text: '', at: 0 })
  const about = useComputed(
    () => (session.view.value.about ?? session.opened.value.subjects[0]) as ActorId | undefined,
  )
  const positions = useComputed(() => session.opened.value.positionsFor(session.view.value, 'columns'))
  const roots = useComputed(() =>
    outlineOf({ project: project.value, lit: lit.value, about: about.value, positions: positions.value }),
  )
  const visible = useComputed(() => visibleItems(roots.value, open.value))
  const reachable = useComputed(() =>
    visible.value.some(({ item }) => item.id === current.value)
      ? current.value
      : (visible.value[0]?.item.id ?? ''),
  )
  const selection = useComputed(() => session.view.value.selection)
  const elementOf = (id: string) =>
    tree.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)

  useSignalEffect(() => {
    const wanted = selection.value.find((ref) => !ref.startsWith('sentence:'))
    const shown = visible.peek().some(({ item }) => item.refs[0] === wanted && item.id === current.peek())
    const path = wanted === undefined || shown ? null : pathTo(roots.peek(), wanted)
    if (!path) return
    open.value = new Set([...open.peek(), ...path.open])
    current.value = path.id
    requestAnimationFrame(() => elementOf(path.id)?.scrollIntoView({ block: 'nearest' }))
  })

  const focus = (id: string) => {
    current.value = id
    requestAnimationFrame(() => elementOf(id)?.focus())
  }
  const toggle = (id: string, on: boolean) => {
    const next = new Set(open.value)
    if (on) next.add(id)
    else next.delete(id)
    open.value = next
  }
  const select = (refs: readonly Ref[], adds: boolean) =>
    session.dispatch({ type: 'select', refs, mode: adds ? 'toggle' : 'replace' })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const isCharacter = event.key.length === 1 && event.key !== ' '
    if (isCharacter) {
      const since = event.timeStamp - typed.current.at
      typed.current = {
        text: since < TYPING_PAUSE_MS ? typed.current.text + event.key : event.key,
        at: event.timeStamp,
      }
    }
    const step = stepFor(
      visible.value,
      open.value,
      reachable.value,
      event.key,
      isCharacter ? typed.current.text : '',
    )
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    if (step.type === 'go') focus(step.id)
    else if (step.type === 'select') {
      const found = visible.value.find(({ item }) => item.id === step.id)
      if (found) select(found.item.refs, event.shiftKey)
    } else toggle(step.id, step.type === 'open')
  }
  const onClick = (event: MouseEvent, { item }: VisibleItem) => {
    current.value = item.id
    const onTwisty = event.target instanceof Element && event.target.closest('.twisty') !== null
    if (onTwisty || item.refs.length === 0) toggle(item.id, !open.value.has(item.id))
    else select(item.refs, event.ctrlKey || event.metaKey || event.shiftKey)
  }

  const hidden = hiddenWords(project.value, lit.value)
  return (
    <>
      <header class="pane-head">
        <h2>Outline</h2>
        <p>{hidden === '' ? 'The graph as a list' : hidden}</p>
      </header>
      <div class="tree" role="tree" aria-label="Outline" ref={tree} onKeyDown={onKeyDown}>
        {visible.value.map((row) => (
          <Row
            key={row.item.id}
            row={row}
            isOpen={open.value.has(row.item.id)}
            isSelected={row.item.refs.length > 0 && row.item.refs.every((ref) => selected.value.has(ref))}
            isReachable={row.item.id === reachable.value}
            onClick={onClick}
            onHover={(refs) => {
              session.hover.value = refs
            }}
          />
        ))}
      </div>
    </>
  )
}

function Row(props: {
  readonly row: VisibleItem
  readonly isOpen: boolean
  readonly isSelected: boolean
  readonly isReachable: boolean
  readonly onClick: (event: MouseEvent, row: VisibleItem) => void
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
      onClick={(event) => props.onClick(event, row)}
      onFocus={() => props.onHover(item.refs)}
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
