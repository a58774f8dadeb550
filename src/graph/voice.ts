import type { Stance } from '../model/coding'

/** Whose voice a stance comes in: the document's own, the holder's, or somebody else's (`saidBy[0]`). */
export function voiceOf(stance: Pick<Stance, 'saidBy' | 'holder'>): 'document' | 'holder' | 'other' {
  if (stance.saidBy.length === 0) return 'document'
  return stance.saidBy[0] === stance.holder ? 'holder' : 'other'
}
