import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { KeptList } from './keptList'

/** The ways to data of one's own: a file, a folder, pasted text, a link on the same site, and what the browser keeps. */
export function Choosing(props: {
  readonly onFiles: (files: readonly File[]) => void
  readonly onText: (text: string) => void
  readonly onLink: (link: string) => void
}) {
  const { onFiles, onText, onLink } = props
  const pasted = useSignal('')
  const link = useSignal('')
  const folder = useRef<HTMLInputElement>(null)
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), [])
  return (
    <div class="opening">
      <p>
        A Standpoint project, a table of coded statements, a file of Discourse Network Analyzer, GraphML, GEXF
        or JSON of a graph, or an article. Or drop it anywhere on the page. Nothing leaves this computer.
      </p>
      <p class="opening-ways">
        <label class="control">
          Choose a file
          <input
            type="file"
            class="visually-hidden"
            onChange={({ currentTarget }) => onFiles([...(currentTarget.files ?? [])])}
          />
        </label>
        <label class="control">
          Choose a folder
          <input
            type="file"
            class="visually-hidden"
            ref={folder}
            onChange={({ currentTarget }) => onFiles([...(currentTarget.files ?? [])])}
          />
        </label>
      </p>
      <details>
        <summary>Paste an article or a table</summary>
        <textarea
          aria-label="Text"
          rows={6}
          value={pasted.value}
          onInput={(event) => {
            pasted.value = event.currentTarget.value
          }}
        />
        <button
          type="button"
          class="control"
          disabled={pasted.value.trim() === ''}
          onClick={() => onText(pasted.value)}
        >
          Open this text
        </button>
      </details>
      {location.protocol.startsWith('http') && (
        <details>
          <summary>A link to a file on this site</summary>
          <form
            class="opening-link"
            onSubmit={(event) => {
              event.preventDefault()
              onLink(link.value)
            }}
          >
            <label>
              Path or address on {location.host}
              <input
                type="text"
                inputMode="url"
                autocomplete="off"
                spellcheck={false}
                required
                value={link.value}
                onInput={(event) => {
                  link.value = event.currentTarget.value
                }}
              />
            </label>
            <button type="submit" class="control" disabled={link.value.trim() === ''}>
              Open this link
            </button>
          </form>
        </details>
      )}
      <KeptList />
    </div>
  )
}
