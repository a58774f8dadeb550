import { useComputed, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { canonicalIssue } from '../../graph/keys'
import type { Project, Ref } from '../../model/project'
import { idOf } from '../../model/refs'
import { useUi } from '../context'
import { ACTOR_KIND_WORD } from '../kinds'
import { bestMatches } from '../questions/matching'

const MOST = 50

interface Choice {
  readonly ref: Ref
  readonly label: string
  /** Smaller, after the label. */
  readonly detail: string
  /** What is looked through. */
  readonly words: string
}

function choicesOf(project: Project, type: 'actor' | 'issue'): readonly Choice[] {
  const choices =
    type === 'actor'
      ? [...project.actors.values()].map(({ id, label, name, kind, aliases }): Choice => ({
          ref: `actor:${id}`,
          label,
          detail: name === label ? ACTOR_KIND_WORD[kind] : `${name}, ${ACTOR_KIND_WORD[kind]}`,
          words: [label, name, ...aliases].join(' '),
        }))
      : [...project.issues.values()]
          .filter(({ id }) => canonicalIssue(project, id) === id)
          .map(({ id, label, kind, proposition }): Choice => ({
            ref: `issue:${id}`,
            label,
            detail: kind,
            words: `${label} ${proposition}`,
          }))
  return choices.toSorted((a, b) => a.label.localeCompare(b.label))
}

/** Chooses an actor or issue by typing (combobox with a list below it that stays, ARIA Authoring Practices). */
export function NodeChoice(props: {
  readonly label: string
  readonly type: 'actor' | 'issue'
  readonly without: Ref
  readonly chosen: Ref | null
  readonly onChoose: (ref: Ref) => void
}) {
  const { project } = useUi()
  const { type, without, chosen } = props
  const typed = useSignal('')
  const active = useSignal(0)
  const list = useRef<HTMLDivElement>(null)
  const all = useComputed(() =>
    choicesOf(project.value, type).filter(({ ref }) => idOf(ref) !== idOf(without)),
  )
  const found = useComputed(() => bestMatches(all.value, typed.value, ({ words }) => words, MOST))
  const choose = (choice: Choice | undefined) => {
    if (choice) props.onChoose(choice.ref)
  }
  const go = (to: number) => {
    const size = found.value.length
    if (size === 0) return
    active.value = (to + size) % size
    list.current?.querySelector(`#edit-choice-${active.value}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const current = found.value[active.value]
    if (event.key === 'ArrowDown') go(active.value + 1)
    else if (event.key === 'ArrowUp') go(active.value - 1)
    else if (event.key === 'Enter' && current?.ref !== chosen) choose(current)
    else return
    event.preventDefault()
  }
  return (
    <div class="edit-node">
      <label class="edit-field">
        <span>{props.label}</span>
        <input
          type="text"
          role="combobox"
          autofocus
          placeholder="Type to find"
          aria-expanded="true"
          aria-controls="edit-choices"
          aria-autocomplete="list"
          aria-activedescendant={found.value.length > 0 ? `edit-choice-${active.value}` : undefined}
          autocomplete="off"
          spellcheck={false}
          value={typed.value}
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value
            active.value = 0
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <div
        id="edit-choices"
        class="edit-choices"
        role="listbox"
        aria-label={type === 'actor' ? 'Actors' : 'Claims and topics'}
        ref={list}
      >
        {found.value.map((choice, at) => (
          <div
            key={choice.ref}
            id={`edit-choice-${at}`}
            class={at === active.value ? 'found active' : 'found'}
            role="option"
            aria-selected={choice.ref === chosen}
            onClick={() => {
              active.value = at
              choose(choice)
            }}
          >
            <span class="edit-tick" aria-hidden="true">
              {choice.ref === chosen ? '✓' : ''}
            </span>
            <span>
              {choice.label} <span class="item-detail">{choice.detail}</span>
            </span>
          </div>
        ))}
      </div>
      {found.value.length === 0 && (
        <p class="edit-hint" role="status">
          Nothing found for “{typed.value.trim()}”. Try fewer letters.
        </p>
      )}
    </div>
  )
}
