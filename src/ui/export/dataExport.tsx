import { useSignal } from '@preact/signals'
import { codingTitle } from '../../io/citation'
import { fileName } from '../../io/fileName'
import { inOneZip, WRITERS, type Source, type Writer, type WriterGroup } from '../../io/writing'
import { download } from '../download'

const NAME: Readonly<Record<string, string>> = {
  'stances.csv': 'Stances',
  'nodes.csv': 'Nodes',
  'edges.csv': 'Edges',
}
const TABLES = Object.keys(NAME)
const ALL = 'all'

/** Formats of some groups, a row each, with what opens them and the buttons that save them. */
export function DataExport(props: {
  readonly groups: readonly WriterGroup[]
  readonly source: Source | null
  readonly isPart: boolean
  readonly say: (words: string) => void
}) {
  const { groups, source, isPart, say } = props
  const neutralise = useSignal(false)
  const save = (writer: Writer, ending?: string) => {
    if (!source) return
    const files = writer.write(source, { neutralise: neutralise.value })
    const file =
      ending === ALL ? inOneZip(files) : files.find((one) => ending === undefined || one.ending === ending)
    if (!file) return
    const name = fileName(codingTitle(source.whole), file.ending, isPart && writer.group !== 'project')
    download(new Blob([file.content as BlobPart], { type: file.mediaType }), name)
    say(`Saved ${name}.`)
  }
  return (
    <ul class="export-formats">
      {WRITERS.filter(({ group }) => groups.includes(group)).map((writer) => (
        <li key={writer.id}>
          <span class="export-format">
            <b>{writer.label}</b> <span class="item-detail">{writer.opens}</span>
            {writer.group === 'table' && (
              <label class="switch">
                <input
                  type="checkbox"
                  checked={neutralise.value}
                  onChange={(event) => {
                    neutralise.value = event.currentTarget.checked
                  }}
                />{' '}
                For a spreadsheet: what it would run as a formula becomes text
              </label>
            )}
          </span>
          <span class="export-buttons">
            {writer.group === 'table' ? (
              <>
                {TABLES.map((ending) => (
                  <button
                    type="button"
                    key={ending}
                    class="control"
                    disabled={!source}
                    aria-label={`Save ${NAME[ending]} as CSV`}
                    onClick={() => save(writer, ending)}
                  >
                    {NAME[ending]}
                  </button>
                ))}
                <button
                  type="button"
                  class="control"
                  disabled={!source}
                  aria-label="Save all in one zip, as CSV"
                  onClick={() => save(writer, ALL)}
                >
                  All in one zip
                </button>
              </>
            ) : (
              <button
                type="button"
                class="control"
                disabled={!source}
                aria-label={`Save ${writer.label}`}
                onClick={() => save(writer)}
              >
                Save
              </button>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
