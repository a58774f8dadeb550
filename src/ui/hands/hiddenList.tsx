import { useLayoutEffect, useRef } from 'preact/hooks'
import { nodeLabel } from '../../graph/wording'
import type { NodeKey } from '../../graph/keys'
import type { Ref } from '../../model/project'
import { useUi } from '../context'
import { selectionWords } from './selectionWords'
import './hands.css'

/** "2 actors hidden": opens the list of what is taken out of the picture, each with the way back. */
export function HiddenList() {
  const { session, project } = useUi()
  const { hidden } = session.view.value
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const place = () => {
    const [own, at] = [list.current, button.current?.getBoundingClientRect()]
    if (!own || !at) return
    const left = Math.min(at.left, document.documentElement.clientWidth - own.offsetWidth - 8)
    own.style.left = `${Math.max(8, left)}px`
    own.style.top = `${at.bottom + 4}px`
  }
  useLayoutEffect(() => {
    if (list.current?.matches(':popover-open')) place()
  })
  const bringBack = (nodes: readonly NodeKey[]) => {
    const within = list.current?.contains(document.activeElement)
    session.dispatch({ type: 'show', nodes })
    session.announcement.value = `${nodes.length === 1 ? nodeLabel(project.peek(), nodes[0] ?? '') : 'All'} shown again`
    if (within) requestAnimationFrame(() => list.current?.querySelector('button')?.focus())
  }
  return (
    <>
      <button type="button" class="link" popovertarget="hidden-list" ref={button}>
        {selectionWords(hidden as readonly Ref[])} hidden
      </button>
      <div
        id="hidden-list"
        class="hidden-list"
        popover="auto"
        role="dialog"
        aria-label="Hidden"
        ref={list}
        onToggle={place}
      >
        <ul>
          {hidden.map((key) => (
            <li key={key}>
              <span>{nodeLabel(project.value, key)}</span>
              <button
                type="button"
                class="control"
                aria-label={`Show ${nodeLabel(project.value, key)}`}
                onClick={() => bringBack([key])}
              >
                Show
              </button>
            </li>
          ))}
          {hidden.length > 1 && (
            <li>
              <span>All of them</span>
              <button
                type="button"
                class="control"
                aria-label="Show all of them"
                onClick={() => bringBack(hidden)}
              >
                Show
              </button>
            </li>
          )}
        </ul>
      </div>
    </>
  )
}
