import type { ActorKind, IssueKind } from '../model/coding'

export const ACTOR_KIND_WORD: Readonly<Record<ActorKind, string>> = {
  person: 'person',
  'unnamed-person': 'unnamed person',
  group: 'group',
  organisation: 'organisation',
  institution: 'institution',
  media: 'media',
  state: 'state',
  intergovernmental: 'intergovernmental organisation',
  region: 'region',
}

/** What each kind of issue is, for the key and for Details. */
export const ISSUE_KIND_MEANING: Readonly<Record<IssueKind, string>> = {
  claim: 'true or false',
  policy: 'to do or not to do',
  value: 'to hold dear',
  situation: 'something going on',
}
