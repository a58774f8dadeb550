const HALF = 48
const HEIGHT = 12

/** How many stand against (left, hatched) and for (right, filled); the numbers stand in the row. */
export function SideBars(props: {
  readonly against: number
  readonly supporting: number
  readonly most: number
}) {
  const width = (value: number) => (value / props.most) * HALF
  const step = HALF / props.most
  return (
    <svg
      class="side-bars"
      viewBox={`0 0 ${2 * HALF} ${HEIGHT}`}
      width={2 * HALF}
      height={HEIGHT}
      aria-hidden="true"
    >
      <rect
        class="bar-against"
        x={HALF - width(props.against)}
        y="2"
        width={width(props.against)}
        height="8"
      />
      <rect class="bar-for" x={HALF} y="2" width={width(props.supporting)} height="8" />
      {props.most <= 24 &&
        Array.from({ length: props.against + props.supporting }, (_, at) => (
          <line
            key={at}
            class="bar-step"
            x1={HALF + (at - props.against) * step}
            x2={HALF + (at - props.against) * step}
            y1="2"
            y2="10"
          />
        ))}
      <line class="bar-axis" x1={HALF} x2={HALF} y1="0" y2={HEIGHT} />
    </svg>
  )
}
