import { factOf, ranksOf } from '../graph/stanceFacts'
import type { Stance } from '../model/coding'
import type { Project } from '../model/project'
import type { TableColumn, TableSettings, TableSort } from './tableSettings'

/** A row of the table: a stance, or the heading of a group of them. */
export type TableRow =
  | { readonly type: 'stance'; readonly stance: Stance }
  | { readonly type: 'group'; readonly value: string; readonly size: number; readonly isOpen: boolean }

const known = new WeakMap<Project, Map<TableColumn, Int32Array>>()

/** Ranks of all stances of a project by a column, in the order of the coding. */
function ranks(project: Project, column: TableColumn): Int32Array {
  const kept = known.get(project) ?? new Map<TableColumn, Int32Array>()
  known.set(project, kept)
  const found = kept.get(column) ?? ranksOf(project, [...project.stances.values()], column)
  kept.set(column, found)
  return found
}

/** All stances in the order that is asked for; what has no value comes last either way, equals as they were coded. */
export function sortedStances(project: Project, sort: readonly TableSort[]): readonly Stance[] {
  const stances = [...project.stances.values()]
  const keys = sort.map(({ column, descending }) => ({
    of: ranks(project, column),
    turn: descending ? -1 : 1,
  }))
  const order = stances.map((_, at) => at)
  order.sort((a, b) => {
    for (const { of, turn } of keys) {
      const [left, right] = [of[a] as number, of[b] as number]
      if (left === right) continue
      if (left < 0 || right < 0) return left < 0 ? 1 : -1
      return turn * (left - right)
    }
    return a - b
  })
  return order.map((at) => stances[at] as Stance)
}

/** How the rows are sorted that a table shows: by its groups first, either way if that column is sorted by. */
const sortOf = ({ sort, group }: TableSettings): readonly TableSort[] =>
  group === null
    ? sort
    : [
        sort.find(({ column }) => column === group) ?? { column: group, descending: false },
        ...sort.filter(({ column }) => column !== group),
      ]

/** The rows of a table: the stances that are lit, sorted, under the headings of their groups; `closed` groups without theirs. */
export function tableRows(
  project: Project,
  lit: ReadonlySet<string>,
  settings: TableSettings,
  closed: ReadonlySet<string>,
): readonly TableRow[] {
  const shown = sortedStances(project, sortOf(settings)).filter(({ id }) => lit.has(id))
  const { group } = settings
  if (group === null) return shown.map((stance) => ({ type: 'stance', stance }))
  const groups = new Map<string, Stance[]>()
  for (const stance of shown) {
    const value = factOf(project, stance, group)
    const own = groups.get(value)
    if (own) own.push(stance)
    else groups.set(value, [stance])
  }
  return [...groups].flatMap(([value, stances]): TableRow[] => {
    const isOpen = !closed.has(value)
    return [
      { type: 'group', value, size: stances.length, isOpen },
      ...(isOpen ? stances.map((stance): TableRow => ({ type: 'stance', stance })) : []),
    ]
  })
}

/** The sorting after a press on a column's heading: by it, the other way round, then no more. `adds`: besides the others. */
export function sortAfter(
  before: readonly TableSort[],
  column: TableColumn,
  adds: boolean,
  most: number,
): readonly TableSort[] {
  const present = before.find((key) => key.column === column)
  const next: readonly TableSort[] = !present
    ? [{ column, descending: false }]
    : present.descending
      ? []
      : [{ column, descending: true }]
  if (!adds) return next
  return present
    ? before.flatMap((key) => (key.column === column ? next : [key]))
    : [...before, ...next].slice(-most)
}
