import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Ref } from '../../model/project'
import { hasRecord } from '../../model/tourFaults'
import { piecesOf, type Term } from '../../model/tour'
import { useUi } from '../context'
import { RefLink } from '../refLink'

/** The text of a step: names select, terms open their meaning in place, one at a time. */
export function StepText(props: { readonly text: string; readonly terms: readonly Term[] }) {
  const { project } = useUi()
  const open = useSignal<number | null>(null)
  useEffect(() => {
    open.value = null
  }, [props.text])
  const toggle = (at: number) => () => {
    open.value = open.peek() === at ? null : at
  }
  return (
    <p
      class="tour-text"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || open.value === null) return
        event.stopPropagation()
        open.value = null
      }}
    >
      {piecesOf(props.text).map(({ text, target }, at) => {
        if (target === null) return text
        if (target.includes(':'))
          return hasRecord(project.value, target as Ref) ? (
            <RefLink refs={[target as Ref]}>{text}</RefLink>
          ) : (
            text
          )
        const meaning = props.terms.find(({ id }) => id === target)?.meaning
        if (meaning === undefined) return text
        const isOpen = open.value === at
        return (
          <>
            <button type="button" class="term" aria-expanded={isOpen} onClick={toggle(at)}>
              {text}
            </button>
            <span class="term-meaning" role="status">
              {isOpen && ` (${meaning})`}
            </span>
          </>
        )
      })}
    </p>
  )
}
