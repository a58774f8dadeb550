import type { Command } from '../view/session'
import type { ViewState } from '../view/state'

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** `Mod+z`, `Shift+F10`, `/`: the name of a key press as commands spell it. Shift is named only with other keys than characters. */
function nameOf(event: KeyboardEvent): string {
  const mod = isMac ? event.metaKey : event.ctrlKey
  const named = event.key.length > 1 || mod
  return `${mod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey && named ? 'Shift+' : ''}${event.key}`
}

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/**
 * Runs commands by their keys. Keys of scope `graph` work only while the focus is inside the graph; `page` keys
 * everywhere but in text fields; single characters of the page only while `singleKeys` allows it (WCAG 2.1.4).
 */
export function createKeys(options: {
  readonly commands: () => readonly Command[]
  readonly view: () => ViewState
  readonly graph: () => HTMLElement | undefined
  readonly singleKeys: () => boolean
  /** Loads the commands that are still to come; undefined where all are there. */
  readonly rest: () => Promise<unknown> | undefined
}): { readonly destroy: () => void } {
  const onKey = (event: KeyboardEvent) => {
    if (!run(event)) void options.rest()?.then(() => run(event))
  }
  const run = (event: KeyboardEvent): boolean => {
    if (event.defaultPrevented || event.isComposing) return true
    const name = nameOf(event)
    const inGraph = event.target instanceof Node && (options.graph()?.contains(event.target) ?? false)
    const command = options
      .commands()
      .find(
        ({ keys, scope, when }) =>
          keys.includes(name) &&
          (scope === 'graph'
            ? inGraph
            : !isTextField(event.target) &&
              (event.key.length > 1 || name.startsWith('Mod+') || options.singleKeys())) &&
          when(options.view()),
      )
    if (!command) return false
    event.preventDefault()
    command.run()
    return true
  }
  document.addEventListener('keydown', onKey)
  return { destroy: () => document.removeEventListener('keydown', onKey) }
}
