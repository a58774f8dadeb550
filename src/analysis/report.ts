import type { ActorId } from '../model/coding'
import type { Ref } from '../model/project'
import type { NodeKey } from '../graph/keys'
import type { Histogram } from './histogram'

/** Null where a number isn't defined. Always finite. */
export type Cell = string | number | null

export interface ReportColumn {
  readonly label: string
  /**
   * How numbers are written: whole, with two decimals, with two decimals and a sign, as a percentage; `sides`: 1 for,
   * 2 against, 3 both.
   */
  readonly format: 'text' | 'whole' | 'decimal' | 'signed' | 'share' | 'sides'
  /** What it means, in a sentence. */
  readonly help?: string
}

export interface ReportRow {
  readonly cells: readonly Cell[]
  /** Actors and issues that it is about. */
  readonly about: readonly Ref[]
  /** The stances that make its numbers. */
  readonly stances: readonly Ref[]
  /** Where each cell leads by itself: the stances that make it, by column; none in the first column. */
  readonly cellStances?: readonly (readonly Ref[])[]
}

export interface ReportTable {
  readonly caption: string
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly ReportRow[]
  /** Columns drawn as bars to both sides. */
  readonly bars?: { readonly for: number; readonly against: number }
  /** What is said in its place where it has no rows. */
  readonly empty: string
}

/** Numbers of shuffled networks, and the one observed. */
export interface ReportHistogram {
  readonly title: string
  readonly histogram: Histogram
  readonly observed: number
  readonly format: ReportColumn['format']
  /** What it shows, in a sentence. */
  readonly sentence: string
}

/** A part that nodes are divided into. */
export interface ReportGroup {
  /** A letter: groups are never told by colour alone. */
  readonly letter: string
  readonly name: string
  readonly members: readonly NodeKey[]
}

/** What of an answer can be put on the graph. */
export interface ReportMarks {
  /** "camps", "coalitions", "communities"; empty without groups. */
  readonly groupsName: string
  readonly groups: readonly ReportGroup[]
  /** "betweenness"; empty without scores. */
  readonly scoresName: string
  readonly scores: readonly (readonly [NodeKey, number])[]
}

/** The answer to a question, as plain values. */
export interface Report {
  /** What was found, in plain sentences; the first says most. */
  readonly findings: readonly string[]
  /** Why not more can be said. */
  readonly cautions: readonly string[]
  readonly histograms: readonly ReportHistogram[]
  readonly tables: readonly ReportTable[]
  /** What does not count, and why. */
  readonly leftOut: readonly string[]
  readonly marks: ReportMarks
  /** The two whose agreement it tells. */
  readonly pair?: readonly [ActorId, ActorId]
}

export const NO_MARKS: ReportMarks = { groupsName: '', groups: [], scoresName: '', scores: [] }

/** A, B, … Z, then numbers. */
export const letterOf = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : String(at + 1))
