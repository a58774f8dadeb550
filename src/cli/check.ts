import { join } from 'node:path'
import type { CAC } from 'cac'
import type { Checked } from '../model/check'
import { CODING_FILE } from '../model/coding'
import { counted } from '../text/counting'
import { problemLine } from './problems'
import { hasCoding, readProject, readTour } from './project'

/** `standpoint check FOLDER…`: the counts, then one line a problem. Exit code 1 where there are errors. */
export function register(cli: CAC): void {
  cli
    .command(
      'check <...folders>',
      'Check codings, their quotations and tours: counts, then one line a problem',
    )
    .usage(
      'check FOLDER…\n\nA line reads file:line:column severity code message. Exit code 0, or 1 where there are errors.',
    )
    .example('standpoint check graph-data/my-article')
    .action((folders: readonly string[]) => {
      for (const folder of folders) {
        if (folders.length > 1 && !hasCoding(folder)) {
          console.error(`standpoint: ${folder} has no ${CODING_FILE} and is passed over`)
          continue
        }
        const checked = withTour(folder, readProject(folder))
        process.stdout.write(reportOf(folder, checked))
        if (checked.problems.some(({ severity }) => severity === 'error')) process.exitCode = 1
      }
    })
}

interface CheckedFolder extends Checked {
  /** Steps of the tour; null where there is none, or none that can be read. */
  readonly steps: number | null
}

/** The tour is checked beside a coding that can be read. */
function withTour(folder: string, checked: Checked): CheckedFolder {
  const tour = checked.project && readTour(folder, checked.project)
  return {
    ...checked,
    steps: tour?.tour?.steps.length ?? null,
    problems: [...checked.problems, ...(tour?.problems ?? [])],
  }
}

/** What there is, on one line. */
function countsOf({ project, problems, steps }: CheckedFolder): string {
  const counts = [counted(problems.length, 'problem')]
  if (project) {
    const documents = [...project.documents.values()]
    const sentences = documents.reduce((sum, document) => sum + document.sentences.length, 0)
    counts.unshift(
      counted(documents.length, 'document'),
      counted(sentences, 'sentence'),
      counted(project.actors.size, 'actor'),
      counted(project.issues.size, 'issue'),
      counted(project.stances.size, 'stance'),
      counted(project.ties.size, 'tie'),
      counted(project.events.size, 'event'),
    )
  }
  if (steps !== null) counts.splice(-1, 0, `a tour of ${counted(steps, 'step')}`)
  return counts.join(', ')
}

function reportOf(folder: string, checked: CheckedFolder): string {
  const problems = checked.problems.map((problem) =>
    problemLine({ ...problem, file: join(folder, problem.file) }),
  )
  return [`${folder}: ${countsOf(checked)}`, ...problems, ''].join('\n')
}
