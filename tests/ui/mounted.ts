import { signal } from '@preact/signals-core'
import coding from '../fixtures/council/coding.json?raw'
import editorial from '../fixtures/council/editorial.txt?raw'
import report from '../fixtures/council/report.txt?raw'
import type { Picture } from '../../src/layout/positions'
import { assemble } from '../../src/model/assemble'
import type { ActorId, Coding } from '../../src/model/coding'
import type { Project } from '../../src/model/project'
import { mount } from '../../src/ui/mount'
import { INITIAL_VIEW } from '../../src/view/state'
import { update, type Action } from '../../src/view/update'
import type { Command, Session } from '../../src/view/session'

/** All that the page asks of positions. */
const PICTURE = { sides: {}, poles: [] } satisfies Partial<Picture> as unknown as Picture

/** The fictional dispute over two documents, read as the page reads files. */
export const council = (): Project =>
  assemble(JSON.parse(coding) as Coding, { 'report.txt': report, 'editorial.txt': editorial })

/** The page on a project, with nothing that draws. `did` is every action that it dispatched. */
export function mounted(
  project: Project,
  subjects: readonly string[] = [],
  commands: readonly Command[] = [],
) {
  const view = signal(INITIAL_VIEW)
  const did: Action[] = []
  const session: Session = {
    opened: signal({
      project,
      graph: signal(undefined),
      problems: [],
      files: async () => ({}),
      subjects: subjects as readonly ActorId[],
      actors: subjects as readonly ActorId[],
      pictureFor: () => PICTURE,
      groupedPicture: () => PICTURE,
      destroy: () => {},
    }),
    view,
    dispatch: (action) => {
      did.push(action)
      view.value = update(view.peek(), action)
    },
    commands,
    undoable: signal({ undo: null, redo: null }),
    hover: signal([]),
    menu: signal(null),
    notices: signal([]),
    announcement: signal(''),
  }
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  return { root, session, view, did, ...mount(root, session) }
}

/** Waits for what a change of signals renders, and for the parts of the page that it loads. */
export const rendered = async (): Promise<void> => {
  await new Promise((done) => setTimeout(done, 20))
}

/** Text as one reads it: white space evened out. */
export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
