import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { actedOn, menuKind } from '../../view/menus'
import { useUi } from '../context'
import { pressed } from '../shortcuts'
import { menuTitle } from './menuTitle'
import './hands.css'

const MARGIN = 8
const TYPING_MS = 600

/**
 * What can be done with what it was opened on: the commands of the one list that its kind of thing has and that would
 * do something now. Arrows, Home, End and first letters go through it; Escape gives the focus back (ARIA menu pattern).
 */
export function ContextMenu() {
  const { session, project } = useUi()
  const element = useRef<HTMLDivElement>(null)
  const before = useRef(document.activeElement)
  const current = useSignal(0)
  const typed = useRef({ text: '', at: 0 })
  const view = session.view.value
  const menu = session.menu.value
  const only = menu?.only
  const target = menu ? (only ? menu.target : actedOn(menu.target, view.selection)) : []
  const entries = session.commands.filter(
    ({ id, menus, when }) =>
      menus?.includes(menuKind(target)) && when(view, target) && id.startsWith(only ?? ''),
  )
  const close = (giveBack = true) => {
    session.menu.value = null
    const to = before.current
    if (giveBack && to instanceof HTMLElement && to.isConnected) to.focus({ preventScroll: true })
  }
  useEffect(() => {
    const onPress = (event: Event) => {
      if (!(event.target instanceof Node && element.current?.contains(event.target))) close(false)
    }
    const onLeave = () => close(false)
    document.addEventListener('pointerdown', onPress, true)
    addEventListener('resize', onLeave)
    addEventListener('blur', onLeave)
    return () => {
      document.removeEventListener('pointerdown', onPress, true)
      removeEventListener('resize', onLeave)
      removeEventListener('blur', onLeave)
    }
  }, [])
  useLayoutEffect(() => {
    const own = element.current
    if (!own || !menu) return
    const { offsetWidth: width, offsetHeight: height } = own
    const { clientWidth, clientHeight } = document.documentElement
    own.style.left = `${Math.max(MARGIN, Math.min(menu.at.x, clientWidth - width - MARGIN))}px`
    own.style.top = `${Math.max(MARGIN, Math.min(menu.at.y, clientHeight - height - MARGIN))}px`
    current.value = 0
    own.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true })
  }, [menu, entries.length])
  const go = (to: number) => {
    if (entries.length === 0) return
    current.value = (to + entries.length) % entries.length
    element.current?.querySelectorAll<HTMLElement>('[role=menuitem]')[current.value]?.focus()
  }
  const goToLetters = (letter: string) => {
    const now = performance.now()
    const text = (now - typed.current.at < TYPING_MS ? typed.current.text : '') + letter.toLowerCase()
    typed.current = { text, at: now }
    const from = current.value + (text.length === 1 ? 1 : 0)
    const order = entries.map((_, step) => (from + step) % entries.length)
    const found = order.find((at) => wordsOf(entries[at]).toLowerCase().startsWith(text))
    if (found !== undefined) go(found)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') go(current.value + 1)
    else if (event.key === 'ArrowUp') go(current.value - 1)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(entries.length - 1)
    else if (event.key === 'Escape' || event.key === 'Tab') close()
    else if (/^\p{L}$/u.test(event.key) && !event.ctrlKey && !event.metaKey) goToLetters(event.key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (!menu) return null
  return (
    <div
      ref={element}
      class="context-menu"
      role="menu"
      aria-label={menuTitle(project.value, target)}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      <p class="context-title" role="presentation">
        {menuTitle(project.value, target)}
      </p>
      {entries.map((entry, at) => (
        <button
          type="button"
          key={entry.id}
          role="menuitem"
          tabIndex={at === current.value ? 0 : -1}
          onPointerMove={(event) => {
            current.value = at
            event.currentTarget.focus({ preventScroll: true })
          }}
          onClick={() => {
            close()
            entry.run(target)
          }}
        >
          <span>{wordsOf(entry)}</span>
          <span class="context-keys" aria-hidden="true">
            {entry.keys[0] !== undefined &&
              pressed(entry.keys[0]).map((part) => <kbd key={part}>{part}</kbd>)}
          </span>
        </button>
      ))}
      {entries.length === 0 && <p class="context-title">Nothing can be done with it here.</p>}
    </div>
  )
}

const wordsOf = (
  entry: { readonly label: string; readonly short?: string | undefined } | undefined,
): string => entry?.short ?? entry?.label ?? ''
