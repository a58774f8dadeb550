import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CAC } from 'cac'
import { buildGraph, type StanceGraph } from '../graph/graph'
import { writeGexf } from '../io/formats/gexf'
import { writeGraphml } from '../io/formats/graphml'
import { CODING_FILE } from '../model/coding'
import { counted } from '../text/counting'
import { textOption, type RawOptions } from './options'
import { readProject } from './project'
import { UsageError } from './usage'

/** Stands for standard output. */
const STDOUT = '-'

const WRITERS: Readonly<Record<string, (graph: StanceGraph) => string>> = {
  /** What `Graph.from` of graphology reads. */
  graphology: (graph) => `${JSON.stringify(graph.export(), null, 2)}\n`,
  graphml: (graph) => writeGraphml([graph]),
  gexf: writeGexf,
}
const FORMATS = Object.keys(WRITERS).join(' | ')

/** `standpoint convert FOLDER OUT --to FORMAT`. Exit code 1 where the coding has errors; the rest is written. */
export function register(cli: CAC): void {
  cli
    .command('convert <folder> [out]', 'Write the graph of a coding to a file, or with - to standard output')
    .option('--to <format>', `${FORMATS}; needed`)
    .usage(
      'convert FOLDER OUT|- --to FORMAT\n\nExit code 0, or 1 where the coding has errors; what has none is written all the same.',
    )
    .example('standpoint convert graph-data/my-article - --to graphology > graph.json')
    .example('standpoint convert graph-data/my-article graph.gexf --to gexf')
    .action((folder: string, out: string | undefined, options: RawOptions) =>
      // cac takes a lone `-` for an option without a name and drops it.
      run(folder, out ?? (cli.rawArgs.includes(STDOUT) ? STDOUT : undefined), textOption(options, 'to')),
    )
}

function run(folder: string, out: string | undefined, format: string | undefined): void {
  if (out === undefined) throw new UsageError('say where to write: a file, or - for standard output')
  if (format === undefined) throw new UsageError(`say what to write: --to ${FORMATS}`)
  const write = Object.hasOwn(WRITERS, format) ? WRITERS[format] : undefined
  if (!write) throw new UsageError(`there is no format ${format}; --to takes ${FORMATS}`)
  const { project, problems } = readProject(folder)
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
  const graph = buildGraph(project)
  if (out === STDOUT) process.stdout.write(write(graph))
  else {
    writeFileSync(out, write(graph))
    console.error(`standpoint: ${out} has ${graph.order} nodes and ${graph.size} edges`)
  }
}
