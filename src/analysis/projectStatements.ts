import type { Polarity, Stance } from '../model/coding'
import type { Project } from '../model/project'
import { STANCE_VARIABLES } from './question'
import { momentOf, placed, VALUE_OF } from './stanceVariables'
import { BOTH, foldStatements, OPPOSES, SUPPORTS, type Statements } from './statements'

/** Statements of a project, and how many stances are none, each under the first reason. */
export interface ProjectStatements {
  readonly statements: Statements
  readonly leftOut: {
    /** Stances on actors: a discourse network is made of positions on issues. */
    readonly onActors: number
    readonly neutral: number
    readonly ambivalent: number
  }
}

const AGREEMENT: Readonly<Partial<Record<Polarity, number>>> = {
  supports: SUPPORTS,
  opposes: OPPOSES,
  ambivalent: BOTH,
}

/**
 * Stances on issues as statements: holder, issue (those joined by `sameAs` as one), supports = 1, opposes = 0.
 * Neutral stances and stances on actors are none; ambivalent ones count half to each side where `ambivalent` is
 * `half`. The date is the stance's own (its first day), or that of the document of its first quotation.
 * Actors and issues go by their ids.
 */
export function projectStatements(project: Project, ambivalent: 'leave-out' | 'half'): ProjectStatements {
  const leftOut = { onActors: 0, neutral: 0, ambivalent: 0 }
  const taken: Stance[] = []
  for (const stance of project.stances.values()) {
    if ('actor' in stance.target) leftOut.onActors++
    else if (stance.polarity === 'neutral') leftOut.neutral++
    else if (stance.polarity === 'ambivalent' && ambivalent === 'leave-out') leftOut.ambivalent++
    else taken.push(stance)
  }
  const all = taken.map((stance) => placed(project, stance))
  const values = new Map<string, readonly string[]>(
    STANCE_VARIABLES.map((variable) => [variable, all.map((one) => VALUE_OF[variable](project, one))]),
  )
  const statements = foldStatements({
    ids: taken.map(({ id }) => id),
    values,
    documentVariables: new Set([...values.keys()].filter((variable) => variable.startsWith('document_'))),
    agreement: Uint8Array.from(taken, ({ polarity }) => AGREEMENT[polarity] as number),
    momentsMs: Float64Array.from(all, momentOf),
    documents: values.get('document_id') ?? null,
    startsUtf16: Float64Array.from(all, ({ passage }) => passage?.startUtf16 ?? 0),
    endsUtf16: Float64Array.from(all, ({ passage }) => passage?.endUtf16 ?? 0),
    names: new Map([
      ['holder', new Map([...project.actors.values()].map(({ id, name }) => [String(id), name]))],
      ['issue', new Map([...project.issues.values()].map(({ id, label }) => [String(id), label]))],
    ]),
  })
  return { statements, leftOut }
}
