import type { CAC } from 'cac'
import { readProject } from './project'

/** `standpoint check FOLDER`: counts, then one line a problem. Exit code 1 where there are errors. */
export function register(cli: CAC): void {
  cli
    .command('check <folder>', 'Check a coding and its quotations; print the counts and every problem')
    .example('standpoint check graph-data/my-article')
    .action((folder: string) => {
      const { project, problems } = readProject(folder)
      if (project)
        console.log(
          `${project.stances.size} stances, ${project.actors.size} actors, ${problems.length} problems`,
        )
      for (const { file, line, column, severity, code, message } of problems)
        console.log(`${file}:${line}:${column} ${severity} ${code} ${message}`)
      if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1
    })
}
