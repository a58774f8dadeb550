import type { CAC } from 'cac'
import { balance, type Balance } from '../analysis/balance'
import { LEAST_TIES } from '../analysis/balanceWords'
import { writeBalanceJson } from '../io/formats/balanceJson'
import { writeBalanceText } from '../io/formats/balanceText'
import { fileArgument } from './input'
import { wordOption, type RawOptions } from './options'
import {
  campsOption,
  reportSource,
  seedOption,
  sourceOptions,
  wholeOption,
  withSourceOptions,
} from './signedOptions'
import { readSignedSource } from './signedSource'

const FORMATS = ['json', 'text'] as const
const MOST_SAMPLES = 100_000

/** `standpoint balance FILE`: how balanced a signed network is. Exit code 1 where the data has errors. */
export function register(cli: CAC): void {
  withSourceOptions(
    cli.command(
      'balance [file]',
      'Measure the balance of a signed network: a project, or CSV source,target,sign[,weight]',
    ),
  )
    .option('--camps <number>', 'Also divide into at most so many camps (2 to 6)')
    .option('--samples <number>', 'Shuffles of the signs to compare with; 0 for none (default: 1000)')
    .option('--seed <number>', 'Seed of local search and shuffles (default: 1)')
    .option('--format <format>', `${FORMATS.join(' | ')} (default: json)`)
    .usage(
      'balance FILE\n\nFILE is a project’s folder or coding.json, a CSV file, or - for standard input. Exit code 0, or 1 where the data has errors; what can be measured is.',
    )
    .example('standpoint balance ties.csv --camps 3 --format text')
    .example('standpoint balance my-article --network subtract --weighted')
    .action((file: string | undefined, options: RawOptions) => run(fileArgument(cli, file), options))
}

async function run(file: string, options: RawOptions): Promise<void> {
  const format = wordOption(options, 'format', FORMATS, 'json')
  const camps = campsOption(options)
  const seed = seedOption(options)
  const samples = wholeOption(options, 'samples', 0, MOST_SAMPLES, 1000)
  const source = await readSignedSource(file, sourceOptions(options))
  reportSource(source)
  if (!source.graph) return
  const measured = await balance(source.graph, {
    seed,
    camps,
    samples,
    now: () => performance.now(),
    loadSolver: async () => (await import('highs')).default(),
  })
  for (const sentence of warnings(measured)) console.error(`standpoint: ${sentence}`)
  process.stdout.write(
    format === 'json' ? writeBalanceJson(measured, source.labels) : writeBalanceText(measured, source.labels),
  )
}

/** Where a network is too small, or too one-sided, for its numbers to say anything. */
function warnings({ graph, edges }: Balance): readonly string[] {
  const ties = graph.sign.length
  if (graph.ids.length === 0) return ['the network is empty, so there is nothing to measure']
  if (ties === 0)
    return [`the network has ${graph.ids.length === 1 ? 'one node' : `${graph.ids.length} nodes`} and no tie`]
  return [
    ...(ties < LEAST_TIES
      ? [`fewer than ${LEAST_TIES} signed ties: too few for these numbers to say anything`]
      : []),
    ...(edges.negative === 0 ? ['no tie is negative, so the network is balanced, whatever its ties'] : []),
  ]
}
