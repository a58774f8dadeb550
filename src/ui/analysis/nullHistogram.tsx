import type { ReportHistogram } from '../../analysis/report'
import { cellText } from './numbers'

const WIDTH = 320
const HEIGHT = 84
const TOP = 14
const PLOT = HEIGHT - TOP

/** How often shuffled signs gave which number, and where the observed one stands. */
export function NullHistogram(props: { readonly of: ReportHistogram }) {
  const { title, histogram, observed, format, sentence } = props.of
  const { edges, counts } = histogram
  const [first, last] = [edges[0] ?? 0, edges.at(-1) ?? 1]
  const low = Math.min(first, observed)
  const high = Math.max(last, observed)
  if (counts.length === 0 || high <= low) return null
  const margin = (high - low) * 0.04
  const at = (value: number) => ((value - low + margin) / (high - low + 2 * margin)) * WIDTH
  const most = Math.max(...counts)
  const label = (value: number) => cellText(value, format, 0)
  const marked = at(observed)
  const anchor = marked < WIDTH * 0.2 ? 'start' : marked > WIDTH * 0.8 ? 'end' : 'middle'
  return (
    <figure class="null-histogram">
      <figcaption>{title}, against shuffled signs</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 16}`} role="img" aria-label={`Histogram. ${sentence}`}>
        {counts.map((count, bin) => {
          const [left, right] = [at(edges[bin] ?? 0), at(edges[bin + 1] ?? 0)]
          const height = (count / most) * (PLOT - 2)
          return (
            <rect
              key={bin}
              class="bin"
              x={left + 0.5}
              y={HEIGHT - height}
              width={Math.max(0.5, right - left - 1)}
              height={height}
            />
          )
        })}
        <line class="axis" x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        <line class="observed" x1={marked} x2={marked} y1={TOP} y2={HEIGHT} />
        <text class="observed-label" x={marked} y={TOP - 4} text-anchor={anchor}>
          here: {label(observed)}
        </text>
        <text class="tick" x={at(first)} y={HEIGHT + 13} text-anchor="start">
          {label(format === 'whole' ? Math.ceil(first) : first)}
        </text>
        <text class="tick" x={at(last)} y={HEIGHT + 13} text-anchor="end">
          {label(format === 'whole' ? Math.floor(last) : last)}
        </text>
      </svg>
    </figure>
  )
}
