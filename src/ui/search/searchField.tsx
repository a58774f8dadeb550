import { useComputed, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { useUi } from '../context'
import { whenLoaded } from '../loading'
import type { createSearch, Found } from './searchIndex'

/** Finds actors, claims, topics and words of the article (combobox with a grouped list, ARIA Authoring Practices). */
export function SearchField() {
  const { session, project, searchField, narrow } = useUi()
  const query = useSignal('')
  const isOpen = useSignal(false)
  const active = useSignal(0)
  const cameFrom = useRef<HTMLElement | null>(null)
  const search = useSignal<{ of: unknown; find: ReturnType<typeof createSearch> } | null>(null)
  const groups = useComputed(() =>
    query.value.trim() === '' ? [] : (search.value?.find(query.value.trim()) ?? []),
  )
  const options = useComputed(() => groups.value.flatMap(({ found }) => found))
  const shown = useComputed(() => isOpen.value && query.value.trim() !== '' && search.value !== null)

  const prepare = () => {
    const wanted = project.peek()
    if (search.peek()?.of === wanted) return
    void whenLoaded(session, import('./searchIndex'), (loaded) => {
      search.value = { of: wanted, find: loaded.createSearch(wanted) }
    })
  }
  const choose = (found: Found) => {
    session.dispatch({ type: 'select', refs: found.refs })
    isOpen.value = false
    query.value = ''
  }
  const leave = () => {
    if (cameFrom.current?.isConnected) cameFrom.current.focus()
    else searchField.current?.blur()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const size = options.value.length
    if (event.key === 'Escape') {
      if (isOpen.value && query.value !== '') event.stopPropagation()
      if (!isOpen.value || query.value === '') leave()
      isOpen.value = false
      query.value = ''
    } else if (event.key === 'Enter') {
      const found = options.value[active.value]
      if (found && shown.value) choose(found)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      isOpen.value = true
      if (size > 0) active.value = (active.value + (event.key === 'ArrowDown' ? 1 : -1) + size) % size
    } else return
    event.preventDefault()
  }
  const activeOption = options.value[active.value]
  let at = -1
  return (
    <search class="search">
      <input
        ref={searchField}
        type="text"
        role="combobox"
        inputMode="search"
        enterkeyhint="search"
        aria-label="Find an actor, a claim or a word"
        placeholder={narrow.value ? 'Find' : 'Find an actor, claim or word'}
        aria-expanded={shown.value}
        aria-controls="search-results"
        aria-autocomplete="list"
        aria-activedescendant={shown.value && activeOption ? `found-${active.value}` : undefined}
        autocomplete="off"
        spellcheck={false}
        value={query.value}
        onFocus={(event) => {
          cameFrom.current = event.relatedTarget instanceof HTMLElement ? event.relatedTarget : null
          isOpen.value = true
          prepare()
        }}
        onBlur={() => {
          isOpen.value = false
        }}
        onInput={(event) => {
          query.value = event.currentTarget.value
          active.value = 0
          isOpen.value = true
          prepare()
        }}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <div
        id="search-results"
        class="search-results"
        role="listbox"
        aria-label="Found"
        hidden={!shown.value}
        onPointerDown={(event) => event.preventDefault()}
      >
        {groups.value.map(({ heading, found }) => (
          <div role="group" aria-label={heading} key={heading}>
            <p class="found-heading" aria-hidden="true">
              {heading}
            </p>
            {found.map((one) => {
              at++
              const index = at
              return (
                <div
                  key={one.id}
                  id={`found-${index}`}
                  class="found"
                  role="option"
                  aria-selected={index === active.value}
                  onPointerMove={() => {
                    active.value = index
                  }}
                  onClick={() => choose(one)}
                >
                  {one.words} <span class="item-detail">{one.detail}</span>
                </div>
              )
            })}
          </div>
        ))}
      </div>
      {shown.value && options.value.length === 0 && (
        <p class="search-results none" role="status">
          Nothing found for “{query.value.trim()}”. Try fewer letters.
        </p>
      )}
    </search>
  )
}
