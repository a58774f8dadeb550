import { speakersOf, says, type Perspective } from '../graph/perspective'
import { targetKey, type NodeKey } from '../graph/keys'
import { CERTAINTIES, type DocumentId, type Stance, type StanceId } from '../model/coding'
import { documentsOf } from '../model/origin'
import type { Project } from '../model/project'
import { litBySide, type Lighting } from './lit'
import type { Side, ViewState } from './state'

/** How the two sides of a comparison stand to each other in one matter. */
export type Likeness = 'only-a' | 'only-b' | 'both' | 'opposed' | 'unlike'

/**
 * Why a side has nothing on a matter. `left-out`: whoever is heard says something on it, but its certainties, dates or
 * filters leave that out. `not-said`: the documents that are heard speak of it, but not in this voice. `not-coded`:
 * nobody says anything on it in those documents.
 */
export type Absence = 'left-out' | 'not-said' | 'not-coded'

/** One matter: an issue, or a holder and the actor that it holds something about. Stances in the order of the coding. */
export interface Difference {
  readonly key: string
  readonly target: Stance['target']
  /** The holder, where the matter is a pair. */
  readonly holder: Stance['holder'] | null
  readonly likeness: Likeness
  readonly a: readonly Stance[]
  readonly b: readonly Stance[]
  /** Of the side that has nothing; null where both have something. */
  readonly absence: Absence | null
}

/** The comparison of a view: what each side lights, and every matter that either speaks of, in the order of the coding. */
export interface Comparison {
  readonly a: ReadonlySet<StanceId>
  readonly b: ReadonlySet<StanceId>
  readonly differences: readonly Difference[]
}

const matterOf = (project: Project, { holder, target }: Stance): string => {
  const key: NodeKey = targetKey(project, target)
  return 'issue' in target ? key : `actor:${holder} ${key}`
}

/** Whether two sides take opposite positions: one has a stance for and the other one against that it does not share. */
function areOpposed(a: readonly Stance[], b: readonly Stance[]): boolean {
  const has = (list: readonly Stance[], other: readonly Stance[], polarity: Stance['polarity']) =>
    list.some((stance) => stance.polarity === polarity && !other.includes(stance))
  return (has(a, b, 'supports') && has(b, a, 'opposes')) || (has(a, b, 'opposes') && has(b, a, 'supports'))
}

function likenessOf(a: readonly Stance[], b: readonly Stance[]): Likeness {
  if (b.length === 0) return 'only-a'
  if (a.length === 0) return 'only-b'
  if (areOpposed(a, b)) return 'opposed'
  return a.some(({ polarity }) => b.some((stance) => stance.polarity === polarity)) ? 'both' : 'unlike'
}

/** The documents in which a side's words stand: all for everyone, those that a speaker is heard in or publishes. */
function documentsHeard(project: Project, perspective: Perspective | null): ReadonlySet<DocumentId> {
  if (perspective === null || (perspective.voice === 'document' && perspective.document === null))
    return new Set(project.documents.keys())
  if (perspective.voice === 'document' && perspective.document !== null)
    return new Set([perspective.document])
  return new Set(
    [...project.stances.values()]
      .filter((stance) => says(project, perspective, stance))
      .flatMap((stance) => documentsOf(project, `stance:${stance.id}`, stance)),
  )
}

/** The sides of a view's comparison and how they differ; null where nothing is compared. */
export function comparisonOf(project: Project, view: Lighting): Comparison | null {
  if (view.compare === null) return null
  const { compare } = view
  const [a, b] = [compare.a, compare.b].map((side) => litBySide({ project }, view, side)) as [
    ReadonlySet<StanceId>,
    ReadonlySet<StanceId>,
  ]
  const matters = new Map<string, Stance[]>()
  for (const stance of project.stances.values()) {
    const key = matterOf(project, stance)
    const stances = matters.get(key)
    if (stances) stances.push(stance)
    else matters.set(key, [stance])
  }
  const heard = new Map(
    [compare.a, compare.b].map((side) => [side, documentsHeard(project, side.perspective)]),
  )
  const absenceOf = (side: Side, stances: readonly Stance[]): Absence => {
    const { perspective } = side
    if (stances.some((stance) => perspective === null || says(project, perspective, stance)))
      return 'left-out'
    const documents = heard.get(side)
    return stances.some((stance) =>
      documentsOf(project, `stance:${stance.id}`, stance).some((id) => documents?.has(id)),
    )
      ? 'not-said'
      : 'not-coded'
  }
  const differences = [...matters].flatMap(([key, stances]): readonly Difference[] => {
    const [ofA, ofB] = [stances.filter(({ id }) => a.has(id)), stances.filter(({ id }) => b.has(id))]
    const [first] = stances
    if (!first || ofA.length + ofB.length === 0) return []
    return [
      {
        key,
        target: first.target,
        holder: 'issue' in first.target ? null : first.holder,
        likeness: likenessOf(ofA, ofB),
        a: ofA,
        b: ofB,
        absence:
          ofA.length === 0
            ? absenceOf(compare.a, stances)
            : ofB.length === 0
              ? absenceOf(compare.b, stances)
              : null,
      },
    ]
  })
  return { a, b, differences }
}

export const EVERYTHING: Side = { perspective: null, certainty: [], dates: null }

/**
 * The comparison to begin with: whom the view listens to, else the documents' own voice, against who else says most;
 * where nobody else speaks, what is stated against all else.
 */
export function firstComparison(project: Project, view: ViewState): NonNullable<ViewState['compare']> {
  const own: Perspective = view.perspective ?? { voice: 'document', document: null }
  const publishers = new Set([...project.documents.values()].map(({ publisher }) => publisher))
  const other = speakersOf(project).find(
    ({ speaker }) => !publishers.has(speaker) && !(own.voice === 'speaker' && own.speaker === speaker),
  )
  const a = { ...EVERYTHING, perspective: own }
  if (other) return { a, b: { ...EVERYTHING, perspective: { voice: 'speaker', speaker: other.speaker } } }
  return {
    a: { ...EVERYTHING, certainty: CERTAINTIES.filter((certainty) => certainty !== 'stated') },
    b: { ...EVERYTHING, certainty: ['stated'] },
  }
}
