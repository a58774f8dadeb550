import { writeFileSync } from 'node:fs'
import type { CAC } from 'cac'
import { buildGraph } from '../graph/graph'
import { codingSha256 } from '../io/codingHash'
import { litPart } from '../io/part'
import { FORMATS as READABLE } from '../io/reading/formats'
import { subjectsOf } from '../layout/subjects'
import type { Project } from '../model/project'
import { counted } from '../text/counting'
import { textOption, type RawOptions } from './options'
import { projectFiles } from './project'
import { readSource } from './readSource'
import { savedPicture } from './savedPicture'
import { UsageError } from './usage'
import { viewOption, viewPicture } from './viewed'
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
    .option('--view <hash>', 'Only what this view shows: what stands behind # in its address')
    .option('--report <file>', 'Write what came in and what did not as JSON')
    .option('--strict', 'Write nothing where anything would be lost')
    .option('--table <name>', 'Of csv, one table alone: stances | nodes | edges')
    .option('--spreadsheet', 'In csv, turn what a spreadsheet would run as a formula into text')
    .usage(
      `convert IN|- OUT|- [--from FORMAT] [--to FORMAT]

IN is a project's folder, or a file of any format that can be read; - is standard input or output.
csv is three tables: OUT is their folder or a .zip file; to a .csv file or standard output goes one, by default stances.
With --view only what that view shows is written, at its places; else positions are those that standpoint layout saved. Exit code 0, or 1 where something was lost, with the report on standard error.`,
    )
    .example('standpoint convert graph-data/my-article graph.gexf')
    .example('standpoint convert graph-data/my-article tables --to csv')
    .example('standpoint convert discourse.dna - --to graphml --report report.json')
    .example("standpoint convert graph-data/my-article shown.gexf --view '#v=1&off=polarity.opposes'")
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

async function run(input: string | undefined, out: string | undefined, options: RawOptions): Promise<void> {
  if (input === undefined) throw new UsageError('say what to read: a folder, a file, or - for standard input')
  if (out === undefined) throw new UsageError('say where to write: a file, or - for standard output')
  const writer = writerFor(textOption(options, 'to'), out)
  const isPart = options['view'] !== undefined
  if (isPart && (writer.group === 'project' || writer.group === 'citation'))
    throw new UsageError(`${writer.id} is of the whole project, whatever is shown: leave out --view`)
  const table = textOption(options, 'table')
  const { project, files, report, folder } = await readSource(input, options)
  const reportFile = textOption(options, 'report')
  if (reportFile !== undefined) writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`)
  if (!project) return
  const view = viewOption(options, project)
  if (options['strict'] === true && process.exitCode === 1) return
  const part = view ? litPart(project, view) : project
  const [about] = subjectsOf(project)
  const picture = view
    ? await viewPicture(project, files, view)
    : about && (await savedPicture(project, files, about, 'columns'))
  const packed = writer.group !== 'project' ? {} : folder === null ? files : projectFiles(folder, project)
  const source = {
    whole: project,
    part,
    picture: picture || undefined,
    codingSha256: await codingSha256(project, files),
    files: packed,
    view: null,
  }
  const written = writeOut(source, writer, out, { table, neutralise: options['spreadsheet'] === true })
  for (const path of written) console.error(`standpoint: ${path} has ${sizeOf(part)}`)
}

function sizeOf(project: Project): string {
  const { order, size } = buildGraph(project)
  return `${counted(order, 'node')} and ${counted(size, 'edge')}`
}
