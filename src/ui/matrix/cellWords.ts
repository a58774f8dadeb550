import type { NodeKey } from '../../graph/keys'
import { tilesOf, type Tile } from '../../graph/matrix'
import { nodeLabel, SIGN, tellStance } from '../../graph/wording'
import { csvLine } from '../../io/formats/csv'
import type { Stance } from '../../model/coding'
import type { Project } from '../../model/project'
import type { OrderedMatrix } from '../../view/matrixOrder'
import { count } from '../counting'

/** Stances of a cell that are told one by one; of more, the number is. */
const MOST_TOLD = 3

/** The sign of a tile with how sure it is: `+`, `+?` (alleged or not confirmed), `+»` (planned), `(+)` (implied). */
export function tileSign({ polarity, sureness }: Pick<Tile, 'polarity' | 'sureness'>): string {
  const sign = SIGN[polarity]
  switch (sureness) {
    case 'plain':
      return sign
    case 'doubtful':
      return `${sign}?`
    case 'planned':
      return `${sign}»`
    case 'implied':
      return `(${sign})`
    default:
      return sureness satisfies never
  }
}

/** A cell in one sentence, for screen readers and the line below the matrix. `isLit`: whether the view lights a stance. */
export function cellSentence(
  project: Project,
  row: NodeKey,
  column: NodeKey,
  stances: readonly Stance[],
  isLit: (stance: Stance) => boolean,
): string {
  if (stances.length === 0) return `${nodeLabel(project, row)} on ${nodeLabel(project, column)}: no stance`
  const told = stances.slice(0, MOST_TOLD).map((stance) => tellStance(project, stance))
  const more = stances.length > MOST_TOLD ? [`and ${stances.length - MOST_TOLD} more`] : []
  const hidden = stances.filter((stance) => !isLit(stance)).length
  const size = stances.length === 1 ? '' : `${count(stances.length, 'stance')}: `
  const note =
    hidden === 0
      ? ''
      : hidden === stances.length
        ? ' (hidden by what is chosen above)'
        : ` (${hidden} of them hidden by what is chosen above)`
  return `${size}${[...told, ...more].join('; ')}${note}`
}

/** A row's or column's heading in words: "Mayor, holds 3 stances", "A recount, 2 stances on it, contested". */
export function headingSentence(
  project: Project,
  key: NodeKey,
  stances: readonly Stance[],
  line: 'row' | 'column',
): string {
  const label = nodeLabel(project, key)
  const size = count(stances.length, 'stance')
  if (line === 'row') return `${label}, holds ${size}`
  return [label, `${size} ${key.startsWith('issue:') ? 'on' : 'toward'} it`]
    .concat(isContested(stances) ? ['contested'] : [])
    .join(', ')
}

/** Whether some support and some oppose. */
export const isContested = (stances: readonly Stance[]): boolean =>
  stances.some(({ polarity }) => polarity === 'supports') &&
  stances.some(({ polarity }) => polarity === 'opposes')

/** The matrix as CSV, in its order: in each cell the signs with the number of stances; only what the view lights. */
export function matrixCsv(
  project: Project,
  { matrix, rows, columns }: OrderedMatrix,
  isLit: (stance: Stance) => boolean,
): string {
  const cell = (row: NodeKey, column: NodeKey) =>
    tilesOf(project, matrix.at(row, column).filter(isLit))
      .map((tile) => `${tileSign(tile)}${tile.stances.length > 1 ? ` ×${tile.stances.length}` : ''}`)
      .join('; ')
  return [
    ['', ...columns.map((column) => nodeLabel(project, column))],
    ...rows.map((row) => [nodeLabel(project, row), ...columns.map((column) => cell(row, column))]),
  ]
    .map((fields) => `${csvLine(fields)}\n`)
    .join('')
}
