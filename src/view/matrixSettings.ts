import type { Across } from '../graph/matrix'
import type { NodeKey } from '../graph/keys'
import type { Codec } from './codec'
import { escape, unescape } from './escaping'

/** What one side of the matrix is ordered by: its blocks, names, numbers of stances, or the cells along one line across. */
export interface LineOrder {
  readonly by: 'blocks' | 'name' | 'count' | NodeKey
  readonly reversed: boolean
}

export interface MatrixSettings {
  readonly across: Across
  readonly rows: LineOrder
  readonly columns: LineOrder
}

const BY_BLOCKS: LineOrder = { by: 'blocks', reversed: false }
export const INITIAL_MATRIX: MatrixSettings = { across: 'issues', rows: BY_BLOCKS, columns: BY_BLOCKS }

const encodeOrder = ({ by, reversed }: LineOrder) => `${reversed ? '-' : ''}${escape(by)}`

function decodeOrder(text = ''): LineOrder | undefined {
  const reversed = text.startsWith('-')
  const by = unescape(reversed ? text.slice(1) : text) ?? ''
  return /^(blocks|name|count|(actor|issue):[^\s]+)$/.test(by)
    ? { by: by as LineOrder['by'], reversed }
    : undefined
}

/** `issues,blocks,-actor:mayor` */
export const MATRIX: Codec<MatrixSettings> = {
  encode: ({ across, rows, columns }) => [across, encodeOrder(rows), encodeOrder(columns)].join(','),
  decode: (text) => {
    const [across, first, second, ...rest] = text.split(',')
    const [rows, columns] = [decodeOrder(first), decodeOrder(second)]
    return (across === 'issues' || across === 'actors') && rows && columns && rest.length === 0
      ? { across, rows, columns }
      : undefined
  },
}
