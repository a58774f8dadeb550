import type { Problem } from '../model/problem'
import { counted } from '../text/counting'
import type { App } from './session'

export { check } from '../model/check'

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
