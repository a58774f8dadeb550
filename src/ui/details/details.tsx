import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useUi } from '../context'
import { whenIdle } from '../idle'
import { readingWords } from '../sourcing'
import { Nothing } from './nothing'
import { subjectOf, type Subject } from './subject'
import { Steps } from './steps'
import { announcementOf, titleOf } from './titling'

type BodyOf = ComponentType<{ readonly subject: Subject }>

/**
 * What is known of the selection, in words, each with its quotation; what to try while nothing is selected. All but the
 * latter is loaded when the page has come to rest, or as soon as something is selected.
 */
export function Details() {
  const { session, project } = useUi()
  const region = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const selection = useComputed(() => session.view.value.selection)
  const subject = useComputed(() => subjectOf(project.value, selection.value))
  const Body = useSignal<BodyOf | null>(null)
  const load = () =>
    void import('./body').then((loaded) => {
      Body.value = loaded.Body
    })
  useEffect(() => {
    const idle = whenIdle(load)
    return () => idle.cancel()
  }, [])
  const before = useRef(selection.peek())
  useSignalEffect(() => {
    const now = subject.value
    if (now.type !== 'nothing' && !Body.peek()) load()
    if (selection.value === before.current) return
    before.current = selection.value
    session.announcement.value = announcementOf(project.peek(), now)
    if (region.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true })
    region.current?.querySelector('.details-body')?.scrollTo(0, 0)
  })
  const isEmpty = subject.value.type === 'nothing'
  return (
    <section
      class={isEmpty ? 'details empty' : 'details'}
      id="details"
      aria-label="Details"
      ref={region}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isEmpty) return
        event.stopPropagation()
        session.dispatch({ type: 'clear-selection' })
      }}
    >
      <header class="details-head">
        <h2 ref={heading} tabIndex={-1}>
          {titleOf(project.value, subject.value)}
        </h2>
        {!isEmpty && <Steps />}
        {!isEmpty && (
          <button
            type="button"
            class="icon"
            aria-label="Close details"
            title="Close details"
            onClick={() => session.dispatch({ type: 'clear-selection' })}
          >
            ×
          </button>
        )}
      </header>
      <div class="details-body">
        {isEmpty ? <Nothing /> : Body.value && <Body.value subject={subject.value} />}
        <p class="reading">{readingWords(project.value)}</p>
      </div>
    </section>
  )
}
