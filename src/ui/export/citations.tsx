import { plainCitation } from '../../io/formats/citations'
import { itemsOf, type Source } from '../../io/writing'
import type { CitedItem } from '../../io/citation'

const WHAT: Readonly<Record<CitedItem['type'], string>> = {
  'article-newspaper': 'Article',
  dataset: 'Coding',
  graphic: 'This view',
}
/** Articles that are listed one by one; the files have all of them. */
const MOST_ARTICLES = 5

/** How to cite the article, the coding and the view, each to be copied. */
export function Citations(props: { readonly source: Source | null; readonly say: (words: string) => void }) {
  const { source, say } = props
  if (!source) return null
  const items = itemsOf(source)
  const articles = items.filter(({ type }) => type === 'article-newspaper')
  const listed = items.filter((item) => !articles.slice(MOST_ARTICLES).includes(item))
  const copy = async (item: CitedItem) => {
    try {
      await navigator.clipboard.writeText(plainCitation(item))
      say('Citation copied.')
    } catch {
      say('The browser refused to copy; select the text and copy it.')
    }
  }
  return (
    <ul class="export-formats">
      {listed.map((item) => (
        <li key={item.id}>
          <span class="export-format">
            <b>{WHAT[item.type]}</b> <span class="citation">{plainCitation(item)}</span>
          </span>
          <span class="export-buttons">
            <button
              type="button"
              class="control"
              aria-label={`Copy citation: ${WHAT[item.type]}`}
              onClick={() => void copy(item)}
            >
              Copy
            </button>
          </span>
        </li>
      ))}
      {articles.length > MOST_ARTICLES && (
        <li>And {articles.length - MOST_ARTICLES} more articles, all of them in the files below.</li>
      )}
    </ul>
  )
}
