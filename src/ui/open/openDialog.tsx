import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { textsOf } from '../../io/keptFiles'
import type { SourceFile } from '../../io/reading/formats'
import { Unreadable } from '../../io/reading/ledger'
import type { Mapping, TablePreview } from '../../io/reading/mapping'
import { previewRemotely, readRemotely, type RemoteReading } from '../../io/reading/remote'
import { useUi } from '../context'
import { savingOffer } from '../export/saveProject'
import { Modal } from '../modal'
import { Choosing } from './choosing'
import { pastedSource, sourcesOf } from './given'
import { addressOf, keepProject } from './keeping'
import { linkedSource, notRead, takeAskedLink } from './linked'
import { MappingForm } from './mappingForm'
import { Report } from './report'
import './open.css'

type Step =
  | { readonly step: 'choosing' }
  | { readonly step: 'reading'; readonly share: number | null }
  | { readonly step: 'mapping'; readonly file: SourceFile; readonly tables: readonly TablePreview[] }
  | { readonly step: 'read'; readonly reading: RemoteReading; readonly name: string }

const nameOf = (files: readonly SourceFile[]): string =>
  (files.length > 1 ? files[0]?.name.split('/')[0] : files[0]?.name.replace(/\.[^.]+$/, '')) || 'project'

/** Opens data of one's own: choose, drop or paste; say what the columns are; see what came in; go to the picture. */
export function OpenDialog() {
  const { session, given, dialog } = useUi()
  const now = useSignal<Step>({ step: 'choosing' })
  const mappings = useSignal<readonly { readonly table: string; readonly mapping: Mapping | null }[]>([])
  const reading = useRef<AbortController | null>(null)
  /** What stands behind `#` in the address of the link that was followed: the view to show of its file. */
  const linkedHash = useRef('')
  useEffect(() => () => reading.current?.abort(), [])

  const start = () => {
    if (!session.startReader) throw new Error('this page has no reader')
    return session.startReader()
  }
  const begin = () => {
    reading.current?.abort()
    reading.current = new AbortController()
    now.value = { step: 'reading', share: null }
    return {
      signal: reading.current.signal,
      onProgress: (share: number) => {
        now.value = { step: 'reading', share }
      },
    }
  }
  const cancelled = (error: unknown) => {
    if (!reading.current?.signal.aborted) throw error
    now.value = { step: 'choosing' }
  }
  const read = async (files: readonly SourceFile[], chosen: typeof mappings.value = []) => {
    try {
      const found = await readRemotely(start, files.length === 1 && files[0] ? files[0] : files, {
        ...begin(),
        mappings: chosen,
      })
      now.value = { step: 'read', reading: found, name: nameOf(files) }
    } catch (error) {
      cancelled(error)
    }
  }
  const look = async (files: readonly SourceFile[]) => {
    const [file] = files
    if (!file || files.length > 1) return read(files)
    try {
      const { tables } = await previewRemotely(start, file, begin())
      if (tables.length === 0) return await read(files)
      mappings.value = tables.map(({ name, guess }) => ({ table: name, mapping: guess }))
      now.value = { step: 'mapping', file, tables }
    } catch (error) {
      cancelled(error)
    }
  }
  const take = async (files: readonly File[]) => {
    if (files.length > 0) await look(await sourcesOf(files))
  }
  const follow = async (link: string) => {
    try {
      await look([await linkedSource(link, location.href, begin())])
    } catch (error) {
      if (!(error instanceof Unreadable)) return cancelled(error)
      now.value = { step: 'read', reading: notRead(link, error), name: link }
    }
  }
  useEffect(() => {
    const asked = takeAskedLink()
    if (!asked) return
    linkedHash.current = asked.hash
    void follow(asked.link)
  }, [])
  useEffect(() => {
    const dropped = given.value
    given.value = []
    void take(dropped)
  }, [given.value.length > 0])

  const show = async ({ reading: { files }, name }: Extract<Step, { readonly step: 'read' }>) => {
    if (!files) return
    try {
      location.assign(addressOf(await keepProject(name, files), linkedHash.current))
    } catch {
      await session.openFiles?.(await textsOf(files))
      dialog.value = null
      session.notices.value = [
        ...session.notices.peek(),
        {
          id: 'not-kept',
          tone: 'warning',
          text: `This browser does not keep “${name}”: it is open until the page is closed.`,
          action: savingOffer(session),
        },
      ]
    }
  }
  const step = now.value
  return (
    <Modal heading="Open">
      {step.step === 'choosing' && (
        <Choosing
          onFiles={(files) => void take(files)}
          onText={(text) => void look([pastedSource(text)])}
          onLink={(link) => void follow(link)}
        />
      )}
      {step.step === 'reading' && (
        <div role="status">
          <p>Reading{step.share === null ? '…' : `, ${Math.round(step.share * 100)} %`}</p>
          <progress {...(step.share === null ? {} : { value: step.share })} />
          <button type="button" class="control" onClick={() => reading.current?.abort()}>
            Cancel
          </button>
        </div>
      )}
      {step.step === 'mapping' && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void read([step.file], mappings.value)
          }}
        >
          {step.tables.map((table) => (
            <MappingForm
              key={table.name}
              table={table}
              mapping={mappings.value.find((chosen) => chosen.table === table.name)?.mapping ?? null}
              onChange={(mapping) => {
                mappings.value = mappings.value.map((chosen) =>
                  chosen.table === table.name ? { ...chosen, mapping } : chosen,
                )
              }}
            />
          ))}
          <p class="opening-ways">
            <button type="submit" class="control">
              Read it
            </button>
            <button
              type="button"
              class="control"
              onClick={() => {
                now.value = { step: 'choosing' }
              }}
            >
              Another file
            </button>
          </p>
        </form>
      )}
      {step.step === 'read' && (
        <div>
          <Report report={step.reading.report} />
          <p class="opening-ways">
            {step.reading.files && (
              <button type="button" class="control primary" onClick={() => void show(step)}>
                Show it
              </button>
            )}
            <button
              type="button"
              class="control"
              onClick={() => {
                now.value = { step: 'choosing' }
              }}
            >
              Open something else
            </button>
          </p>
        </div>
      )}
    </Modal>
  )
}
