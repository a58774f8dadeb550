import { voiceOf } from '../../graph/voice'
import { SIGN, actorLabel, issueLabel, targetWords, tell } from '../../graph/wording'
import { POLARITIES, type Stance } from '../../model/coding'
import type { Project, Ref } from '../../model/project'
import type { Absence, Difference } from '../../view/compare'
import { useUi } from '../context'
import { Chip } from '../details/chip'
import { Quotations } from '../details/quotation'
import { RefLink } from '../refLink'
import { ABSENCE, LIKENESS, LIKENESS_MEANING } from './sideWords'

const refOf = ({ id }: Stance): Ref => `stance:${id}`

function titleOf(project: Project, { holder, target }: Difference): string {
  if (holder !== null) return `${actorLabel(project, holder)} and ${targetWords(project, target)}`
  return 'issue' in target ? issueLabel(project, target.issue) : actorLabel(project, target.actor)
}

/** "+ 2, − 1", or why there is nothing. */
function Cell(props: { readonly stances: readonly Stance[]; readonly absence: Absence | null }) {
  const { stances, absence } = props
  if (stances.length === 0 && absence !== null) {
    const [words, meaning] = ABSENCE[absence]
    return (
      <td class="compare-absent" title={meaning}>
        {words}
      </td>
    )
  }
  return (
    <td>
      {POLARITIES.flatMap((polarity) => {
        const size = stances.filter((stance) => stance.polarity === polarity).length
        return size === 0
          ? []
          : [
              <span key={polarity} class={`compare-sign ${polarity}`}>
                <span aria-hidden="true">{SIGN[polarity]}</span>
                <span class="visually-hidden">{polarity}</span>
                {size > 1 && ` ${size}`}
              </span>,
            ]
      })}
    </td>
  )
}

/** What one side has on a matter, with its words; or why it has nothing. */
function Words(props: {
  readonly name: 'A' | 'B'
  readonly stances: readonly Stance[]
  readonly absence: Absence | null
}) {
  const { project } = useUi()
  const { name, stances, absence } = props
  return (
    <section class="column">
      <h3>{name}</h3>
      {stances.length === 0 && absence !== null && (
        <p>
          <b>{ABSENCE[absence][0]}</b>: {ABSENCE[absence][1]}
        </p>
      )}
      <ul>
        {stances.map((stance) => {
          const told = tell(project.value, stance)
          return (
            <li key={stance.id} class="position">
              <p class="told">
                <span class={`key-sign ${stance.polarity}`} aria-hidden="true">
                  {SIGN[stance.polarity]}
                </span>{' '}
                <RefLink refs={[refOf(stance)]}>{told.holder}</RefLink> <b>{told.verb}</b> {told.target}{' '}
                {stance.certainty !== 'stated' && <Chip of={stance.certainty} />}
              </p>
              {voiceOf(stance) !== 'holder' && told.speaker !== '' && <p class="row-place">{told.speaker}</p>}
              <Quotations record={refOf(stance)} cue={stance.cue} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** One matter as a row; opened, both sides with their sentences next to each other. */
export function DifferenceRow(props: {
  readonly difference: Difference
  readonly open: boolean
  readonly onToggle: () => void
}) {
  const { session, project } = useUi()
  const { difference, open } = props
  const { a, b, likeness, absence } = difference
  const refs = [...new Set([...a, ...b].map(refOf))]
  const echo = (hovered: readonly Ref[]) => () => {
    session.hover.value = hovered
  }
  return (
    <>
      <tr class={open ? 'current' : ''} onPointerEnter={echo(refs)} onPointerLeave={echo([])}>
        <th scope="row">
          <button
            type="button"
            class="compare-matter"
            aria-expanded={open}
            onClick={() => {
              props.onToggle()
              session.dispatch(open ? { type: 'clear-selection' } : { type: 'select', refs })
            }}
          >
            {titleOf(project.value, difference)}{' '}
            <span class="compare-likeness" data-likeness={likeness} title={LIKENESS_MEANING[likeness]}>
              {LIKENESS[likeness]}
            </span>
          </button>
        </th>
        <Cell stances={a} absence={absence} />
        <Cell stances={b} absence={absence} />
      </tr>
      {open && (
        <tr class="compare-words">
          <td colSpan={3}>
            <div class="columns">
              <Words name="A" stances={a} absence={absence} />
              <Words name="B" stances={b} absence={absence} />
            </div>
          </td>
        </tr>
      )}
    </>
  )
}
