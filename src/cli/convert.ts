import { join } from 'node:path'
import type { CAC } from 'cac'
import { buildGraph } from '../graph/graph'
import { codingSha256 } from '../io/codingHash'
import { subjectsOf } from '../layout/subjects'
import { check } from '../model/check'
import { CODING_FILE } from '../model/coding'
import type { Project } from '../model/project'
import { counted } from '../text/counting'
import { textOption, type RawOptions } from './options'
import { projectFiles, readFolder } from './project'
import { savedPicture } from './savedPicture'
import { UsageError } from './usage'
import { FORMATS, STDOUT, writeOut, writerFor } from './writeOut'

/** `standpoint convert FOLDER OUT --to FORMAT`. Exit code 1 where the coding has errors; the rest is written. */
export function register(cli: CAC): void {
  cli
    .command(
      'convert <folder> [out]',
      'Write a coding in another format to a file, or with - to standard output',
    )
    .option('--to <format>', `${FORMATS}; needed where OUT has no ending that says it`)
    .option('--table <name>', 'Of csv, one table alone: stances | nodes | edges')
    .option('--spreadsheet', 'In csv, turn what a spreadsheet would run as a formula into text')
    .usage(
      `convert FOLDER OUT|- --to FORMAT

csv is three tables: OUT is their folder; to a .csv file or standard output goes one, by default stances.
Positions are those that standpoint layout saved. Exit code 0, or 1 where the coding has errors; what has none is written all the same.`,
    )
    .example('standpoint convert graph-data/my-article - --to graphology > graph.json')
    .example('standpoint convert graph-data/my-article graph.gexf')
    .example('standpoint convert graph-data/my-article tables --to csv')
    .action((folder: string, out: string | undefined, options: RawOptions) =>
      // cac takes a lone `-` for an option without a name and drops it.
      run(folder, out ?? (cli.rawArgs.includes(STDOUT) ? STDOUT : undefined), options),
    )
}

async function run(folder: string, out: string | undefined, options: RawOptions): Promise<void> {
  if (out === undefined) throw new UsageError('say where to write: a file, or - for standard output')
  const writer = writerFor(textOption(options, 'to'), out)
  const table = textOption(options, 'table')
  const texts = readFolder(folder)
  const { project, problems } = check(texts)
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) process.exitCode = 1
  const coding = join(folder, CODING_FILE)
  if (!project) {
    console.error(`standpoint: ${coding} can't be read: ${errors[0]?.message ?? ''}`)
    return
  }
  if (errors.length > 0)
    console.error(
      `standpoint: ${coding} has ${counted(errors.length, 'error')}, and what is broken is left out; standpoint check ${folder} lists it`,
    )
  const [about] = subjectsOf(project)
  const picture = about && (await savedPicture(folder, project, texts, about, 'columns'))
  const hash = await codingSha256(project, texts)
  const files = writer.group === 'project' ? projectFiles(folder, project) : {}
  const source = { whole: project, part: project, picture, codingSha256: hash, files, view: null }
  const written = writeOut(source, writer, out, { table, neutralise: options['spreadsheet'] === true })
  for (const path of written) console.error(`standpoint: ${path} has ${sizeOf(project)}`)
}

function sizeOf(project: Project): string {
  const { order, size } = buildGraph(project)
  return `${counted(order, 'node')} and ${counted(size, 'edge')}`
}
