import { seriate, type SignedProfile } from '../analysis/seriation'
import type { NodeKey } from '../graph/keys'
import { stanceMatrix, type StanceMatrix } from '../graph/matrix'
import { nodeLabel } from '../graph/wording'
import type { Stance } from '../model/coding'
import type { Project } from '../model/project'
import type { LineOrder, MatrixSettings } from './matrixSettings'

interface Sides {
  readonly rows: readonly NodeKey[]
  readonly columns: readonly NodeKey[]
}

/** +1 where a cell's stances support, −1 where they oppose, 0 where they do neither or both. */
function signOf(stances: readonly Stance[]): number {
  const supports = stances.some(({ polarity }) => polarity === 'supports')
  const opposes = stances.some(({ polarity }) => polarity === 'opposes')
  return Number(supports) - Number(opposes)
}

/**
 * Rows and columns in the order that shows their blocks: average-linkage clustering of signed profiles; rows (and both
 * sides of actors × actors) with the leaf order of Gruvaeus & Wainer (1972), columns turned by the mean place of
 * their rows. The end with more stances comes first. Computed from the whole coding.
 */
function blocksOf(matrix: StanceMatrix): Sides {
  const { rows, columns, at, along } = matrix
  const profile = (values: readonly number[]): SignedProfile =>
    new Map(values.flatMap((value, feature) => (value === 0 ? [] : [[feature, value] as const])))
  const pick = (keys: readonly NodeKey[], order: readonly number[]) =>
    order.map((item) => keys[item] as NodeKey)
  const heavyFirst = (order: readonly NodeKey[]) => {
    const size = (keys: readonly NodeKey[]) => keys.reduce((sum, key) => sum + along(key, 'row').length, 0)
    const half = Math.floor(order.length / 2)
    return size(order.slice(0, half)) < size(order.slice(order.length - half)) ? order.toReversed() : order
  }
  if (matrix.across === 'actors') {
    const profiles = rows.map((key) =>
      profile([
        ...columns.map((other) => (other === key ? 1 : signOf(at(key, other)))),
        ...rows.map((other) => (other === key ? 1 : signOf(at(other, key)))),
      ]),
    )
    const order = heavyFirst(pick(rows, seriate(profiles)))
    return { rows: order, columns: order }
  }
  const ordered = heavyFirst(
    pick(rows, seriate(rows.map((row) => profile(columns.map((column) => signOf(at(row, column))))))),
  )
  const place = new Map<string, number>(ordered.map((key, index) => [key, index]))
  const means = columns.map((column) => {
    const places = along(column, 'column').map(({ holder }) => place.get(`actor:${holder}`) ?? 0)
    return places.reduce((sum, next) => sum + next, 0) / Math.max(1, places.length)
  })
  const profiles = columns.map((column) => profile(rows.map((row) => signOf(at(row, column)))))
  return { rows: ordered, columns: pick(columns, seriate(profiles, means)) }
}

const known = new WeakMap<StanceMatrix, Sides>()
function blocks(matrix: StanceMatrix): Sides {
  const sides = known.get(matrix) ?? blocksOf(matrix)
  known.set(matrix, sides)
  return sides
}

/** Where a cell stands when a line is sorted along it: for, of two minds, taking no side, against, empty. */
function rank(stances: readonly Stance[], reversed: boolean): number {
  if (stances.length === 0) return 4
  const sign = signOf(stances)
  const neutral = stances.every(({ polarity }) => polarity === 'neutral')
  const place = sign > 0 ? 0 : sign < 0 ? 3 : neutral ? 2 : 1
  return reversed ? 3 - place : place
}

function inOrder(
  project: Project,
  matrix: StanceMatrix,
  side: 'row' | 'column',
  { by, reversed }: LineOrder,
): readonly NodeKey[] {
  const base = blocks(matrix)[side === 'row' ? 'rows' : 'columns']
  const turn = (keys: readonly NodeKey[]) => (reversed ? keys.toReversed() : keys)
  switch (by) {
    case 'blocks':
      return turn(base)
    case 'name': {
      const collator = new Intl.Collator('en', { numeric: true })
      return turn(base.toSorted((a, b) => collator.compare(nodeLabel(project, a), nodeLabel(project, b))))
    }
    case 'count': {
      const size = (key: NodeKey) => matrix.along(key, side).length
      return base.toSorted((a, b) => (reversed ? size(a) - size(b) : size(b) - size(a)))
    }
    default: {
      const cell = (key: NodeKey) => (side === 'row' ? matrix.at(key, by) : matrix.at(by, key))
      return base.toSorted(
        (a, b) => rank(cell(a), reversed) - rank(cell(b), reversed) || cell(b).length - cell(a).length,
      )
    }
  }
}

export interface OrderedMatrix extends Sides {
  readonly matrix: StanceMatrix
}

/** The matrix that settings ask for, in their order. What filters hide changes nothing of it. */
export function orderedMatrix(project: Project, settings: MatrixSettings): OrderedMatrix {
  const matrix = stanceMatrix(project, settings.across)
  return {
    matrix,
    rows: inOrder(project, matrix, 'row', settings.rows),
    columns: inOrder(project, matrix, 'column', settings.columns),
  }
}

/** The order after a press on a line's own heading: along it, the other way round, then by blocks again. */
export function orderAfter(before: LineOrder, key: NodeKey): LineOrder {
  if (before.by !== key) return { by: key, reversed: false }
  return before.reversed ? { by: 'blocks', reversed: false } : { by: key, reversed: true }
}
