import type { NodeKey } from '../../graph/keys'
import { nodeLabel } from '../../graph/wording'
import type { Project } from '../../model/project'
import type { FrustrationOptions } from '../frustration'
import type { ProgramSolver } from '../frustrationProgram'
import type { Question } from '../question'

/** How far a long measure is. */
export interface Progress {
  readonly doing: string
  /** Undefined where it isn't known. */
  readonly done?: number
  readonly of?: number
}

/** A question with what it is asked of. */
export interface Asked {
  /** Holds the stances alone that count. */
  readonly project: Project
  readonly question: Question
  /** Milliseconds since some fixed moment; long searches give up by it. */
  readonly now?: (() => number) | undefined
  /** Loads the solver of whole-number programs, for graphs whose camps are not proved without it. */
  readonly loadSolver?: (() => Promise<ProgramSolver>) | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** How the two camps of a question's graph are looked for. */
export const campSearch = ({ question, now, loadSolver }: Asked): FrustrationOptions => ({
  seed: question.seed,
  ...(now && { now }),
  loadSolver,
})

/** Said where the page has no solver and camps are not proved without one. */
export const unsolved = ({ now, loadSolver }: Asked, proved: boolean): readonly string[] =>
  proved || loadSolver || !now
    ? []
    : [
        'The solver that might prove more is too large for this file; the page on the web, or built from source, has it.',
      ]

/** What a node is called inside a sentence: propositions stand in quotation marks. */
export function inSentence(project: Project, key: string): string {
  const label = nodeLabel(project, key)
  return key.startsWith('issue:') && !/^[“"«]/.test(label) ? `“${label}”` : label
}

export const asNode = (key: string): NodeKey => key as NodeKey
