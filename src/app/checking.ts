import { check } from '../model/check'
import type { Problem } from '../model/problem'
import { counted } from '../text/counting'
import { firstLens } from '../view/about'
import type { ViewsKeeper } from '../view/session'
import { INITIAL_VIEW } from '../view/state'
import { EMPTY_LOG } from '../view/undo'
import { NOTHING, openProject } from './open'
import { createSavedViews } from './savedViews'
import type { App } from './session'

export { check }

/** Shows a project that cannot be kept, in place of the one that is open. */
export function openGiven(session: App, files: Readonly<Record<string, string>>): void {
  const { project, problems } = check(files)
  const opened = openProject(project ?? NOTHING, problems, Promise.resolve(''), () => Promise.resolve(files))
  session.isKept = false
  session.log.value = EMPTY_LOG
  session.open(opened)
  const { theme } = session.view.peek()
  session.restore({ ...INITIAL_VIEW, lens: firstLens(opened.project, opened), theme })
  let views: Promise<ViewsKeeper> | undefined
  session.savedViews = () => (views ??= createSavedViews(session, { id: null, files, isBundled: false }))
  tell(session, project !== null, problems)
}

/** Says what is wrong with the data, or takes back what was said before. */
export function tell(session: App, isShown: boolean, problems: readonly Problem[]): void {
  if (problems.length === 0) session.dismiss('problems')
  else
    session.notify({
      id: 'problems',
      tone: isShown ? 'warning' : 'error',
      text: describe(problems, isShown),
      details: problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`),
    })
}

function describe(problems: readonly Problem[], shown: boolean): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const told = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ]
  const left =
    errors === 0 ? 'all of it is shown' : shown ? 'the rest is shown' : 'nothing of it can be shown'
  return `The coding has ${told.join(' and ')}; ${left}.`
}
