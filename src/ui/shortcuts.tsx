import { useSignal } from '@preact/signals'
import type { Command } from '../view/session'
import { useUi } from './context'
import { Modal } from './modal'

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)
const KEY_WORD: Readonly<Record<string, string>> = {
  Mod: isMac ? 'Cmd' : 'Ctrl',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  '-': '−',
}

/** "Mod+z" as the keys that one presses: ["Ctrl", "z"]. A plus on its own is a key. */
export function pressed(key: string): readonly string[] {
  const parts = key === '+' ? ['+'] : key.split(/\+(?=.)/)
  return parts.map(
    (part) => KEY_WORD[part] ?? (parts.length > 1 && part.length === 1 ? part.toUpperCase() : part),
  )
}

/** The ways to press a command, each once: `Mod+Shift+z` and `Mod+Shift+Z` are one. */
export function ways(keys: readonly string[]): readonly (readonly string[])[] {
  return [...new Map(keys.map((key) => [pressed(key).join(' '), pressed(key)])).values()]
}

function Keys(props: { readonly heading: string; readonly commands: readonly Command[] }) {
  if (props.commands.length === 0) return null
  return (
    <section>
      <h3>{props.heading}</h3>
      <dl class="shortcuts">
        {props.commands.map(({ id, label, keys }) => (
          <div key={id}>
            <dt>
              {ways(keys).map((way, at) => (
                <>
                  {at > 0 && ' or '}
                  {way.map((part) => (
                    <kbd>{part}</kbd>
                  ))}
                </>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** All keys, from the one list of commands, with the switch for single-character keys. */
export function Shortcuts() {
  const { session, preferences } = useUi()
  const single = useSignal(preferences.read('single-keys') !== 'off')
  const withKeys = session.commands.filter(({ keys }) => keys.length > 0)
  return (
    <Modal heading="Keyboard shortcuts">
      <Keys heading="Everywhere" commands={withKeys.filter(({ scope }) => scope === 'page')} />
      <Keys
        heading="While the graph has the focus"
        commands={withKeys.filter(({ scope }) => scope === 'graph')}
      />
      <section>
        <h3>In the article and the outline</h3>
        <dl class="shortcuts">
          <div>
            <dt>
              <kbd>↑</kbd> <kbd>↓</kbd> <kbd>Home</kbd> <kbd>End</kbd>
            </dt>
            <dd>Go from one to the next</dd>
          </div>
          <div>
            <dt>
              <kbd>Enter</kbd>
            </dt>
            <dd>Select; with {KEY_WORD['Mod']} or Shift and a click, add to the selection</dd>
          </div>
          <div>
            <dt>
              <kbd>→</kbd> <kbd>←</kbd>
            </dt>
            <dd>Outline: open and close a branch</dd>
          </div>
        </dl>
      </section>
      <section>
        <h3>In the matrix and the table</h3>
        <dl class="shortcuts">
          <div>
            <dt>
              <kbd>↑</kbd> <kbd>↓</kbd> <kbd>←</kbd> <kbd>→</kbd> <kbd>Home</kbd> <kbd>End</kbd>{' '}
              <kbd>PgUp</kbd> <kbd>PgDn</kbd>
            </dt>
            <dd>Go from cell to cell; with {KEY_WORD['Mod'] ?? 'Ctrl'}, to the ends</dd>
          </div>
          <div>
            <dt>
              <kbd>Enter</kbd> <kbd>Space</kbd>
            </dt>
            <dd>Select alone; add to the selection or take from it</dd>
          </div>
          <div>
            <dt>
              <kbd>s</kbd>
            </dt>
            <dd>Matrix, on a heading: sort along it, the other way round, back to blocks</dd>
          </div>
          <div>
            <dt>
              <kbd>Shift</kbd> <kbd>↑</kbd> <kbd>↓</kbd>
            </dt>
            <dd>Table: select a range. On a heading Enter sorts, with Shift besides the others</dd>
          </div>
        </dl>
      </section>
      <p>
        <label class="switch">
          <input
            type="checkbox"
            checked={single.value}
            onChange={(event) => {
              single.value = event.currentTarget.checked
              preferences.write('single-keys', single.value ? 'on' : 'off')
            }}
          />{' '}
          Keys of a single character work outside of the graph too
        </label>
      </p>
    </Modal>
  )
}
