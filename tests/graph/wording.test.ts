import { describe, expect, it } from 'vitest'
import { litStances } from '../../src/graph/slices'
import { placeWords, tellStance, tellTie } from '../../src/graph/wording'
import type { StanceId, TieId } from '../../src/model/coding'
import { INITIAL_VIEW } from '../../src/view/state'
import { council } from '../fixtures/projects'

const project = council()

describe('a stance in words', () => {
  it.each([
    ['guild-against-sale', 'Fishers’ Guild rejects selling the quays'],
    ['brandt-for-sale', 'The Courier reports: Mayor Brandt calls for selling the quays'],
    [
      'dockworker-promised',
      'A dockworker affirms “Quays promised before the tender opened” (alleged; denied by Mayor Brandt; not confirmed by Quayside Partners, the Courier)',
    ],
    ['courier-cannot-verify', 'The Courier does not confirm “Quays promised before the tender opened”'],
    ['guild-against-brandt', 'Tomas Reil says: Fishers’ Guild opposes Mayor Brandt'],
    [
      'guild-for-north-marsh-okafor',
      'Tomas Reil says: Fishers’ Guild calls for a marsh on the north side (planned; denied by Tomas Reil; carried by Ines Okafor)',
    ],
    ['residents-for-guild', 'The Courier reports: Mill Street residents support Fishers’ Guild'],
    ['defenders-for-brandt', 'The Tideline reports: Brandt’s defenders support Mayor Brandt'],
    ['tideline-on-quayside', 'The Tideline is of two minds about Quayside Partners'],
  ])('%s: %s', (id, words) => {
    const stance = project.stances.get(id as StanceId)
    expect(stance && tellStance(project, stance)).toBe(words)
  })

  it('names its sentence, and the document where there are several', () => {
    expect(placeWords(project, 'stance:tideline-no-dividend')).toBe('sentence 7 of The Tideline')
  })
})

describe('a tie in words', () => {
  it('reads from source to target where it is directed', () => {
    const tie = project.ties.get('reil-chairs-guild' as TieId)
    expect(tie && tellTie(project, tie)).toBe('Tomas Reil: chairs Fishers’ Guild')
  })
})

describe('filters', () => {
  const { filters } = INITIAL_VIEW

  it('hide nothing when nothing is switched off', () => {
    expect(litStances(project, filters).size).toBe(project.stances.size)
  })

  it.each([
    [{ polarity: ['ambivalent'] as const }, ['northern-isles-on-sale', 'tideline-on-quayside']],
    [{ certainty: ['alleged'] as const }, ['dockworker-promised']],
    [{ actorKind: ['region'] as const }, ['northern-isles-on-sale']],
    [{ issueKind: ['situation'] as const }, ['brandt-against-march']],
  ])('leave what %j does not switch off', (off, hidden) => {
    const lit = litStances(project, { ...filters, ...off })
    expect([...project.stances.keys()].filter((id) => !lit.has(id))).toEqual(hidden)
  })
})
