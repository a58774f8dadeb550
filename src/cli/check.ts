import { join } from 'node:path'
import type { CAC } from 'cac'
import type { Checked } from '../model/check'
import { CODING_FILE } from '../model/coding'
import { counted } from '../text/counting'
import { problemLine } from './problems'
import { hasCoding, readProject } from './project'

/** `standpoint check FOLDER…`: the counts, then one line a problem. Exit code 1 where there are errors. */
export function register(cli: CAC): void {
  cli
    .command('check <...folders>', 'Check codings and their quotations: counts, then one line a problem')
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
        const checked = readProject(folder)
        process.stdout.write(reportOf(folder, checked))
        if (checked.problems.some(({ severity }) => severity === 'error')) process.exitCode = 1
      }
    })
}

/** What there is, on one line. */
function countsOf({ project, problems }: Checked): string {
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
  return counts.join(', ')
}

function reportOf(folder: string, checked: Checked): string {
  const problems = checked.problems.map((problem) =>
    problemLine({ ...problem, file: join(folder, problem.file) }),
  )
  return [`${folder}: ${countsOf(checked)}`, ...problems, ''].join('\n')
}
