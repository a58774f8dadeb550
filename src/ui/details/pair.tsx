import { count } from '../counting'
import { useUi } from '../context'
import { Explore } from '../questions/explore'
import { StanceEntry } from './stanceEntry'
import { disagree, type Pair } from './subject'
import { TieEntry } from './tieEntry'
import type { Ref } from '../../model/project'

/** All that the text has between two: what was chosen with its quotations, then the other stances, then the other ties. */
export function PairDetails(props: { readonly pair: Pair; readonly chosen: ReadonlySet<Ref> }) {
  const { project } = useUi()
  const { stances, ties } = props.pair
  return (
    <>
      <p class="verdict">
        {stances.length > 0 && `${count(stances.length, 'stance')} on this pair`}
        {stances.length > 0 && ties.length > 0 && ', '}
        {ties.length > 0 && count(ties.length, 'tie')}
        {stances.length === 0 && ' and no stance on this pair'}.
        {disagree(project.value, stances) && (
          <>
            {' '}
            <b>They do not agree.</b>
          </>
        )}
      </p>
      <ul class="entries">
        {[true, false].flatMap((open) => [
          ...stances
            .filter(({ id }) => props.chosen.has(`stance:${id}`) === open)
            .map((stance) => <StanceEntry key={`stance:${stance.id}`} stance={stance} open={open} />),
          ...ties
            .filter(({ id }) => props.chosen.has(`tie:${id}`) === open)
            .map((tie) => <TieEntry key={`tie:${tie.id}`} tie={tie} open={open} />),
        ])}
      </ul>
      <Explore nodes={[...new Set(props.pair.ends)]} />
    </>
  )
}
