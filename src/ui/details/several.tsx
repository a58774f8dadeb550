import { sharedIssues, stancesAmongNodes } from '../../graph/amongNodes'
import { nodeLabel } from '../../graph/wording'
import type { Ref } from '../../model/project'
import { selectedNodes } from '../../view/neighbourhoods'
import { stancesAmong } from '../article/marks'
import { count } from '../counting'
import { useUi } from '../context'
import { severalWords } from '../hands/selectionWords'
import { Explore } from '../questions/explore'
import { RefLink } from '../refLink'
import { Section } from './section'
import { StanceEntry } from './stanceEntry'
import { StanceRow } from './stanceRow'
import { RecordRow } from './tieEntry'

/** Up to so many stances are shown with their words, to be compared. */
const MOST_OPEN = 8

/** A selection of several things: what they are, and the stances among them. */
export function SeveralDetails(props: { readonly refs: readonly Ref[] }) {
  const { project } = useUi()
  const { refs } = props
  const nodes = refs.filter((ref) => ref.startsWith('actor:') || ref.startsWith('issue:'))
  const keys = selectedNodes(project.value, nodes)
  const among = stancesAmongNodes(project.value, keys)
  const shared = sharedIssues(project.value, keys)
  const chosen = stancesAmong(project.value, refs)
  const others = refs.filter((ref) => ref.startsWith('tie:') || ref.startsWith('event:'))
  return (
    <>
      <p class="verdict">{severalWords(project.value, refs)}.</p>
      <Explore nodes={selectedNodes(project.value, refs)} />
      <Section heading="Actors and issues" size={nodes.length}>
        {nodes.map((ref) => (
          <li key={ref}>
            <RefLink refs={[ref]} class="row">
              <span class="row-words">{nodeLabel(project.value, ref)}</span>
            </RefLink>
          </li>
        ))}
      </Section>
      <Section heading="Shared issues" size={shared.length}>
        {shared.map(({ issue, stances, agreed }) => (
          <li key={issue}>
            <RefLink refs={stances.map(({ id }): Ref => `stance:${id}`)} class="row">
              <span class="row-words">
                {nodeLabel(project.value, issue)}{' '}
                <span class="row-place">
                  {agreed ? 'they agree' : 'they do not agree'} · compare the words of{' '}
                  {count(stances.length, 'stance')}
                </span>
              </span>
            </RefLink>
          </li>
        ))}
      </Section>
      <Section heading="Among them" size={among.length}>
        {among.map((stance) => (
          <StanceRow key={stance.id} stance={stance} from="nobody" />
        ))}
      </Section>
      {chosen.length <= MOST_OPEN ? (
        <ul class="entries">
          {chosen.map((stance) => (
            <StanceEntry key={stance.id} stance={stance} open />
          ))}
        </ul>
      ) : (
        <Section heading="Stances" size={chosen.length}>
          {chosen.map((stance) => (
            <StanceRow key={stance.id} stance={stance} from="nobody" />
          ))}
        </Section>
      )}
      <Section heading="Ties and events" size={others.length}>
        {others.map((ref) => (
          <RecordRow key={ref} record={ref} />
        ))}
      </Section>
    </>
  )
}
