import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { sidesOf } from '../../layout/contents'
import type { Project, Ref } from '../../model/project'
import { aboutOf } from '../../view/about'
import { useUi } from '../context'
import { hiddenWords } from '../key/keyCounts'
import { Row } from './row'
import { outlineOf } from './tree'
import { pathTo, stepFor, visibleItems, type VisibleItem } from './walking'

const SIDES = ['actors', 'for', 'against', 'third']
const TYPING_PAUSE_MS = 600

/** The actor under which a stance or a tie stands. */
function ownerOf(project: Project, ref: Ref): Ref | undefined {
  const id = ref.slice(ref.indexOf(':') + 1)
  const holder = ref.startsWith('stance:') ? project.stances.get(id as never)?.holder : undefined
  const source = ref.startsWith('tie:') ? project.ties.get(id as never)?.source : undefined
  const actor = holder ?? source
  return actor && `actor:${actor}`
}

/** The graph as an ordered tree, walked by keyboard; the same selection as everywhere. */
export function Outline() {
  const { session, project, lit, selected } = useUi()
  const tree = useRef<HTMLDivElement>(null)
  const open = useSignal<ReadonlySet<string>>(new Set(SIDES))
  const current = useSignal('')
  const typed = useRef({ text: '', at: 0 })
  const about = useComputed(() => aboutOf(session.view.value, session.opened.value))
  const positions = useComputed(() =>
    about.value === undefined ? undefined : sidesOf(project.value, about.value),
  )
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
    const path =
      wanted === undefined || shown ? null : pathTo(roots.peek(), wanted, ownerOf(project.peek(), wanted))
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
            onFocus={() => {
              current.value = row.item.id
            }}
            onHover={(refs) => {
              session.hover.value = refs
            }}
          />
        ))}
      </div>
    </>
  )
}
