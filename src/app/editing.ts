import { batch } from '@preact/signals-core'
import { withStorage } from '../io/storage'
import { CODING_FILE } from '../model/coding'
import type { Edit } from '../model/edit'
import { editedProject } from '../model/editedProject'
import { editFault } from '../model/editFaults'
import { editTellings, editWords } from '../model/editWords'
import { counted } from '../text/counting'
import { choicesOf } from '../view/about'
import { readLog } from '../view/keptLog'
import { mergedKeys } from '../view/mergedView'
import { reconcile } from '../view/reconcile'
import { EMPTY_LOG, recordEdit } from '../view/undo'
import { same } from '../view/update'
import { openProject, type OpenProject } from './open'
import type { App } from './session'
import { LAYOUT_FILE } from './sources'

const NOTICE = 'edited'

/**
 * Changes what was read. The opened project is the one as it was opened with the edits in effect on it: one more is a
 * step of the one log, undo takes it back exactly.
 *
 * @param isBundled the project is an article that comes with the page
 */
export function createEditing(session: App, isBundled: boolean) {
  let base = session.opened.peek()

  const filesOf = async (edited: OpenProject) => {
    const { [LAYOUT_FILE]: _pictures, ...files } = await base.files()
    return { ...files, [CODING_FILE]: `${JSON.stringify(edited.project.coding, null, 2)}\n` }
  }
  /** `before`: what is shown now, if it is the same project. */
  const edited = (edits: readonly Edit[], before?: OpenProject): OpenProject => {
    if (edits.length === 0) return base
    const of = base
    const { project } = editedProject(of.project, edits)
    const mergedNow = mergedKeys(edits)
    const merged = Object.fromEntries(mergedNow)
    const isSameNodes = before && same(merged, Object.fromEntries(mergedKeys(before.edits ?? [])))
    const next: OpenProject = openProject(
      project,
      of.problems,
      Promise.resolve(''),
      () => filesOf(next),
      of.tour,
      {
        from(wanted) {
          const isThere =
            wanted.about === null ? wanted.lens === 'map' : choicesOf(wanted.lens, of).includes(wanted.about)
          if (!isThere || wanted.lens === 'actor' || wanted.groups) return undefined
          const picture = of.picture(wanted)
          return picture ? { picture, merged } : null
        },
        until: (name) => (isSameNodes ? before.shown.get(name) : undefined),
      },
    )
    const { picture, pictureFor, groupedPicture, shown } = of
    // Notes change nothing of a picture.
    const isSamePicture = edits.every(({ type }) => type === 'note')
    return {
      ...next,
      ...(isSamePicture && { picture, pictureFor, groupedPicture, shown }),
      edits,
      merged: mergedNow,
    }
  }
  const swap = (next: OpenProject) => {
    const before = session.opened.peek()
    session.opened.value = next
    if (before !== base && before !== next) before.destroy()
  }
  let isTold = false
  /** At its first opening with edits an article says so; a project of one's own is what one made of it. */
  const tellOnce = () => {
    if (isBundled && !isTold) list()
    isTold = true
  }
  session.dress = (next) => {
    if (session.opened.peek() !== base) base.destroy()
    base = next
    tellOnce()
    return edited(session.log.peek().edits)
  }
  session.onEdits = (edits) => {
    const before = session.opened.peek()
    if (edits !== (before.edits ?? EMPTY_LOG.edits) && !same(edits, before.edits ?? []))
      swap(edited(edits, before))
    tellAgain()
  }
  /** Lists the edits, with the way back to the project as it was opened. */
  const list = () => {
    const { edits } = session.log.peek()
    if (edits.length === 0) return
    const lost = editedProject(base.project, edits).faults.length
    session.notify({
      id: NOTICE,
      tone: lost > 0 ? 'warning' : 'information',
      text: [
        isBundled
          ? `This article is shown with ${counted(edits.length, 'edit')} of yours, kept in this browser.`
          : `This project is shown with ${counted(edits.length, 'edit')} made here.`,
        ...(lost > 0 ? [`${lost} of them cannot be made any more, since what was read has changed.`] : []),
      ].join(' '),
      details: editTellings(base.project.coding, edits),
      action: { label: 'Go back to the original', run: startOver },
    })
  }
  /** Keeps the list true while it is shown. */
  const tellAgain = () => {
    if (session.log.peek().edits.length === 0) session.dismiss(NOTICE)
    else if (session.notices.peek().some(({ id }) => id === NOTICE)) list()
  }
  const startOver = () => {
    const view = session.view.peek()
    const log = session.log.peek()
    batch(() => {
      session.log.value = recordEdit(log, { name: 'go back to the original', cleared: log.edits }, view, view)
      swap(base)
    })
    tellAgain()
    session.announcement.value = 'The original is shown again. Undo brings the edits back.'
  }

  return {
    list,
    /** Makes an edit; why not, where it cannot be. */
    edit(edit: Edit): string | null {
      const before = session.opened.peek()
      const { coding } = before.project
      const fault = editFault(coding, edit)
      if (fault !== null) return fault
      const { name, sentence } = editWords(coding, edit)
      const view = session.view.peek()
      const log = session.log.peek()
      const next = edited([...log.edits, edit], before)
      const after = reconcile(view, next.project, next).view
      batch(() => {
        session.log.value = recordEdit(log, { name, added: edit }, view, after)
        swap(next)
        session.show(after, 'undo')
      })
      tellAgain()
      session.announcement.value = sentence
      return null
    },
    /** Takes up the edits that were kept of a project, before it is opened. False where storage is refused: it is shown as it is then. */
    async takeUp(id: string): Promise<boolean> {
      try {
        const { edits } = readLog(await withStorage((storage) => storage.log(id)))
        session.log.value = { ...session.log.peek(), edits }
        return true
      } catch {
        return false
      }
    },
  }
}
