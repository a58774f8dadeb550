import { BOTH, byCodeUnit, OPPOSES, type Statements } from './statements'
import type { Selection } from './selection'

/** A row (a holder) with its statements on an issue, as numbers in the order of time. */
export interface IssueHolder {
  readonly holder: string
  readonly statements: readonly number[]
}

/** One issue: who supports it, who opposes it. Who does both stands on both sides. */
export interface IssueBar {
  readonly issue: string
  /** Most statements first. */
  readonly supporters: readonly IssueHolder[]
  readonly opponents: readonly IssueHolder[]
  /** 2 · min(f, a) / (f + a) of f holders for and a against: 0 where all stand on one side, 1 where as many on each. */
  readonly disagreement: number
}

/**
 * Issues (values of the column variable) with the holders (of the row variable) for and against each, the most
 * disputed first, then the one with most holders. Counts what a network would count.
 */
export function issueBars({ agreement }: Statements, { kept, row, column }: Selection): readonly IssueBar[] {
  type Side = Map<string, number[]>
  const issues = new Map<string, { supports: Side; opposes: Side }>()
  const add = (side: Side, holder: string, at: number) => {
    const statements = side.get(holder)
    if (statements) statements.push(at)
    else side.set(holder, [at])
  }
  for (const at of kept) {
    const issue = column.labels[column.codes[at] as number] as string
    const holder = row.labels[row.codes[at] as number] as string
    const bar = issues.get(issue) ?? { supports: new Map(), opposes: new Map() }
    issues.set(issue, bar)
    const side = agreement ? agreement[at] : 1
    if (side !== OPPOSES) add(bar.supports, holder, at)
    if (side === OPPOSES || side === BOTH) add(bar.opposes, holder, at)
  }
  const holders = (side: Side): readonly IssueHolder[] =>
    [...side]
      .map(([holder, statements]) => ({ holder, statements }))
      .toSorted((a, b) => b.statements.length - a.statements.length || byCodeUnit(a.holder, b.holder))
  return [...issues]
    .map(([issue, { supports, opposes }]): IssueBar => {
      const disagreement = (2 * Math.min(supports.size, opposes.size)) / (supports.size + opposes.size)
      return { issue, supporters: holders(supports), opponents: holders(opposes), disagreement }
    })
    .toSorted(
      (a, b) =>
        b.disagreement - a.disagreement || holdersOf(b) - holdersOf(a) || byCodeUnit(a.issue, b.issue),
    )
}

const holdersOf = ({ supporters, opponents }: IssueBar): number => supporters.length + opponents.length
