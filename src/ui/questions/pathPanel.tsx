import { useComputed } from '@preact/signals'
import { tellPath, type Leg } from '../../graph/pathTelling'
import { actorLabel, issueLabel } from '../../graph/wording'
import { voiceOf } from '../../graph/voice'
import type { NodeKey } from '../../graph/keys'
import type { Project, Ref } from '../../model/project'
import { pathsIn, shownIndex } from '../../view/paths'
import type { PathQuestion } from '../../view/state'
import { count } from '../counting'
import { useUi } from '../context'
import { Quotation } from '../details/quotation'
import { RefLink } from '../refLink'
import { Sign } from '../sign'
import { AnswerFrame } from './answerFrame'
import { ConnectedTo } from './connected'
import { NoPath } from './noPath'

const nameOf = (project: Project, key: NodeKey): string =>
  key.startsWith('actor:')
    ? actorLabel(project, key.slice(6) as never)
    : issueLabel(project, key.slice(6) as never)

const stanceOf = (project: Project, ref: Ref) =>
  ref.startsWith('stance:') ? project.stances.get(ref.slice(7) as never) : undefined

function LegEntry(props: { readonly leg: Leg }) {
  const { session, project } = useUi()
  const { leg } = props
  const { selection } = session.view.value
  const current = selection.length > 0 && selection.every((ref) => leg.told.includes(ref))
  return (
    <li class={current ? 'leg current' : 'leg'}>
      <p class="leg-sentence">
        <RefLink refs={leg.told}>{leg.sentence}.</RefLink>
      </p>
      {leg.told.map((ref) => {
        const stance = stanceOf(project.value, ref)
        return (
          <div class="leg-evidence" key={ref}>
            {stance && <Sign polarity={stance.polarity} filled={voiceOf(stance) === 'document'} />}
            <Quotation record={ref} index={0} cue={stance?.cue} />
          </div>
        )
      })}
      {leg.more.length > 0 && (
        <p class="row-place">
          <RefLink refs={leg.more}>{leg.more.length} more between them</RefLink>
        </p>
      )}
    </li>
  )
}

function Through(props: { readonly path: PathQuestion }) {
  const { session } = useUi()
  const { path } = props
  const tick = (field: 'neutral' | 'allTies', words: string) => (
    <label class="switch">
      <input
        type="checkbox"
        checked={path[field]}
        onChange={(event) =>
          session.dispatch({
            type: 'path',
            path: { ...path, index: 0, [field]: event.currentTarget.checked },
          })
        }
      />{' '}
      {words}
    </label>
  )
  return (
    <div class="through" role="group" aria-label="What may connect">
      {tick('neutral', 'through neutral stances')}
      {tick('allTies', 'through any tie')}
    </div>
  )
}

/** How two are connected: the path as sentences with their words, the others one step away. */
export function PathPanel() {
  const { session, project } = useUi()
  const view = session.view.value
  const paths = useComputed(() => pathsIn({ project: project.value }, session.view.value))
  const { path } = view
  if (path === null) return null
  const at = shownIndex({ project: project.value }, view)
  const shown = paths.value[at]
  const from = nameOf(project.value, path.from)
  const step = (by: number, label: string, sign: string) => (
    <button
      type="button"
      class="icon"
      aria-label={label}
      title={label}
      onClick={() => {
        const size = paths.value.length
        const index = (at + by + size) % size
        session.dispatch({ type: 'path', path: { ...path, index } })
        session.announcement.value = `Path ${index + 1} of ${size}: ${count(paths.value[index]?.length ?? 0, 'step')}`
      }}
    >
      {sign}
    </button>
  )
  return (
    <AnswerFrame
      label="Path"
      heading={`${from} and ${nameOf(project.value, path.to)}`}
      steps={
        shown &&
        paths.value.length > 1 && (
          <p class="steps">
            {step(-1, 'Previous path', '‹')}
            <span>
              {at + 1} of {paths.value.length}
            </span>
            {step(1, 'Next path', '›')}
          </p>
        )
      }
      onClose={() => session.dispatch({ type: 'path', path: null })}
    >
      {shown ? (
        <>
          <p class="verdict">{count(shown.length, 'step')} apart on this path.</p>
          <ol class="legs">
            {tellPath(project.value, shown).map((leg) => (
              <LegEntry key={`${leg.from} ${leg.to}`} leg={leg} />
            ))}
          </ol>
        </>
      ) : (
        <NoPath path={path} />
      )}
      <div class="ask-again">
        <ConnectedTo from={path.from} name={from} />
        <Through path={path} />
      </div>
    </AnswerFrame>
  )
}
