import { ACTOR_KINDS, type ActorKind } from '../../model/coding'
import { plainName } from './guess'

const HINTS: readonly (readonly [RegExp, ActorKind])[] = [
  [/organi[sz]ation|party|company|firm|ngo/, 'organisation'],
  [/institution|ministry|agency|authority/, 'institution'],
  [/person|speaker|name$|author|politician|senator|member/, 'person'],
  [/country|state|nation/, 'state'],
  [/newspaper|outlet|medium|media|publisher/, 'media'],
  [/region|city|district/, 'region'],
]

/** The kind of actor that a word names, or that the values of a column with such a name are; a group where it says nothing. */
export function actorKindOf(word: string): ActorKind {
  const plain = plainName(word)
  const exact = ACTOR_KINDS.find((kind) => plainName(kind) === plain)
  return exact ?? HINTS.find(([hint]) => hint.test(plain))?.[1] ?? 'group'
}
