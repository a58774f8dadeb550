import type { Project } from '../../model/project'
import { CERTAINTIES } from '../../model/coding'
import { dateWords } from '../../text/dating'
import type { Absence, Likeness } from '../../view/compare'
import type { Side } from '../../view/state'
import { listed } from '../counting'
import { voiceWords } from '../questions/voices'

export const LIKENESS: Readonly<Record<Likeness, string>> = {
  'only-a': 'only A',
  'only-b': 'only B',
  both: 'both',
  opposed: 'opposed',
  unlike: 'both, not alike',
}

export const ABSENCE: Readonly<Record<Absence, readonly [words: string, meaning: string]>> = {
  'not-said': [
    'not said',
    'The documents that are heard here have it coded from somebody else; this voice says nothing on it.',
  ],
  'not-coded': [
    'not coded',
    'No record of anybody on it in the documents that are heard here. Whether they speak of it was not coded; it does not mean that nothing was said.',
  ],
  'left-out': [
    'left out',
    'This voice does say something on it, but the chosen certainty, dates or filters leave that out.',
  ],
}

export const LIKENESS_MEANING: Readonly<Record<Likeness, string>> = {
  'only-a': 'A has stances on it, B none.',
  'only-b': 'B has stances on it, A none.',
  both: 'A and B share a stance on it, or take the same position.',
  opposed: 'One has a stance for it, the other one against it.',
  unlike: 'Both speak of it, neither for against nor alike: one withholds, say.',
}

/** "the clerk, stated only, since 14 March 2031". */
export function sideWords(project: Project, { perspective, certainty, dates }: Side): string {
  const who = perspective === null ? 'everyone' : voiceWords(project, perspective)
  const kept = CERTAINTIES.filter((name) => !certainty.includes(name))
  const sure = certainty.length === 0 ? '' : `${listed(kept)} only`
  const { from, to } = dates ?? { from: null, to: null }
  const when =
    dates === null ? '' : from === null && to === null ? 'dated only' : dateWords(`${from ?? ''}/${to ?? ''}`)
  return [who, sure, when].filter(Boolean).join(', ')
}
