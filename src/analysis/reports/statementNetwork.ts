import type { Ref } from '../../model/project'
import { counted } from '../../text/counting'
import { discourseNetworks, type DiscourseNetwork, type DiscourseNetworks } from '../discourseNetwork'
import { DEFAULT_SETTINGS, type NetworkSettings } from '../networkSettings'
import { projectStatements } from '../projectStatements'
import type { Statements } from '../statements'
import type { Asked } from './asked'

/** The one-mode network of a question, with the way from its ties to stances. */
export interface StatementNetwork {
  readonly statements: Statements
  readonly made: DiscourseNetworks
  readonly network: DiscourseNetwork
  /** `actor:` or `issue:`, what stands before a row's label to make its node's key, and before a column's. */
  readonly rowPrefix: 'actor:' | 'issue:'
  readonly columnPrefix: 'actor:' | 'issue:'
  readonly leftOut: readonly string[]
}

export const refOf = (statements: Statements, at: number): Ref => `stance:${statements.ids[at]}`

/** Settings of the one-mode network that a question is about. */
export function settingsOf({ question }: Asked, aggregation = question.aggregation): NetworkSettings {
  const issues = question.network === 'issues'
  return {
    ...DEFAULT_SETTINGS,
    mode: 'one',
    rows: issues ? 'issue' : 'holder',
    columns: issues ? 'holder' : 'issue',
    aggregation,
    normalization: question.normalization,
    duplicates: question.duplicates,
    threshold: question.threshold > 0 ? question.threshold : null,
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
      ...(made.selection.leftOut.duplicates > 0
        ? [`${counted(made.selection.leftOut.duplicates, 'stance')} counted already (duplicates).`]
        : []),
    ],
  }
}

/** Statements of each row by column, as refs of stances in the order of time. */
export function stancesByRow({
  statements,
  made: { selection },
  network,
}: StatementNetwork): ReadonlyMap<string, ReadonlyMap<string, readonly Ref[]>> {
  const { row, column } = selection
  const found = new Map<string, Map<string, Ref[]>>()
  for (const at of network.statements) {
    const name = row.labels[row.codes[at] as number] as string
    const on = column.labels[column.codes[at] as number] as string
    const columns = found.get(name) ?? new Map<string, Ref[]>()
    found.set(name, columns)
    columns.set(on, [...(columns.get(on) ?? []), refOf(statements, at)])
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
