import type { Polarity, Stance } from '../model/coding'
import { POLARITIES } from '../model/coding'
import type { Project } from '../model/project'
import { targetKey, type NodeKey } from './keys'
import { isChallenged } from './standing'
import { voiceOf } from './voice'

/** What holders are set against: issues, or other actors. */
export type Across = 'issues' | 'actors'

/** Who holds what about whom: stances by holder (row) and target (column). Rows and columns in the order of the coding. */
export interface StanceMatrix {
  readonly across: Across
  readonly rows: readonly NodeKey[]
  readonly columns: readonly NodeKey[]
  /** Stances of a cell, in the order of the coding; none where the holder has none on that target. */
  readonly at: (row: NodeKey, column: NodeKey) => readonly Stance[]
  /** Stances of a row or column. */
  readonly along: (key: NodeKey, line: 'row' | 'column') => readonly Stance[]
}

const NONE: readonly Stance[] = []
const known = new WeakMap<Project, Map<Across, StanceMatrix>>()

/** The matrix of a project. Actors × actors is square: the same actors, holders or targets, along both sides. */
export function stanceMatrix(project: Project, across: Across): StanceMatrix {
  const kept = known.get(project) ?? new Map<Across, StanceMatrix>()
  known.set(project, kept)
  const matrix = kept.get(across) ?? makeMatrix(project, across)
  kept.set(across, matrix)
  return matrix
}

function makeMatrix(project: Project, across: Across): StanceMatrix {
  const cells = new Map<NodeKey, Map<NodeKey, Stance[]>>()
  const lines = { row: new Map<NodeKey, Stance[]>(), column: new Map<NodeKey, Stance[]>() }
  const add = (list: Map<NodeKey, Stance[]>, key: NodeKey, stance: Stance) => {
    const stances = list.get(key)
    if (stances) stances.push(stance)
    else list.set(key, [stance])
  }
  for (const stance of project.stances.values()) {
    if ('issue' in stance.target !== (across === 'issues')) continue
    const [row, column]: readonly NodeKey[] = [`actor:${stance.holder}`, targetKey(project, stance.target)]
    if (row === undefined || column === undefined) continue
    const own = cells.get(row) ?? new Map<NodeKey, Stance[]>()
    cells.set(row, own)
    add(own, column, stance)
    add(lines.row, row, stance)
    add(lines.column, column, stance)
  }
  const actors = [...project.actors.keys()].map((id): NodeKey => `actor:${id}`)
  const issues = [...project.issues.keys()].map((id): NodeKey => `issue:${id}`)
  const square = actors.filter((key) => lines.row.has(key) || lines.column.has(key))
  return {
    across,
    rows: across === 'actors' ? square : actors.filter((key) => lines.row.has(key)),
    columns: across === 'actors' ? square : issues.filter((key) => lines.column.has(key)),
    at: (row, column) => cells.get(row)?.get(column) ?? NONE,
    along: (key, line) => lines[line].get(key) ?? NONE,
  }
}

/** Stances of a cell that look alike: same polarity, equally sure, alike in the document's own voice or not. */
export interface Tile {
  readonly polarity: Polarity
  /** `plain`: stated, and nobody withholds confirmation. `doubtful`: alleged, or somebody does not confirm it. */
  readonly sureness: 'plain' | 'doubtful' | 'planned' | 'implied'
  readonly ownVoice: boolean
  readonly stances: readonly Stance[]
}

const SURENESS = ['plain', 'doubtful', 'planned', 'implied'] as const

function surenessOf(project: Project, stance: Stance): Tile['sureness'] {
  const doubtful = stance.certainty === 'alleged' || isChallenged(project, stance, 'notConfirmedBy')
  if (doubtful) return 'doubtful'
  return stance.certainty === 'planned' || stance.certainty === 'implied' ? stance.certainty : 'plain'
}

/** What a cell is split into: opposite positions, different certainties and voices are never one. */
export function tilesOf(project: Project, stances: readonly Stance[]): readonly Tile[] {
  const tiles = new Map<string, Tile & { stances: Stance[] }>()
  for (const stance of stances) {
    const sureness = surenessOf(project, stance)
    const ownVoice = voiceOf(stance) === 'document'
    const key = [POLARITIES.indexOf(stance.polarity), SURENESS.indexOf(sureness), ownVoice ? 0 : 1].join(' ')
    const tile = tiles.get(key)
    if (tile) tile.stances.push(stance)
    else tiles.set(key, { polarity: stance.polarity, sureness, ownVoice, stances: [stance] })
  }
  return [...tiles].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, tile]) => tile)
}
