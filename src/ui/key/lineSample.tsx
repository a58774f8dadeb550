import type { Polarity } from '../../model/coding'

const DASH: Readonly<Record<Polarity, string>> = {
  supports: '',
  opposes: '7 4',
  ambivalent: '10 3 2 3',
  neutral: '1.5 4',
}

/** The arrow at the end of a line of 30 px at height 6. */
const ARROW: Readonly<Record<Polarity, preact.JSX.Element>> = {
  supports: <path d="M28 2l9 4-9 4z" fill="currentColor" stroke="none" />,
  opposes: <path d="M32 1v10" stroke-width="2.5" />,
  ambivalent: <path d="M32 2l4 4-4 4-4-4z" fill="currentColor" stroke="none" />,
  neutral: <circle cx="33" cy="6" r="2.6" fill="currentColor" stroke="none" />,
}

/** A short line as it is drawn in the graph: colour, dash and arrow of a polarity; without one, a tie. */
export function LineSample(props: { readonly polarity: Polarity | 'tie' }) {
  const { polarity } = props
  return (
    <svg class={`line-sample ${polarity}`} viewBox="0 0 38 12" width="38" height="12" aria-hidden="true">
      <path
        d={polarity === 'tie' || polarity === 'neutral' ? 'M1 6H36' : 'M1 6H30'}
        stroke-width={polarity === 'tie' ? 1 : 2.2}
        stroke-dasharray={polarity === 'tie' ? undefined : DASH[polarity]}
        stroke-linecap={polarity === 'neutral' ? 'round' : undefined}
      />
      {polarity !== 'tie' && ARROW[polarity]}
    </svg>
  )
}
