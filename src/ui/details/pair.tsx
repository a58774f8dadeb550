import { count } from '../counting'
import { useUi } from '../context'
import { Explore } from '../questions/explore'
import { StanceEntry } from './stanceEntry'
import { disagree, type Pair } from './subject'
import { TieEntry } from './tieEntry'
import type { Ref } from '../../model/project'

/** All that the text has between two: every stance, those chosen with their quotations, then the ties. */
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
        {stances.map((stance) => (
          <StanceEntry key={stance.id} stance={stance} open={props.chosen.has(`stance:${stance.id}`)} />
        ))}
        {ties.map((tie) => (
          <TieEntry key={tie.id} tie={tie} open={props.chosen.has(`tie:${tie.id}`)} />
        ))}
      </ul>
      <Explore nodes={[...new Set(props.pair.ends)]} />
    </>
  )
}
