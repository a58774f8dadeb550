import { targetKey } from '../../graph/keys'
import { actorLabel, issueLabel } from '../../graph/wording'
import type { Ref } from '../../model/project'
import { selectedNodes } from '../../view/neighbourhoods'
import { stancesAmong } from '../article/marks'
import { count } from '../counting'
import { useUi } from '../context'
import { selectionWords } from '../hands/selectionWords'
import { Explore } from '../questions/explore'
import { RefLink } from '../refLink'
import { Section } from './section'
import { StanceRow } from './stanceRow'
import { RecordRow } from './tieEntry'

/** A selection of several things: what they are, and the stances among them. */
export function SeveralDetails(props: { readonly refs: readonly Ref[] }) {
  const { project } = useUi()
  const { refs } = props
  const nodes = refs.filter((ref) => ref.startsWith('actor:') || ref.startsWith('issue:'))
  const within = new Set<string>(nodes)
  const among = [...project.value.stances.values()].filter(
    (stance) => within.has(`actor:${stance.holder}`) && within.has(targetKey(project.value, stance.target)),
  )
  const chosen = stancesAmong(project.value, refs)
  const others = refs.filter((ref) => ref.startsWith('tie:') || ref.startsWith('event:'))
  const nameOf = (ref: Ref) =>
    ref.startsWith('actor:')
      ? actorLabel(project.value, ref.slice(6) as never)
      : issueLabel(project.value, ref.slice(6) as never)
  return (
    <>
      <p class="verdict">
        {selectionWords(refs)} selected
        {nodes.length > 1 && `; ${count(among.length, 'stance')} among the actors and issues`}.
      </p>
      <Explore nodes={selectedNodes(project.value, refs)} />
      <Section heading="Actors and issues" size={nodes.length}>
        {nodes.map((ref) => (
          <li key={ref}>
            <RefLink refs={[ref]} class="row">
              <span class="row-words">{nameOf(ref)}</span>
            </RefLink>
          </li>
        ))}
      </Section>
      <Section heading="Among them" size={among.length}>
        {among.map((stance) => (
          <StanceRow key={stance.id} stance={stance} from="nobody" />
        ))}
      </Section>
      <Section heading="Stances" size={chosen.length}>
        {chosen.map((stance) => (
          <StanceRow key={stance.id} stance={stance} from="nobody" />
        ))}
      </Section>
      <Section heading="Ties and events" size={others.length}>
        {others.map((ref) => (
          <RecordRow key={ref} record={ref} />
        ))}
      </Section>
    </>
  )
}
