import type { Ref } from '../../model/project'
import type { TableRow } from '../../view/tableRows'

/** Rows that one range selects: links hold what is selected. */
export const MOST_SELECTED = 500

/** The stances from that of `anchor` to a row, either way, beginning with the anchor; `left`: how many more there were. */
export function rangeBetween(
  rows: readonly TableRow[],
  anchor: Ref | null,
  row: number,
): { readonly refs: readonly Ref[]; readonly left: number } {
  const from = rows.findIndex((other) => other.type === 'stance' && `stance:${other.stance.id}` === anchor)
  const start = from < 0 ? row : from
  const between = rows.slice(Math.min(start, row), Math.max(start, row) + 1)
  const refs = between.flatMap((other): Ref[] =>
    other.type === 'stance' ? [`stance:${other.stance.id}`] : [],
  )
  if (row < start) refs.reverse()
  return { refs: refs.slice(0, MOST_SELECTED), left: Math.max(0, refs.length - MOST_SELECTED) }
}
