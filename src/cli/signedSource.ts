import { discourseNetworks } from '../analysis/discourseNetwork'
import { DEFAULT_SETTINGS } from '../analysis/networkSettings'
import { projectStatements } from '../analysis/projectStatements'
import { signedGraph, type SignedGraph } from '../analysis/signedGraph'
import { cancelledPairs, signedNetwork } from '../analysis/signedNetwork'
import { STANCE_NETWORKS, signedStances } from '../analysis/signedStances'
import { readSignedEdgesCsv } from '../io/formats/signedEdgesCsv'
import type { Problem } from '../model/problem'
import type { Project } from '../model/project'
import { projectFolder, readTable } from './input'
import { readProject } from './project'
import { UsageError } from './usage'

/** Signed networks of a project: of actors, of actors and issues, and of actors by congruence − conflict. */
export const SIGNED_NETWORKS = [...STANCE_NETWORKS, 'subtract'] as const
export type SignedNetworkChoice = (typeof SIGNED_NETWORKS)[number]

export interface SignedSourceOptions {
  readonly directed: boolean
  readonly weighted: boolean
  /** Undefined where nothing was said: stances between actors. */
  readonly network: SignedNetworkChoice | undefined
}

export interface SignedSource {
  /** Null where the file can't be read as one of the kinds. */
  readonly graph: SignedGraph | null
  /** What nodes are called, by number: ids, and where actors and issues are mixed node keys. */
  readonly labels: readonly string[]
  readonly problems: readonly Problem[]
  /** What isn't counted, a sentence each. */
  readonly leftOut: readonly string[]
}

/**
 * Reads a signed graph from a project's folder or its `coding.json`, a CSV file of signed ties, or, for `-`, CSV from
 * standard input. Throws a UsageError where there is no such file.
 */
export async function readSignedSource(file: string, options: SignedSourceOptions): Promise<SignedSource> {
  const folder = projectFolder(file)
  if (folder !== null) {
    const { project, problems } = readProject(folder)
    if (!project) return { graph: null, labels: [], problems, leftOut: [] }
    return { problems, ...graphOfProject(project, options) }
  }
  if (options.network !== undefined)
    throw new UsageError(`--network goes with a project; ${file} is read as a list of signed ties`)
  const { name, text } = await readTable(file)
  const { observations, lines, problems } = readSignedEdgesCsv(text, name, options.weighted)
  const graph = signedGraph(observations, options)
  return { graph, labels: graph.ids, problems: [...problems, ...oddRows(graph, name, lines)], leftOut: [] }
}

/** Rows of a file that make no tie, because they cancel out or lead nowhere. */
function oddRows(graph: SignedGraph, file: string, lines: readonly number[]): readonly Problem[] {
  const at = (row: string | undefined) => Number(row?.slice('row '.length) ?? 1)
  const warning = (
    code: string,
    row: number,
    column: string,
    message: string,
    expected: string,
  ): Problem => ({
    severity: 'warning',
    code,
    file,
    path: [row, column],
    line: lines[row - 1] ?? row,
    column: 1,
    message: `row ${row}, column “${column}”: ${message}`,
    expected,
  })
  return [
    ...graph.zeroSums.map(({ source, target, records }) =>
      warning(
        'ties-cancel',
        at(records.at(-1)),
        'sign',
        `the ties of “${source}” and “${target}” in ${records.join(', ')} cancel out; expected one sign that prevails; the pair is left out`,
        'one sign that prevails',
      ),
    ),
    ...graph.loops.map((row) =>
      warning(
        'tie-to-itself',
        at(row),
        'target',
        'it is the source too; expected another node; the row is left out',
        'another node',
      ),
    ),
  ]
}

function graphOfProject(project: Project, options: SignedSourceOptions): Omit<SignedSource, 'problems'> {
  const { network = 'actors', directed } = options
  if (network === 'subtract') {
    if (directed)
      throw new UsageError('--directed does not go with --network subtract: its ties have no direction')
    const { statements, leftOut } = projectStatements(project, 'leave-out')
    const networkOf = (aggregation: 'subtract' | 'ignore') =>
      discourseNetworks(statements, {
        ...DEFAULT_SETTINGS,
        mode: 'one',
        rows: 'holder',
        columns: 'issue',
        aggregation,
      }).networks[0]
    const [made, whole] = [networkOf('subtract'), networkOf('ignore')]
    const graph = signedGraph(made ? signedNetwork(made) : [], options)
    const pairs = made && whole ? cancelledPairs(made, whole) : []
    const cancelling =
      pairs.length > 0
        ? [
            `pairs whose agreement and contradiction cancel out are left out: ${pairs.map(([one, other]) => `${one} with ${other}`).join(', ')}`,
          ]
        : []
    return { graph, labels: graph.ids, leftOut: [...sentencesOn(leftOut), ...cancelling] }
  }
  const { observations, leftOut } = signedStances(project, network)
  const graph = signedGraph(observations, options)
  const labels = network === 'actors' ? graph.ids.map((key) => key.slice('actor:'.length)) : graph.ids
  const loops = graph.loops.length > 0 ? [`${graph.loops.length} stances on oneself are left out`] : []
  return { graph, labels, leftOut: [...sentencesOn(leftOut), ...loops] }
}

function sentencesOn({ ambivalent, neutral }: { readonly ambivalent: number; readonly neutral: number }) {
  const counted = [
    ...(neutral > 0 ? [`${neutral} neutral`] : []),
    ...(ambivalent > 0 ? [`${ambivalent} ambivalent`] : []),
  ]
  return counted.length > 0 ? [`stances without a sign are left out: ${counted.join(', ')}`] : []
}
