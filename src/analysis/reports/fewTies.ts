import { counted } from '../../text/counting'
import { LEAST_TIES } from '../balanceWords'

/** Says that a one-mode network has too few ties for a number; null where it has enough. */
export function fewTies(weights: Float64Array, rows: number, what: string): string | null {
  let ties = 0
  for (let i = 0; i < rows; i++) for (let h = i + 1; h < rows; h++) if (weights[i * rows + h] !== 0) ties++
  return ties > 0 && ties < LEAST_TIES
    ? `Only ${counted(ties, 'tie')}; with fewer than ${LEAST_TIES}, ${what} would say nothing, so it is not shown.`
    : null
}
