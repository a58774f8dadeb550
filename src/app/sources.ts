/** Addresses of the files of the articles that the page was built with. */
const ADDRESSES = import.meta.glob<string>(['/graph-data/*/*.txt', '/graph-data/*/{coding,layout}.json'], {
  query: '?url',
  import: 'default',
  eager: true,
})

/** Names of the bundled articles (their folders). */
export const ARTICLES: readonly string[] = [
  ...new Set(Object.keys(ADDRESSES).map((path) => path.split('/')[2] as string)),
]

/** The files of an article's folder, by name. Rejects with the name of the file that could not be read. */
export async function loadArticle(name: string): Promise<Readonly<Record<string, string>>> {
  const found = Object.entries(ADDRESSES).filter(([path]) => path.split('/')[2] === name)
  if (found.length === 0) throw new Error(`there is no article “${name}” in this build`)
  const entries = await Promise.all(
    found.map(async ([path, address]): Promise<[string, string]> => {
      const file = path.slice(path.lastIndexOf('/') + 1)
      const response = await fetch(address).catch(() => undefined)
      if (!response?.ok) throw new Error(`${name}/${file} could not be read`)
      return [file, await response.text()]
    }),
  )
  return Object.fromEntries(entries)
}
