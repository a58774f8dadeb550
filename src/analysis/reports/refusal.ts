import { NO_MARKS, type Report } from '../report'
import type { AskedGraph } from './askedGraph'
import { isTooSmall, sizeSentence, tooSmall } from './signedRows'

/** A report of what was found, with nothing else in it. */
export const reportOf = (found: AskedGraph, parts: Partial<Report> & Pick<Report, 'findings'>): Report => ({
  cautions: [],
  histograms: [],
  tables: [],
  leftOut: found.leftOut,
  marks: NO_MARKS,
  ...parts,
})

/** An answer about a network that is too small for its number; null where it isn't. */
export const refusal = (found: AskedGraph, what: string): Report | null =>
  isTooSmall(found)
    ? reportOf(found, { findings: [sizeSentence(found)], cautions: tooSmall(found, what) })
    : null
