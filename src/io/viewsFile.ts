import { freeName, savedView, type SavedView, type SavedViews } from '../view/savedViews'
import { same } from '../view/update'

/** The file of a project that has its saved views. */
export const VIEWS_FILE = 'views.json'

const FORMAT = 1
const MOST_VIEWS = 1000
const LONGEST_HASH = 50_000

/** Saved views as `views.json` has them. The same views are the same text. */
export const writeViews = (views: SavedViews): string =>
  `${JSON.stringify(
    {
      format: FORMAT,
      views: views.map(({ name, note, hash, savedAt }) => ({
        name,
        note,
        view: `#${hash}`,
        saved: new Date(savedAt).toISOString(),
      })),
    },
    null,
    2,
  )}\n`

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function viewOf(value: unknown): SavedView | string {
  if (!isRecord(value)) return 'is no view'
  const { name, note = '', view, saved } = value
  if (typeof name !== 'string' || typeof note !== 'string') return 'has no name, or a note that is no text'
  if (typeof view !== 'string' || !view.startsWith('#') || view.length > LONGEST_HASH)
    return 'has no view that begins with #'
  const savedAt = typeof saved === 'string' ? Date.parse(saved) : 0
  const hash = view.slice(1).toWellFormed()
  return savedView({ name, note, hash, savedAt: Number.isFinite(savedAt) ? savedAt : 0 }) ?? 'has no name'
}

/**
 * The saved views in the text of a `views.json`, and a sentence for each that can't be read. Names that come twice get a
 * number. Total: `undefined` is a project without them.
 */
export function readViews(text: string | undefined): {
  readonly views: SavedViews
  readonly problems: readonly string[]
} {
  if (text === undefined) return { views: [], problems: [] }
  let file: unknown
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { views: [], problems: [`${VIEWS_FILE} is no JSON`] }
  }
  if (!isRecord(file) || !Array.isArray(file['views']))
    return { views: [], problems: [`${VIEWS_FILE} has no list of views`] }
  const all: readonly unknown[] = file['views']
  const problems = all.length > MOST_VIEWS ? [`only ${MOST_VIEWS} of ${all.length} saved views are read`] : []
  let views: SavedViews = []
  for (const [at, value] of all.slice(0, MOST_VIEWS).entries()) {
    const view = viewOf(value)
    if (typeof view === 'string') problems.push(`saved view ${at + 1} ${view}`)
    else views = [...views, { ...view, name: freeName(views, view.name) }]
  }
  return { views, problems }
}

/** The files of a project with its saved views among them; as they are where they have just these. */
export function withViewsFile(
  files: Readonly<Record<string, string>>,
  views: SavedViews,
): Readonly<Record<string, string>> {
  if (same(readViews(files[VIEWS_FILE]).views, views)) return files
  const { [VIEWS_FILE]: _, ...others } = files
  return views.length === 0 ? others : { ...others, [VIEWS_FILE]: writeViews(views) }
}
