import type { Polarity } from '../model/coding'
import { documentsOf } from '../model/origin'
import type { Project } from '../model/project'
import type { Bundle } from '../graph/bundles'
import { voiceOf } from '../graph/voice'
import { SIGN, actorLabel } from '../graph/wording'
import type { Arrow, Emphasis } from './scene'

/** Opacity of what is drawn, by emphasis. A scene's lines have it worked into their own opacity. */
export const EMPHASIS_OPACITY: Readonly<Record<Emphasis, number>> = {
  plain: 1,
  selected: 1,
  lit: 1,
  speaker: 1,
  faded: 0.26,
  filtered: 0.26,
}

/** Pixels on, pixels off. Dash tells polarity, never certainty. */
export const DASH: Readonly<Record<Polarity, readonly number[]>> = {
  supports: [],
  opposes: [7, 4],
  ambivalent: [10, 3, 2, 3],
  neutral: [1.5, 4],
}

export const ARROW: Readonly<Record<Polarity, Arrow>> = {
  supports: 'triangle',
  opposes: 'tee',
  ambivalent: 'diamond',
  neutral: 'circle',
}

export const ARROW_SCALE: Readonly<Record<Polarity, number>> = {
  supports: 0.9,
  opposes: 0.9,
  ambivalent: 0.9,
  neutral: 0.6,
}

/** Width in px of a line at full strength, for how it is put forward and in how many sentences. */
export function fullWidth(certainty: Bundle['certainty'], sentences: number): number {
  return (certainty === 'stated' ? 2 : 1.2) + Math.min(1.5, 0.6 * Math.max(0, sentences - 1))
}

export const QUIET_WIDTH = 1
export const SELECTED_WIDTH = 4
/** A line under the pointer is this much wider, px. */
export const HOVER_WIDTH = 1.5

export const tentative = (bundle: Pick<Bundle, 'certainty' | 'unconfirmed'>): boolean =>
  bundle.unconfirmed || bundle.certainty === 'implied' || bundle.certainty === 'planned'

/** The sign with how sure it is: `+`, `+?` (alleged, or not confirmed by somebody), `(+)` (implied), `+ planned`. */
function signOf({
  polarity,
  certainty,
  unconfirmed,
}: Pick<Bundle, 'polarity' | 'certainty' | 'unconfirmed'>): string {
  const sign = SIGN[polarity] + (unconfirmed || certainty === 'alleged' ? '?' : '')
  if (certainty === 'implied') return `(${sign})`
  return certainty === 'planned' && !unconfirmed ? `${sign} planned` : sign
}

/** A label without its leading article. */
export const withoutArticle = (label: string): string => label.replace(/^(The|A|An) /, '')

/**
 * What stands on a line: sign, how sure, `×n` sentences, and who says so: the publisher's initial for a document's
 * own voice, a name for somebody else, nothing where the holder says so or (`named` false) the card already tells.
 */
export function badgeText(project: Project, bundle: Bundle, sentences: number, named: boolean): string {
  const parts = [signOf(bundle)]
  if (sentences > 1) parts.push(`×${sentences}`)
  const [speaker] = bundle.saidBy
  const voice = voiceOf(holderOf(bundle))
  if (voice === 'document') parts.push(...publisherInitials(project, bundle))
  if (voice === 'other' && speaker !== undefined && named)
    parts.push(`says ${withoutArticle(actorLabel(project, speaker))}`)
  return parts.join(' ')
}

/** Initials of the publishers in whose own voice a bundle is told, but for the holder's own. */
function publisherInitials(project: Project, bundle: Bundle): readonly string[] {
  const documents = bundle.stances.flatMap((stance) => documentsOf(project, `stance:${stance.id}`, stance))
  const publishers = documents.flatMap((document) => project.documents.get(document)?.publisher ?? [])
  const initials = publishers
    .filter((publisher) => `actor:${publisher}` !== bundle.holder)
    .map((publisher) => (withoutArticle(actorLabel(project, publisher))[0] ?? '').toUpperCase())
  return [...new Set(initials)]
}

/** Voice of a bundle, whose stances all share it. */
export const holderOf = (bundle: Bundle) => ({
  saidBy: bundle.saidBy,
  holder: bundle.holder.slice('actor:'.length) as Bundle['saidBy'][number],
})
