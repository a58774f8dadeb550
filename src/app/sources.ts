import SEGMENTED from 'virtual:segmented'
import type { Segmentation } from '../text/segment'
import { TOUR_FILE } from '../model/tour'

/** Addresses of the files of the articles that the page was built with. */
const ADDRESSES = import.meta.glob<string>(
  ['/graph-data/*/*.txt', '/graph-data/*/{coding,layout,tour}.json'],
  {
    query: '?url',
    import: 'default',
    eager: true,
  },
)
export const LAYOUT_FILE = 'layout.json'

/** Sentences of an article's texts by name of file, found when the page was built. */
export const segmentedTexts = (name: string): Readonly<Record<string, Segmentation>> => SEGMENTED[name] ?? {}

/** Names of the bundled articles (their folders). */
export const ARTICLES: readonly string[] = [
  ...new Set(Object.keys(ADDRESSES).map((path) => path.split('/')[2] as string)),
]

async function read(name: string, file: string): Promise<string> {
  const address = ADDRESSES[`/graph-data/${name}/${file}`]
  const response = address === undefined ? undefined : await fetch(address).catch(() => undefined)
  if (!response?.ok) throw new Error(`${name}/${file} could not be read`)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())
}

/** Names of all files in an article's folder. */
const filesOf = (name: string): readonly string[] =>
  Object.keys(ADDRESSES)
    .map((path) => path.split('/').slice(2))
    .flatMap(([folder, file]) => (folder === name && file !== undefined ? [file] : []))

/** Files of an article, by name. Rejects with the name of the file that could not be read. */
const readAll = async (name: string, files: readonly string[]): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    await Promise.all(files.map(async (file): Promise<[string, string]> => [file, await read(name, file)])),
  )

/** All files of an article as they are, a byte order mark too. */
export const loadFiles = (name: string) => readAll(name, filesOf(name))

/** The coding and the texts of an article's folder, by name of file. Rejects with the name of the file that could not be read. */
export async function loadArticle(name: string): Promise<Readonly<Record<string, string>>> {
  const files = filesOf(name).filter((file) => file !== LAYOUT_FILE && file !== TOUR_FILE)
  if (files.length === 0) throw new Error(`there is no article “${name}” in this build`)
  return readAll(name, files)
}

/** The saved pictures of an article as text; empty where there are none or they cannot be read: then they are computed. */
export const loadLayout = (name: string): Promise<string> => read(name, LAYOUT_FILE).catch(() => '')

/** What reads the tour of an article; undefined where it has none. */
export const tourOf = (name: string): (() => Promise<string>) | undefined =>
  ADDRESSES[`/graph-data/${name}/${TOUR_FILE}`] === undefined ? undefined : () => read(name, TOUR_FILE)
