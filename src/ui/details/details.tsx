import { useComputed, useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useUi } from '../context'
import { useSyncEffect } from '../syncEffect'
import { whenIdle } from '../idle'
import { whenLoaded } from '../loading'
import { readingWords } from '../sourcing'
import { Nothing } from './nothing'

interface Parts {
  readonly Heading: ComponentType
  readonly Steps: ComponentType
  readonly Body: ComponentType<{ readonly heard: { readonly current: string } }>
}

/**
 * What is known of the selection, in words, each with its quotation; what to try while nothing is selected. All but the
 * latter is loaded when the page has come to rest, or as soon as something is selected.
 */
export function Details() {
  const { session, project } = useUi()
  const region = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const selection = useComputed(() => session.view.value.selection)
  const parts = useSignal<Parts | null>(null)
  const load = () => {
    if (!parts.peek())
      void whenLoaded(session, import('./selected'), (loaded) => {
        parts.value = loaded
      })
  }
  useEffect(() => {
    const idle = whenIdle(load)
    return () => idle.cancel()
  }, [])
  const before = useRef(selection.peek())
  /** What was said when the selection was made. */
  const heard = useRef(session.announcement.peek())
  useSyncEffect(() => {
    const now = selection.value
    if (now.length > 0) load()
    if (now === before.current) return
    before.current = now
    heard.current = session.announcement.peek()
    if (now.length === 0) session.announcement.value = 'Nothing selected'
    if (region.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true })
    region.current?.querySelector('.details-body')?.scrollTo(0, 0)
  })
  const isEmpty = selection.value.length === 0
  const clear = () => session.dispatch({ type: 'clear-selection' })
  const Selected = isEmpty ? null : parts.value
  return (
    <section
      class={isEmpty ? 'details empty' : 'details'}
      id="details"
      aria-label="Details"
      ref={region}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isEmpty) return
        event.stopPropagation()
        clear()
      }}
    >
      <header class="details-head">
        <h2 ref={heading} tabIndex={-1}>
          {Selected ? <Selected.Heading /> : 'Details'}
        </h2>
        {Selected && <Selected.Steps />}
        {!isEmpty && (
          <button type="button" class="icon" aria-label="Close details" title="Close details" onClick={clear}>
            ×
          </button>
        )}
      </header>
      <div class="details-body">
        {isEmpty && <Nothing />}
        {Selected && <Selected.Body heard={heard} />}
        {project.value.documents.size > 0 && <p class="reading">{readingWords(project.value)}</p>}
      </div>
    </section>
  )
}
