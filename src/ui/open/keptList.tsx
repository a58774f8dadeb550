import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { withStorage, type KeptProject, type Storage } from '../../io/storage'
import { useUi } from '../context'
import { addressOf } from './keeping'

const moment = (at: number): string =>
  new Date(at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' })
const kilobytes = (size: number): string => `${Math.max(1, Math.round(size / 1000)).toLocaleString()} kB`

/** The projects that the browser keeps: open one, delete one, take that back. */
export function KeptList() {
  const { session } = useUi()
  const kept = useSignal<readonly KeptProject[]>([])
  const refused = useSignal(false)
  const removed = useSignal<{ readonly name: string; readonly undo: () => Promise<void> } | null>(null)
  const use = async (act: (storage: Storage) => Promise<void>) => {
    try {
      kept.value = await withStorage(async (storage) => {
        await act(storage)
        return (await storage.list()).filter(({ hasFiles }) => hasFiles)
      })
    } catch {
      refused.value = true
    }
  }
  useEffect(() => void use(() => Promise.resolve()), [])
  const here = new URLSearchParams(location.search).get('project')
  return (
    <section aria-label="Projects">
      <h3>Projects in this browser</h3>
      <ul class="kept-list">
        <li>
          {here === null ? (
            <span>The article that comes with the page (open now)</span>
          ) : (
            <a href={addressOf(null)}>The article that comes with the page</a>
          )}
        </li>
        {kept.value.map(({ id, name, size, savedAt, hash }) => (
          <li key={id}>
            {id === here ? <span>{name} (open now)</span> : <a href={addressOf(id, hash ?? '')}>{name}</a>}{' '}
            <span class="kept-detail">
              {kilobytes(size)}, saved {moment(savedAt)}
            </span>
            {id !== here && (
              <button
                type="button"
                class="link"
                aria-label={`Delete ${name}`}
                onClick={() =>
                  void use(async (storage) => {
                    const undo = await storage.remove(id)
                    removed.value = {
                      name,
                      undo: () =>
                        use(async () => {
                          await undo()
                          removed.value = null
                        }),
                    }
                    session.announcement.value = `${name} deleted.`
                  })
                }
              >
                Delete
              </button>
            )}
          </li>
        ))}
      </ul>
      {removed.value && (
        <p role="status">
          {removed.value.name} was deleted.{' '}
          <button type="button" class="link" onClick={() => void removed.value?.undo()}>
            Bring it back
          </button>
        </p>
      )}
      {refused.value && <p>This browser refuses to keep projects; save them as files.</p>}
    </section>
  )
}
