import { CERTAINTY_MEANING } from '../../graph/wording'
import type { Certainty } from '../../model/coding'

const CHALLENGE_MEANING = {
  denied: 'somebody named in the text denies it',
  unconfirmed: 'somebody named in the text does not confirm it',
}

/** How sure the text is: a solid border for what is stated, a dashed one for all else. */
export function Chip(props: { readonly of: Certainty | keyof typeof CHALLENGE_MEANING }) {
  const meaning =
    props.of === 'denied' || props.of === 'unconfirmed'
      ? CHALLENGE_MEANING[props.of]
      : CERTAINTY_MEANING[props.of]
  return (
    <span class={props.of === 'stated' ? 'chip' : 'chip unsure'} title={meaning}>
      {props.of}
    </span>
  )
}
