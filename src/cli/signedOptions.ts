import type { CAC } from 'cac'
import { MOST_CAMPS } from '../analysis/camps'
import { numberOption, textOption, wordOption, type RawOptions } from './options'
import { reportProblem } from './problems'
import { SIGNED_NETWORKS, type SignedSource, type SignedSourceOptions } from './signedSource'
import { UsageError } from './usage'

type Command = ReturnType<CAC['command']>

/** Options that say which signed graph is meant. */
export function withSourceOptions(command: Command): Command {
  return command
    .option('--network <network>', `Of a project: ${SIGNED_NETWORKS.join(' | ')} (default: actors)`)
    .option('--directed', 'Keep directions: ties there and back are two (default: one, both summed)')
    .option('--weighted', 'Weigh ties by column weight, or by sentences (default: each counts 1)')
}

export function sourceOptions(options: RawOptions): SignedSourceOptions {
  return {
    directed: options['directed'] === true,
    weighted: options['weighted'] === true,
    network:
      textOption(options, 'network') === undefined
        ? undefined
        : wordOption(options, 'network', SIGNED_NETWORKS, 'actors'),
  }
}

/** A whole number in a range, both ends included; `missing` where the option isn't given. */
export function wholeOption<Missing>(
  options: RawOptions,
  name: string,
  least: number,
  most: number,
  missing: Missing,
): number | Missing {
  const number = numberOption(options, name)
  if (number === null) return missing
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageError(`--${name} is “${number}”; it must be a whole number from ${least} to ${most}`)
  return number
}

export const seedOption = (options: RawOptions): number => wholeOption(options, 'seed', 0, 2 ** 32 - 1, 1)

export const campsOption = (options: RawOptions): number | null =>
  wholeOption(options, 'camps', 2, MOST_CAMPS, null)

/** Tells problems and what is left out, a line each on standard error; exit code 1 where there are errors. */
export function reportSource({ problems, leftOut }: SignedSource): void {
  for (const problem of problems) reportProblem(problem)
  for (const sentence of leftOut) console.error(`standpoint: ${sentence}`)
}
