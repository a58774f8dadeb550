import type { Signal } from '@preact/signals'
import { actorLabel } from '../../graph/wording'
import { listed } from '../../text/counting'
import type { OrderedMatrix } from '../../view/matrixOrder'
import { useUi } from '../context'
import { cellSentence, headingSentence } from './cellWords'
import type { Pointed } from './pointed'

/** Names of publishers that are spelled out. */
const MOST_NAMED = 2

/** The line below the matrix: what is under the pointer or in focus in a sentence, else what the signs mean. */
export function MatrixReading(props: {
  readonly ordered: OrderedMatrix
  readonly pointed: Signal<Pointed | null>
}) {
  const { project, lit } = useUi()
  const { matrix } = props.ordered
  const pointed = props.pointed.value
  if (pointed?.row && pointed.column)
    return (
      <p class="matrix-reading" aria-hidden="true">
        {cellSentence(
          project.value,
          pointed.row,
          pointed.column,
          matrix.at(pointed.row, pointed.column),
          (stance) => lit.value.has(stance.id),
        )}
      </p>
    )
  const heading = pointed?.row ?? pointed?.column
  if (heading) {
    const line = pointed?.row ? 'row' : 'column'
    return (
      <p class="matrix-reading" aria-hidden="true">
        {headingSentence(project.value, heading, matrix.along(heading, line), line)}
      </p>
    )
  }
  const publishers = new Set(
    [...project.value.documents.values()].map(({ publisher }) => actorLabel(project.value, publisher)),
  )
  const names = publishers.size > MOST_NAMED ? 'the documents' : listed([...publishers])
  return (
    <ul class="matrix-reading legend" aria-label="What the signs mean" tabIndex={0}>
      <li>
        <span class="tile supports own">+</span> {names} {publishers.size === 1 ? 'says' : 'say'} so
      </li>
      <li>
        <span class="tile supports">+</span> the holder or another does
      </li>
      <li>
        <span class="tile opposes unsure">−?</span> alleged or not confirmed
      </li>
      <li>
        <span class="tile opposes unsure">−»</span> planned
      </li>
      <li>
        <span class="tile supports unsure">(+)</span> implied
      </li>
      <li>
        <span class="tile neutral">○</span> takes no side, does not confirm
      </li>
      <li>
        <span class="tile supports">
          +<small>2</small>
        </span>{' '}
        2 stances
      </li>
    </ul>
  )
}
