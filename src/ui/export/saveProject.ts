import { codingTitle } from '../../io/citation'
import { fileName } from '../../io/fileName'
import { writeStandpoint } from '../../io/formats/zipArchive'
import { withViewsFile } from '../../io/viewsFile'
import type { Notice, Session } from '../../view/session'
import { download } from '../download'

/** All files of the open project as they are, with its saved views among them. */
export async function filesWithViews(session: Session): Promise<Readonly<Record<string, string>>> {
  const files = await session.opened.peek().files()
  const views = (await session.savedViews?.().catch(() => undefined))?.list.peek()
  return views ? withViewsFile(files, views) : files
}

/** Has the browser save the open project as one file; a notice says where its files can't be read. */
async function saveProject(session: Session): Promise<void> {
  try {
    const files = await filesWithViews(session)
    const name = fileName(codingTitle(session.opened.peek().project), '.standpoint', false)
    download(new Blob([writeStandpoint(files) as BlobPart], { type: 'application/zip' }), name)
    session.announcement.value = `Saved ${name}.`
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const text = `The project’s files could not be read: ${reason}.`
    session.notices.value = [...session.notices.peek(), { id: 'not-saved', tone: 'error', text }]
  }
}

/** What a notice offers where the browser keeps nothing. */
export const savingOffer = (session: Session): NonNullable<Notice['action']> => ({
  label: 'Save the project as a file',
  run: () => void saveProject(session),
})
