import type { Ref } from '../../model/project'
import { counted } from '../../text/counting'
import { discourseNetworks, type DiscourseNetwork, type DiscourseNetworks } from '../discourseNetwork'
import { span } from '../calendar'
import { DEFAULT_SETTINGS, type NetworkSettings } from '../networkSettings'
import { projectStatements } from '../projectStatements'
import type { Selection } from '../selection'
import type { Statements } from '../statements'
import type { Asked } from './asked'

/** The one-mode network of a question, with the way from its ties to stances. */
export interface StatementNetwork {
  readonly statements: Statements
  readonly made: DiscourseNetworks
  /** The only one, or the first of the windows of time. */
  readonly network: DiscourseNetwork
  /** `actor:` or `issue:`, what stands before a row's label to make its node's key, and before a column's. */
  readonly rowPrefix: 'actor:' | 'issue:'
  readonly columnPrefix: 'actor:' | 'issue:'
  readonly leftOut: readonly string[]
}

export const refOf = (statements: Statements, at: number): Ref => `stance:${statements.ids[at]}`

/** Settings of the network that a question is about: one-mode but for the matrix. */
export function settingsOf({ question }: Asked, aggregation = question.aggregation): NetworkSettings {
  const issues = question.network === 'issues'
  const two = question.measure === 'matrix'
  return {
    ...DEFAULT_SETTINGS,
    mode: two ? 'two' : 'one',
    rows: issues ? 'issue' : 'holder',
    columns: issues ? 'holder' : 'issue',
    aggregation,
    normalization: question.normalization,
    duplicates: question.duplicates,
    fromMs: question.from === null ? null : (span(question.from)?.first ?? null),
    toMs: question.to === null ? null : (span(question.to)?.last ?? null),
    exclude: question.exclude,
    onlyExcluded: question.onlyExcluded,
    isolates: question.isolates,
    threshold: !two && question.threshold > 0 ? question.threshold : null,
  }
}

/** Makes the network that a question is about. */
export function statementNetwork(asked: Asked, settings = settingsOf(asked)): StatementNetwork {
  const { statements, leftOut } = projectStatements(asked.project, asked.question.ambivalent)
  const made = discourseNetworks(statements, settings)
  const issues = settings.rows === 'issue'
  return {
    statements,
    made,
    network: made.networks[0] ?? {
      mode: 'one',
      rows: [],
      columns: [],
      weights: new Float64Array(),
      statements: new Int32Array(),
      window: null,
    },
    rowPrefix: issues ? 'issue:' : 'actor:',
    columnPrefix: issues ? 'actor:' : 'issue:',
    leftOut: [
      ...(leftOut.onActors > 0
        ? [`${counted(leftOut.onActors, 'stance')} on actors: this network is made of positions on issues.`]
        : []),
      ...(leftOut.neutral > 0 ? [`${counted(leftOut.neutral, 'neutral stance')}.`] : []),
      ...(leftOut.ambivalent > 0 ? [`${counted(leftOut.ambivalent, 'ambivalent stance')}.`] : []),
      ...unselected(made.selection.leftOut),
      ...unknown(statements, asked.question.exclude),
    ],
  }
}

function unselected({ outsideDates, excluded, incomplete, duplicates }: Selection['leftOut']) {
  return [
    ...(outsideDates > 0 ? [`${counted(outsideDates, 'stance')} outside the dates, or without one.`] : []),
    ...(excluded > 0 ? [`${counted(excluded, 'stance')} excluded by value.`] : []),
    ...(incomplete > 0 ? [`${counted(incomplete, 'stance')} without holder or issue.`] : []),
    ...(duplicates > 0 ? [`${counted(duplicates, 'stance')} counted already (duplicates).`] : []),
  ]
}

/** Excluded values that no statement has. */
const unknown = (statements: Statements, exclude: NetworkSettings['exclude']) =>
  exclude.flatMap(({ variable, value }) =>
    statements.column(variable)?.labels.includes(value)
      ? []
      : [`No stance has ${variable} “${value}”, which is excluded.`],
  )

/** Statements of each row by column, as refs of stances in the order of time. */
export function stancesByRow({
  statements,
  made: { selection },
  network,
}: Pick<StatementNetwork, 'statements' | 'made' | 'network'>): ReadonlyMap<
  string,
  ReadonlyMap<string, readonly Ref[]>
> {
  const { row, column } = selection
  const found = new Map<string, Map<string, Ref[]>>()
  for (const at of network.statements) {
    const name = row.labels[row.codes[at] as number] as string
    const on = column.labels[column.codes[at] as number] as string
    const columns = found.get(name) ?? new Map<string, Ref[]>()
    found.set(name, columns)
    const refs = columns.get(on)
    if (refs) refs.push(refOf(statements, at))
    else columns.set(on, [refOf(statements, at)])
  }
  return found
}

/** The columns on which two rows both have statements, with those of both. */
export function sharedStances(
  byRow: ReturnType<typeof stancesByRow>,
  one: string,
  other: string,
): readonly { readonly column: string; readonly stances: readonly Ref[] }[] {
  const [mine, theirs] = [byRow.get(one), byRow.get(other)]
  if (!mine || !theirs) return []
  return [...mine].flatMap(([column, stances]) => {
    const others = theirs.get(column)
    return others ? [{ column, stances: [...stances, ...others] }] : []
  })
}
