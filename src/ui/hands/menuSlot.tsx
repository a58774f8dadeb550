import { useSignal, useSignalEffect } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Ref } from '../../model/project'
import { useUi } from '../context'
import { whenLoaded } from '../loading'

/** Attribute that names what a menu on an element is on: refs with spaces between them. */
const REFS = 'data-refs'

/** The place of the context menu, loaded when the first is asked for, by the right button, a long press or a key. */
export function MenuSlot() {
  const { session } = useUi()
  const ContextMenu = useSignal<ComponentType | null>(null)
  useEffect(() => {
    const onMenu = (event: MouseEvent) => {
      if (event.defaultPrevented || !(event.target instanceof Element)) return
      const refs = event.target.closest(`[${REFS}]`)?.getAttribute(REFS)
      // Text that is marked to be copied keeps the browser's menu.
      if (!refs || document.getSelection()?.isCollapsed === false) return
      event.preventDefault()
      session.menu.value = {
        target: refs.split(' ') as readonly Ref[],
        at: { x: event.clientX, y: event.clientY },
      }
    }
    document.addEventListener('contextmenu', onMenu)
    return () => document.removeEventListener('contextmenu', onMenu)
  }, [])
  useSignalEffect(() => {
    if (session.menu.value === null || ContextMenu.peek()) return
    void whenLoaded(session, import('./contextMenu'), (loaded) => {
      ContextMenu.value = loaded.ContextMenu
    })
  })
  return session.menu.value && ContextMenu.value ? <ContextMenu.value /> : null
}
