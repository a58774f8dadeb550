/** A view that was kept by name. */
export interface SavedView {
  /** No other view of the project has it. */
  readonly name: string
  readonly note: string
  /** The view as it stands in addresses, without `#`. */
  readonly hash: string
  /** Milliseconds since 1970. */
  readonly savedAt: number
}

export type SavedViews = readonly SavedView[]

const LONGEST_NAME = 200
const LONGEST_NOTE = 5000

const tidied = (name: string): string =>
  name.toWellFormed().replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).toWellFormed()
const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** A view with name and note as they are kept; null where the name is empty. */
export function savedView(given: SavedView): SavedView | null {
  const name = tidied(given.name)
  const note = given.note.slice(0, LONGEST_NOTE).toWellFormed().trim()
  return name === '' ? null : { ...given, name, note }
}

/** The view of a name; capitals and white space make no difference. */
export function viewNamed(views: SavedViews, name: string): SavedView | undefined {
  const wanted = tidied(name)
  return views.find((view) => isSame(view.name, wanted))
}

/** A name that no view has: the one wished for, with a number where it is taken. */
export function freeName(views: SavedViews, wish: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? tidied(wish) : `${tidied(wish).slice(0, LONGEST_NAME - 6)} (${number})`
    if (!viewNamed(views, name)) return name
  }
}

/** With a view at the end; one of the same name is replaced where it stands. */
export function withView(views: SavedViews, view: SavedView): SavedViews {
  const known = viewNamed(views, view.name)
  return known ? views.map((one) => (one === known ? view : one)) : [...views, view]
}

/** With another name and note for a view. One that is not there, or a name that another has, changes nothing. */
export function renamedView(views: SavedViews, from: string, name: string, note: string): SavedViews {
  const known = viewNamed(views, from)
  const changed = known && savedView({ ...known, name, note })
  const other = changed && viewNamed(views, changed.name)
  if (!changed || (other && other !== known)) return views
  return views.map((one) => (one === known ? changed : one))
}

export const withoutView = (views: SavedViews, name: string): SavedViews =>
  views.filter((view) => !isSame(view.name, name))

/** With a view back at its place (from 0), under another name where its own is taken by now. */
export function withViewBack(views: SavedViews, view: SavedView, at: number): SavedViews {
  const back = { ...view, name: freeName(views, view.name) }
  return [...views.slice(0, at), back, ...views.slice(at)]
}
