import { closest } from '../text/closest'
import { findQuotation } from '../text/quotations'
import { quoted } from '../text/quoted'
import { documentOf } from './join'
import type { Anchor } from './coding'
import { error, warning, type Fault, type Path } from './fault'
import type { Project, Ref } from './project'
import { ambiguousQuote, missingQuote, suggester } from './quoteFaults'
import { COLLECTION, recordOf, typeOf } from './refs'
import { MOST_WORDS, piecesOf, wordsIn, type Rests, type Tour } from './tour'

const TYPES = ['actor', 'issue', 'stance', 'tie', 'event'] as const

/** Whether a ref of a tour names a record that the project has. */
export const hasRecord = (project: Project, ref: Ref): boolean =>
  TYPES.some((type) => recordOf(project, type, ref) !== undefined)

function refsLike(project: Project, ref: string): readonly string[] {
  const type = TYPES.find((name) => name === typeOf(ref))
  if (!type) return []
  return [...project[COLLECTION[type]].keys()].map((id) => `${type}:${id}`)
}

function unknownRecord(project: Project, ref: string, path: Path): Fault {
  const fix = closest(ref, refsLike(project, ref))
  const hint = fix === undefined ? '' : ` (did you mean "${fix}"?)`
  return error('unknown-record', { path }, `${quoted(ref)} is not in the coding${hint}`, {
    received: ref,
    fix,
  })
}

function quoteFaults(
  project: Project,
  suggest: ReturnType<typeof suggester>,
  anchor: Anchor,
  path: Path,
): readonly Fault[] {
  const document = documentOf(anchor, project.documents, project.coding.documents.length)
  if (!document) {
    const known = [...project.documents.keys()].join(', ')
    const message = `the quotation names no document; "document" must be one of ${known}`
    return [error('document-missing', { path }, message)]
  }
  const finding = findQuotation(document.text, anchor)
  switch (finding.status) {
    case 'found':
      return []
    case 'missing': {
      const nearest = finding.unframed > 0 ? null : suggest(document, anchor.quote)
      return [missingQuote(path, anchor.quote, document, finding.unframed, nearest)]
    }
    case 'ambiguous': {
      const isFramed = anchor.prefix !== undefined || anchor.suffix !== undefined
      return [ambiguousQuote(path, anchor.quote, document, finding.count, isFramed)]
    }
    default:
      return finding satisfies never
  }
}

function twice(entries: readonly { readonly id: string }[], collection: string): readonly Fault[] {
  return entries.flatMap(({ id }, at) =>
    entries.findIndex((other) => other.id === id) === at
      ? []
      : [
          error(
            'duplicate-id',
            { path: [collection, at, 'id'] },
            `id ${quoted(id)} is given twice; rename one`,
          ),
        ],
  )
}

/** What is wrong with a tour whose form is right, beside its coding and texts: ids, quotations, terms, length. */
export function tourFaults(tour: Tour, project: Project): readonly Fault[] {
  const faults: Fault[] = [...twice(tour.steps, 'steps'), ...twice(tour.terms, 'terms')]
  const suggest = suggester()
  const terms = new Set(tour.terms.map(({ id }) => id))
  const used = new Set<string>()
  const resting = ({ records = [], quotations = [] }: Rests, path: Path, need: string) => {
    for (const [at, ref] of records.entries())
      if (!hasRecord(project, ref)) faults.push(unknownRecord(project, ref, [...path, 'records', at]))
    for (const [at, anchor] of quotations.entries())
      faults.push(...quoteFaults(project, suggest, anchor, [...path, 'quotations', at]))
    if (records.length + quotations.length === 0) faults.push(error('no-evidence', { path }, need))
  }
  for (const [at, step] of tour.steps.entries()) {
    const path = ['steps', at]
    resting(step, path, 'rests on nothing; name records, or quote the words')
    if (step.point)
      resting(step.point, [...path, 'point'], 'the question has no answer; name records, or quote the words')
    const words = wordsIn(step.text)
    if (words > MOST_WORDS) {
      const message = `text has ${words} words; at most ${MOST_WORDS} are read in a class`
      faults.push(error('text-too-long', { path: [...path, 'text'] }, message))
    }
    for (const { target } of piecesOf(step.text)) {
      if (target === null) continue
      if (target.includes(':')) {
        if (!hasRecord(project, target as Ref)) faults.push(unknownRecord(project, target, [...path, 'text']))
      } else if (terms.has(target)) used.add(target)
      else {
        const fix = closest(target, terms)
        const hint = fix === undefined ? '; add it to terms' : ` (did you mean "${fix}"?)`
        const message = `${quoted(target)} is no term of this tour${hint}`
        faults.push(error('unknown-term', { path: [...path, 'text'] }, message, { received: target, fix }))
      }
    }
  }
  for (const [at, { id }] of tour.terms.entries())
    if (!used.has(id))
      faults.push(warning('unused-term', { path: ['terms', at] }, 'no step uses it; use it or delete it'))
  return faults
}
