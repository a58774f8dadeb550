import type { CAC } from 'cac'
import { nodePositions } from '../analysis/nodePositions'
import { TIE_CHOICES } from '../analysis/unsignedGraph'
import { writeNodePositionsCsv, writeNodePositionsJson } from '../io/formats/nodePositionsTable'
import { fileArgument } from './input'
import { wordOption, type RawOptions } from './options'
import { campsOption, reportSource, seedOption, sourceOptions, withSourceOptions } from './signedOptions'
import { readSignedSource } from './signedSource'

const FORMATS = ['json', 'csv'] as const

/** `standpoint centrality FILE`: where each node stands. Exit code 1 where the data has errors. */
export function register(cli: CAC): void {
  withSourceOptions(
    cli.command(
      'centrality [file]',
      'Measure the position of every node of a signed network: a project, or CSV source,target,sign[,weight]',
    ),
  )
    .option(
      '--ties <choice>',
      `Ties that centralities and components see: ${TIE_CHOICES.join(' | ')} (default: all)`,
    )
    .option('--camps <number>', 'Camps between which brokers stand, 2 to 6 (default: 2)')
    .option('--seed <number>', 'Seed of communities and camps (default: 1)')
    .option('--format <format>', `${FORMATS.join(' | ')} (default: json)`)
    .usage(
      'centrality FILE\n\nFILE is a project’s folder or coding.json, a CSV file, or - for standard input. Exit code 0, or 1 where the data has errors; what can be measured is.',
    )
    .example('standpoint centrality ties.csv --ties positive --format csv')
    .example('standpoint centrality my-article --directed --weighted')
    .action((file: string | undefined, options: RawOptions) => run(fileArgument(cli, file), options))
}

async function run(file: string, options: RawOptions): Promise<void> {
  const format = wordOption(options, 'format', FORMATS, 'json')
  const ties = wordOption(options, 'ties', TIE_CHOICES, 'all')
  const camps = campsOption(options) ?? 2
  const seed = seedOption(options)
  const source = await readSignedSource(file, sourceOptions(options))
  reportSource(source)
  if (!source.graph) return
  if (source.graph.ids.length === 0)
    console.error('standpoint: the network is empty, so there is nothing to measure')
  const positions = await nodePositions(source.graph, {
    ties,
    camps,
    seed,
    now: () => performance.now(),
    loadSolver: async () => (await import('highs')).default(),
  })
  process.stdout.write(
    format === 'json'
      ? writeNodePositionsJson(positions, source.labels)
      : writeNodePositionsCsv(positions, source.labels),
  )
}
