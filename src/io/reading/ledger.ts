import type { Format } from './formats'
import type { Count, ImportReport, Loss } from './report'

/** Losses of one reason that are listed; the rest is counted. */
const MOST_LISTED = 200
const LONGEST_VALUE = 200

/** Why a file can't be read as a whole. Readers throw it; the entry makes a report of it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly fix: string
  constructor(reason: string, fix: string) {
    super(reason)
    this.fix = fix
  }
}

/** Keeps account of what of a file comes in and what does not. */
export interface Ledger {
  /** So many records of a kind are in the file. */
  readonly found: (what: string, count: number) => void
  readonly took: (what: string, count?: number) => void
  /** A record that stays out, or several that are told as one. */
  readonly lost: (what: string, loss: Omit<Loss, 'what'>, count?: number) => void
  /** A field that its record comes in without. */
  readonly shed: (loss: Omit<Loss, 'what'>) => void
  /** Says something once. */
  readonly remark: (sentence: string) => void
  readonly report: (
    file: string,
    format: Format | null,
    outcome: Pick<ImportReport, 'assumed' | 'failure'>,
  ) => ImportReport
}

export function createLedger(): Ledger {
  const counts = new Map<string, { inFile: number; cameIn: number; leftOut: number }>()
  const losses: Loss[] = []
  const byReason = new Map<string, number>()
  const remarks = new Set<string>()
  const countOf = (what: string) => {
    let count = counts.get(what)
    if (!count) counts.set(what, (count = { inFile: 0, cameIn: 0, leftOut: 0 }))
    return count
  }
  const list = (loss: Loss) => {
    const reason = `${loss.field === null ? '' : `${loss.field}: `}${loss.reason}`
    const before = byReason.get(reason) ?? 0
    byReason.set(reason, before + 1)
    if (before >= MOST_LISTED) return
    const value = loss.value === null ? null : loss.value.slice(0, LONGEST_VALUE).toWellFormed()
    losses.push({ ...loss, value })
  }
  return {
    found: (what, count) => void (countOf(what).inFile += count),
    took: (what, count = 1) => void (countOf(what).cameIn += count),
    lost(what, loss, count = 1) {
      countOf(what).leftOut += count
      list({ what: 'record', ...loss })
    },
    shed: (loss) => list({ what: 'field', ...loss }),
    remark: (sentence) => void remarks.add(sentence),
    report: (file, format, { assumed, failure }) => ({
      file,
      format,
      counts: [...counts].map(([what, count]): Count => ({ what, ...count })),
      losses,
      unlisted: [...byReason].flatMap(([reason, count]) =>
        count > MOST_LISTED ? [{ reason, count: count - MOST_LISTED }] : [],
      ),
      assumed,
      remarks: [...remarks],
      failure,
    }),
  }
}
