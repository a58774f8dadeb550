import { voiceOf } from '../../graph/voice'
import { canonicalIssue, targetKey } from '../../graph/keys'
import { standingOf } from '../../graph/standing'
import { actorInSentence, SIGN, targetWords, tell, verbFor } from '../../graph/wording'
import type { Issue, Polarity, Stance } from '../../model/coding'
import type { Ref } from '../../model/project'
import { count } from '../counting'
import { useUi } from '../context'
import { ISSUE_KIND_MEANING } from '../kinds'
import { Explore } from '../questions/explore'
import { RefLink } from '../refLink'
import { Chip } from './chip'
import { Quotations } from './quotation'
import { ReaderNote } from './readerNote'

function Position(props: { readonly stance: Stance }) {
  const { project } = useUi()
  const { stance } = props
  const told = tell(project.value, stance)
  return (
    <li class="position">
      <p class="told">
        <RefLink refs={[`actor:${stance.holder}`]}>{told.holder}</RefLink>{' '}
        {stance.certainty !== 'stated' && <Chip of={stance.certainty} />}
      </p>
      {voiceOf(stance) === 'other' && <p class="row-place">{told.speaker}</p>}
      <Quotations record={`stance:${stance.id}` satisfies Ref} cue={stance.cue} />
    </li>
  )
}

/** What the article has on one issue: the proposition, and in columns who takes which position on it. */
export function IssueDetails(props: { readonly issue: Issue }) {
  const { project } = useUi()
  const { issue } = props
  const standing = standingOf(project.value, issue.id)
  const columns: readonly (readonly [Polarity, readonly Stance[]])[] = [
    ['supports', standing.affirmedBy],
    ['opposes', standing.deniedBy],
    ['ambivalent', standing.ambivalent],
    ['neutral', standing.notConfirmedBy],
  ]
  const held = columns.filter(([, stances]) => stances.length > 0)
  const total = held.reduce((sum, [, stances]) => sum + stances.length, 0)
  const same = [...project.value.issues.values()].filter(
    (other) =>
      other.id !== issue.id &&
      canonicalIssue(project.value, other.id) === canonicalIssue(project.value, issue.id),
  )
  return (
    <>
      <p class="proposition">{issue.proposition}</p>
      {same.map(({ id, proposition }) => (
        <p class="aliases" key={id}>
          The same: {proposition}
        </p>
      ))}
      <p class="verdict">
        {issue.kind}, {ISSUE_KIND_MEANING[issue.kind]}. {count(total, 'stance')}.
        {held.length > 1 && (
          <>
            {' '}
            <b>They do not agree.</b>
          </>
        )}
      </p>
      <ReaderNote of={`issue:${issue.id}`} note={issue.readerNote} />
      <div class="columns">
        {held.map(([polarity, stances]) => (
          <section key={polarity} class={`column ${polarity}`}>
            <h3>
              <span aria-hidden="true">{SIGN[polarity]} </span>
              {verbFor(project.value, { issue: issue.id }, polarity)}
            </h3>
            <ul>
              {stances.map((stance) => (
                <Position key={stance.id} stance={stance} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {(issue.bearsOn ?? []).map(({ actor, sign }) => (
        <p class="bearing" key={actor}>
          In this text, whoever {verbFor(project.value, { issue: issue.id }, 'supports')} it is{' '}
          {sign === '+' ? 'for' : 'against'}{' '}
          <RefLink refs={[`actor:${actor}`]}>{actorInSentence(project.value, actor)}</RefLink>.
        </p>
      ))}
      <Explore
        nodes={[targetKey(project.value, { issue: issue.id })]}
        name={targetWords(project.value, { issue: issue.id })}
      />
      {issue.note && <p class="note">Coder’s note: {issue.note}</p>}
    </>
  )
}
