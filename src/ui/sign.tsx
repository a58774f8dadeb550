import type { Polarity } from '../model/coding'
import { SIGN } from '../graph/wording'

/** A polarity as a disc with its sign: filled for the document's own voice, hollow for somebody's. Named by its surroundings. */
export function Sign(props: { readonly polarity: Polarity; readonly filled: boolean }) {
  return (
    <span class={`sign ${props.polarity}${props.filled ? ' filled' : ''}`} aria-hidden="true">
      {SIGN[props.polarity]}
    </span>
  )
}
