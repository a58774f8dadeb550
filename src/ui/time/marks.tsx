import { useSignal } from '@preact/signals'
import { SIGN, tellStance } from '../../graph/wording'
import type { Project } from '../../model/project'
import { idOf, recordOf } from '../../model/refs'
import { litEvents } from '../../view/litEvents'
import { count } from '../counting'
import { useUi } from '../context'
import { dateWords } from '../../text/dating'
import type { Mark } from './placing'

/** "Court hears the case · 14 March 2031 · planned", or of several how many they are. */
function markWords(project: Project, { lane, records, polarity, planned }: Mark): string {
  const [first] = records
  if (!first) return ''
  const when = dateWords(first.date)
  const uncertain = planned ? ' · planned' : ''
  if (records.length === 1) {
    const event = recordOf(project, 'event', first.ref)
    const stance = recordOf(project, 'stance', first.ref)
    return event
      ? `${event.label} · ${when}${uncertain}`
      : stance
        ? `${tellStance(project, stance)} · ${when}`
        : ''
  }
  const what = count(records.length, lane === 'events' ? 'event' : 'stance')
  return `${what}${polarity ? `: ${SIGN[polarity]} ${polarity}` : ''} · ${when}${uncertain}`
}

/** Events and stances on the strip: one stop of the Tab key, arrows go from one to the next. */
export function Marks(props: { readonly marks: readonly Mark[] }) {
  const { session, project, lit, hovered, selected } = useUi()
  const at = useSignal(0)
  const tip = useSignal<Mark | null>(null)
  const { marks } = props
  const events = litEvents(project.value, session.view.value)
  const current = Math.min(at.value, marks.length - 1)
  const echo = (mark: Mark | null) => () => {
    session.hover.value = mark?.refs ?? []
    tip.value = mark
  }
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    if (event.key === 'Escape' && tip.value) {
      event.stopPropagation()
      tip.value = null
      return
    }
    const to = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: marks.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    at.value = Math.min(marks.length - 1, Math.max(0, to))
    event.currentTarget.querySelectorAll<HTMLElement>('button')[at.value]?.focus()
  }
  return (
    <div
      class="time-marks"
      role="group"
      aria-label="Dated events and stances"
      onKeyDown={onKeyDown}
      onPointerLeave={echo(null)}
    >
      {marks.map((mark) => {
        const { lane, polarity, records, planned, px, untilPx } = mark
        return (
          untilPx !== null && (
            <span
              key={`${lane} ${records[0]?.ref ?? px}`}
              class={`time-tail ${lane} ${polarity ?? ''}`}
              data-planned={planned ? '' : undefined}
              style={{ left: `${px}px`, width: `${Math.max(0, untilPx - px)}px` }}
            />
          )
        )
      })}
      {marks.map((mark, index) => {
        const { lane, polarity, records, refs, planned, px, roomPx } = mark
        const left: ReadonlySet<string> = lane === 'events' ? events : lit.value
        const isIn = refs.some((ref) => left.has(idOf(ref)))
        const label = lane === 'events' ? recordOf(project.value, 'event', refs[0] ?? '')?.label : undefined
        return (
          <button
            type="button"
            key={`${lane} ${refs[0] ?? px}`}
            class={`time-mark ${lane} ${polarity ?? ''}`}
            tabIndex={index === current ? 0 : -1}
            aria-label={markWords(project.value, mark)}
            aria-pressed={refs.every((ref) => selected.value.has(ref))}
            data-planned={planned ? '' : undefined}
            data-out={isIn ? undefined : ''}
            data-hovered={refs.some((ref) => hovered.value.has(ref)) ? '' : undefined}
            style={{ left: `${px}px` }}
            onClick={(event) => {
              at.value = index
              const adds = event.ctrlKey || event.metaKey || event.shiftKey
              session.dispatch({ type: 'select', refs, mode: adds ? 'toggle' : 'replace' })
            }}
            onPointerEnter={echo(mark)}
            onFocus={echo(mark)}
            onBlur={echo(null)}
          >
            <span class="time-point">
              {polarity !== null && SIGN[polarity]}
              {records.length > 1 && records.length}
            </span>
            {roomPx > 56 && label !== undefined && (
              <span class="time-name" style={{ maxWidth: `${roomPx}px` }}>
                {label}
              </span>
            )}
          </button>
        )
      })}
      {tip.value && (
        <span
          class="time-tip"
          data-side={tip.value.px > 240 ? 'left' : 'right'}
          style={{ left: `${tip.value.px}px` }}
        >
          {markWords(project.value, tip.value)}
        </span>
      )}
    </div>
  )
}
