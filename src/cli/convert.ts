import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CAC } from 'cac'
import { buildGraph } from '../graph/graph'
import { codingSha256 } from '../io/codingHash'
import { FORMATS as READABLE } from '../io/reading/formats'
import { isLossless, reportText, type ImportReport } from '../io/reading/report'
import { subjectsOf } from '../layout/subjects'
import { check, type Checked } from '../model/check'
import { CODING_FILE } from '../model/coding'
import type { Project } from '../model/project'
import { counted } from '../text/counting'
import { importSource } from './importSource'
import { projectFolder } from './input'
import { textOption, textOptions, type RawOptions } from './options'
import { problemLine } from './problems'
import { projectFiles, readFolder } from './project'
import { savedPicture } from './savedPicture'
import { UsageError } from './usage'
import { FORMATS, STDOUT, writeOut, writerFor } from './writeOut'

/**
 * `standpoint convert IN OUT`. Exit code 1 where something was lost; the rest is written, but for `--strict`.
 */
export function register(cli: CAC): void {
  cli
    .command(
      'convert [in] [out]',
      'Read a coding, table, graph or article of any format and write it in another',
    )
    .option('--from <format>', `${READABLE.join(' | ')}; where the content does not tell`)
    .option('--to <format>', `${FORMATS}; needed where OUT has no ending that says it`)
    .option('--map <roles>', 'Columns by role, over those guessed: holder=organization,target=concept')
    .option('--report <file>', 'Write what came in and what did not as JSON')
    .option('--strict', 'Write nothing where anything would be lost')
    .option('--table <name>', 'Of csv, one table alone: stances | nodes | edges')
    .option('--spreadsheet', 'In csv, turn what a spreadsheet would run as a formula into text')
    .usage(
      `convert IN|- OUT|- [--from FORMAT] [--to FORMAT]

IN is a project's folder, or a file of any format that can be read; - is standard input or output.
csv is three tables: OUT is their folder; to a .csv file or standard output goes one, by default stances.
Positions are those that standpoint layout saved. Exit code 0, or 1 where something was lost, with the report on standard error.`,
    )
    .example('standpoint convert graph-data/my-article graph.gexf')
    .example('standpoint convert graph-data/my-article tables --to csv')
    .example('standpoint convert discourse.dna - --to graphml --report report.json')
    .example('standpoint convert table.csv project.standpoint --map holder=party,target=topic')
    .action((input: string | undefined, out: string | undefined, options: RawOptions) => {
      // cac takes a lone `-` for an option without a name and drops it.
      const isValue = (before: string | undefined) =>
        before !== undefined && /^--[^=]+$/.test(before) && !['--strict', '--spreadsheet'].includes(before)
      const given = cli.rawArgs
        .filter((_, at, all) => at > 2 && !isValue(all[at - 1]))
        .filter((arg) => arg === STDOUT || !arg.startsWith('-'))
      return run(given[0], given[1], options)
    })
}

interface Read {
  readonly project: Project | null
  /** The project's files by name. */
  readonly files: Readonly<Record<string, string>>
  readonly report: ImportReport
  /** The folder of its saved positions; null where it has none. */
  readonly folder: string | null
}

/** The errors of a coding as a report. */
function reportOf(name: string, { project, problems }: Checked): ImportReport {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const losses = errors.map(({ file, line, column, message, received, fix }) => ({
    what: 'record' as const,
    place: `${file}:${line}:${column}`,
    field: null,
    value: received ?? null,
    reason: message,
    fix: fix ?? 'correct it',
  }))
  const failure = project ? null : { reason: errors[0]?.message ?? 'it is no coding', fix: 'correct it' }
  const nothing = { counts: [], unlisted: [], assumed: [], remarks: [] }
  return { file: name, format: 'standpoint', losses, failure, ...nothing }
}

function readFolderOf(folder: string): Read {
  const files = readFolder(folder)
  const checked = check(files)
  const { project, problems } = checked
  const coding = join(folder, CODING_FILE)
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (!project) console.error(`standpoint: ${coding} can't be read: ${errors[0]?.message ?? ''}`)
  else if (errors.length > 0)
    console.error(
      `standpoint: ${coding} has ${counted(errors.length, 'error')}, and what is broken is left out; standpoint check ${folder} lists it`,
    )
  return { project, files, report: reportOf(coding, checked), folder }
}

async function readFile(input: string, options: RawOptions): Promise<Read> {
  const from = textOption(options, 'from')
  const { project, files, problems, report } = await importSource(input, from, textOptions(options, 'map'))
  if (!isLossless(report)) console.error(reportText(report).trimEnd())
  const errors = problems.filter(({ severity }) => severity === 'error')
  for (const problem of errors) console.error(problemLine(problem))
  const { losses } = reportOf(input, { project, problems })
  return { project, files, report: { ...report, losses: [...report.losses, ...losses] }, folder: null }
}

async function run(input: string | undefined, out: string | undefined, options: RawOptions): Promise<void> {
  if (input === undefined) throw new UsageError('say what to read: a folder, a file, or - for standard input')
  if (out === undefined) throw new UsageError('say where to write: a file, or - for standard output')
  const writer = writerFor(textOption(options, 'to'), out)
  const table = textOption(options, 'table')
  const folder = input === STDOUT || options['from'] !== undefined ? null : projectFolder(input)
  const read = folder === null ? await readFile(input, options) : readFolderOf(folder)
  const { project, files, report } = read
  const reportFile = textOption(options, 'report')
  if (reportFile !== undefined) writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`)
  if (!isLossless(report)) process.exitCode = 1
  if (!project || (options['strict'] === true && !isLossless(report))) return
  const [about] = subjectsOf(project)
  const picture =
    read.folder && about ? await savedPicture(read.folder, project, files, about, 'columns') : undefined
  const hash = await codingSha256(project, files)
  const packed = writer.group !== 'project' ? {} : folder === null ? files : projectFiles(folder, project)
  const source = { whole: project, part: project, picture, codingSha256: hash, files: packed, view: null }
  const written = writeOut(source, writer, out, { table, neutralise: options['spreadsheet'] === true })
  for (const path of written) console.error(`standpoint: ${path} has ${sizeOf(project)}`)
}

function sizeOf(project: Project): string {
  const { order, size } = buildGraph(project)
  return `${counted(order, 'node')} and ${counted(size, 'edge')}`
}
