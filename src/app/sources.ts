/** The articles that the page was built with: a lazy chunk a file. */
const FILES = import.meta.glob<string>(['/graph-data/*/*.txt', '/graph-data/*/{coding,layout}.json'], {
  query: '?raw',
  import: 'default',
})

/** Names of the bundled articles (their folders). */
export const ARTICLES: readonly string[] = [
  ...new Set(Object.keys(FILES).map((path) => path.split('/')[2] as string)),
]

/** The files of an article's folder, by name. Rejects with the name of the file that could not be read. */
export async function loadArticle(name: string): Promise<Readonly<Record<string, string>>> {
  const paths = Object.keys(FILES).filter((path) => path.split('/')[2] === name)
  if (paths.length === 0) throw new Error(`there is no article “${name}” in this build`)
  const entries = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => {
      const file = path.slice(path.lastIndexOf('/') + 1)
      try {
        return [file, await (FILES[path] as () => Promise<string>)()]
      } catch (cause) {
        throw new Error(`${name}/${file} could not be read`, { cause })
      }
    }),
  )
  return Object.fromEntries(entries)
}
