import { useComputed, useSignal, type Signal } from '@preact/signals'
import { contradictionsOf, type Contradiction } from '../../graph/contradictions'
import { voiceOf } from '../../graph/voice'
import { SIGN, actorLabel, issueLabel, targetWords, tell } from '../../graph/wording'
import type { IssueId, Polarity, Stance } from '../../model/coding'
import type { Project, Ref } from '../../model/project'
import { idOf } from '../../model/refs'
import { count } from '../counting'
import { useUi } from '../context'
import { Chip } from '../details/chip'
import { Quotations } from '../details/quotation'
import { RefLink } from '../refLink'
import { AnswerFrame } from './answerFrame'

/** Matters that are listed, and positions on each, before more are asked for. */
const FIRST_MATTERS = 40
const FIRST_POSITIONS = 10

const refOf = ({ id }: Stance): Ref => `stance:${id}`

/** Headings of the three positions, by what they are positions on. */
const BY: Readonly<Record<'claim' | 'policy' | 'other', readonly [string, string, string]>> = {
  claim: ['affirmed by', 'denied by', 'not confirmed by'],
  policy: ['called for by', 'rejected by', 'no side taken by'],
  other: ['supported by', 'opposed by', 'no side taken by'],
}

function headings(project: Project, { about, withheld }: Contradiction): readonly [string, string, string] {
  if (about.type === 'pair') return ['supported by', 'opposed or denied by', 'not confirmed by']
  const kind = project.issues.get(idOf(about.issue) as IssueId)?.kind
  const [affirmed, denied, none] = BY[kind === 'claim' || kind === 'policy' ? kind : 'other']
  return [affirmed, denied, withheld.length > 0 ? none : '']
}

function titleOf(project: Project, { about, affirmed, denied }: Contradiction): string {
  if (about.type === 'issue') return issueLabel(project, idOf(about.issue) as IssueId)
  const target = [...affirmed, ...denied][0]?.target
  const holder = actorLabel(project, idOf(about.holder) as never)
  return target ? `${holder} and ${targetWords(project, target)}` : holder
}

function Position(props: { readonly stance: Stance }) {
  const { project, lit } = useUi()
  const { stance } = props
  const told = tell(project.value, stance)
  return (
    <li class="position">
      <p class="told">
        <RefLink refs={[refOf(stance)]}>{told.holder}</RefLink>{' '}
        {stance.certainty !== 'stated' && <Chip of={stance.certainty} />}
      </p>
      {voiceOf(stance) === 'other' && <p class="row-place">{told.speaker}</p>}
      {!lit.value.has(stance.id) && <p class="row-place">hidden on the graph</p>}
      <Quotations record={refOf(stance)} cue={stance.cue} />
    </li>
  )
}

function Positions(props: { readonly stances: readonly Stance[] }) {
  const all = useSignal(false)
  const { stances } = props
  const shown = all.value ? stances : stances.slice(0, FIRST_POSITIONS)
  return (
    <>
      <ul>
        {shown.map((stance) => (
          <Position key={stance.id} stance={stance} />
        ))}
      </ul>
      <ShowAll what={all} words={`Show all ${stances.length}`} when={shown.length < stances.length} />
    </>
  )
}

function ShowAll(props: { readonly what: Signal<boolean>; readonly words: string; readonly when: boolean }) {
  if (!props.when) return null
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        props.what.value = true
      }}
    >
      {props.words}
    </button>
  )
}

function Entry(props: { readonly found: Contradiction }) {
  const { session, project } = useUi()
  const { found } = props
  const [affirmed, denied, withheld] = headings(project.value, found)
  const columns: readonly (readonly [Polarity, string, readonly Stance[]])[] = [
    ['supports', affirmed, found.affirmed],
    ['opposes', denied, found.denied],
    ['neutral', withheld, found.withheld],
  ]
  const refs = [...new Set(columns.flatMap(([, , stances]) => stances.map(refOf)))]
  const { selection } = session.view.value
  const current = selection.length > 0 && selection.every((ref) => refs.includes(ref))
  return (
    <li class={current ? 'contradiction current' : 'contradiction'}>
      <h3>
        <RefLink refs={refs}>{titleOf(project.value, found)}</RefLink>
      </h3>
      <div class="columns">
        {columns.map(
          ([polarity, words, stances]) =>
            stances.length > 0 && (
              <section key={polarity} class={`column ${polarity}`}>
                <h4>
                  <span aria-hidden="true">{SIGN[polarity]} </span>
                  {words}
                </h4>
                <Positions stances={stances} />
              </section>
            ),
        )}
      </div>
    </li>
  )
}

/** Every issue and pair with opposite or withheld positions, both sides with their words. */
export function ContradictionsPanel() {
  const { project, panel } = useUi()
  const all = useComputed(() => contradictionsOf(project.value))
  const unfolded = useSignal(false)
  const shown = unfolded.value ? all.value : all.value.slice(0, FIRST_MATTERS)
  const opposed = all.value.filter(({ kind }) => kind === 'opposed').length
  return (
    <AnswerFrame
      label="Contradictions"
      heading={
        <>
          Contradictions <span class="number">{all.value.length}</span>
        </>
      }
      onClose={() => {
        panel.value = null
      }}
    >
      <p class="verdict">
        {opposed > 0 && `${count(opposed, 'matter')} with opposite positions`}
        {opposed > 0 && opposed < all.value.length && '; '}
        {opposed < all.value.length &&
          `${all.value.length - opposed} that somebody puts forward and somebody does not confirm`}
        . Choose one to see it on the graph.
      </p>
      <ul class="contradictions">
        {shown.map((found) => (
          <Entry
            key={
              found.about.type === 'issue' ? found.about.issue : `${found.about.holder} ${found.about.target}`
            }
            found={found}
          />
        ))}
      </ul>
      <ShowAll
        what={unfolded}
        words={`Show all ${count(all.value.length, 'matter')}`}
        when={shown.length < all.value.length}
      />
    </AnswerFrame>
  )
}
