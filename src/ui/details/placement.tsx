import { actorLabel, issueLabel, tellStance, tellTie } from '../../graph/wording'
import type { NodeKey } from '../../graph/keys'
import { explainPlacement } from '../../layout/placement'
import type { Reason } from '../../layout/alignment'
import type { ActorId } from '../../model/coding'
import type { Project, Ref } from '../../model/project'
import { aboutOf } from '../../view/about'
import { useUi } from '../context'
import { RefLink } from '../refLink'

/** A number with its sign and two decimals: "+0.38", "−1.00", "0.00". */
export function signed(value: number): string {
  const digits = Math.abs(value).toFixed(2)
  return Number(digits) === 0 ? '0.00' : `${value < 0 ? '−' : '+'}${digits}`
}

function refOf(because: Reason): Ref {
  if (because.type === 'bearing') return because.issue
  return because.type === 'stance' ? `stance:${because.stance.id}` : `tie:${because.tie.id}`
}

function wordsOf(project: Project, because: Reason, about: ActorId): string {
  if (because.type === 'stance') return tellStance(project, because.stance)
  if (because.type === 'tie') return tellTie(project, because.tie)
  return `${issueLabel(project, because.issue.slice(6) as never)} bears on ${actorLabel(project, about)}`
}

const nodeWords = (project: Project, key: NodeKey) =>
  key.startsWith('actor:')
    ? actorLabel(project, key.slice(6) as never)
    : issueLabel(project, key.slice(6) as never)

/** Which stances placed an actor on its side of the picture, with weight and share, and which did not, by which rule. */
export function Placement(props: { readonly actor: ActorId }) {
  const { project, session } = useUi()
  const about = aboutOf(session.view.value, session.opened.value) as ActorId
  const placed = explainPlacement(project.value, about, `actor:${props.actor}`)
  const name = actorLabel(project.value, about)
  const side = { for: `For ${name}`, against: `Against ${name}`, third: 'Third parties' }[placed.side]
  return (
    <div class="placement">
      <p>
        <b>{side}</b>, with an <i>alignment</i> of <b>{signed(placed.alignment)}</b> to {name}. Alignment is
        our measure, from −1 to +1: +0.25 and more is For, −0.25 and less Against.
      </p>
      {placed.counted.length === 0 ? (
        <p>No stance in this article places {actorLabel(project.value, props.actor)} on a side.</p>
      ) : (
        <table>
          <caption>What counted: weight × alignment of the other end ÷ {placed.sum.toFixed(2)}</caption>
          <thead>
            <tr>
              <th scope="col">Stance</th>
              <th scope="col">Weight</th>
              <th scope="col">Share</th>
            </tr>
          </thead>
          <tbody>
            {placed.counted.map(({ because, weight, towards, share }) => (
              <tr key={`${refOf(because)} ${towards.key}`}>
                <td>
                  <RefLink refs={[refOf(because)]}>{wordsOf(project.value, because, about)}</RefLink>
                  <small>
                    {' '}
                    ({nodeWords(project.value, towards.key)}: {signed(towards.alignment)})
                  </small>
                </td>
                <td>{signed(weight)}</td>
                <td>{signed(share)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                Alignment
              </th>
              <td>{signed(placed.alignment)}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {placed.notCounted.length > 0 && (
        <>
          <h3>What did not count</h3>
          <ul class="uncounted">
            {placed.notCounted.map(({ because, rule }) => (
              <li key={refOf(because)}>
                <RefLink refs={[refOf(because)]}>{wordsOf(project.value, because, about)}</RefLink>
                <small> {rule}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
