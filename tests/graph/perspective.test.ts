import { describe, expect, it } from 'vitest'
import { contradictionsOf } from '../../src/graph/contradictions'
import { neighbourhoodOf } from '../../src/graph/neighbourhood'
import { says, speakersOf, type Perspective } from '../../src/graph/perspective'
import type { ActorId, DocumentId } from '../../src/model/coding'
import { council } from '../fixtures/projects'

const project = council()
const left = (perspective: Perspective) =>
  [...project.stances.values()].filter((stance) => says(project, perspective, stance)).map(({ id }) => id)

describe('a perspective', () => {
  it('keeps what a speaker says, also where others carry it', () => {
    expect(left({ voice: 'speaker', speaker: 'reil' as ActorId })).toEqual([
      'reil-denies-loss',
      'guild-for-north-marsh-okafor',
      'reil-guild-accepts-okafor',
      'reil-denies-offer',
      'guild-against-brandt',
    ])
  })

  it('keeps what somebody carries from others', () => {
    expect(left({ voice: 'speaker', speaker: 'okafor' as ActorId })).toEqual([
      'guild-for-north-marsh-okafor',
      'reil-guild-accepts-okafor',
      'okafor-no-dividend',
    ])
  })

  it('keeps what one document says in its own voice', () => {
    const editorial = left({ voice: 'document', document: 'editorial' as DocumentId })
    expect(editorial).toContain('tideline-for-marsh')
    expect(editorial).not.toContain('brandt-for-sale')
    expect(editorial).not.toContain('okafor-no-dividend')
  })

  it('takes a publisher for the voice of its documents', () => {
    expect(left({ voice: 'speaker', speaker: 'courier' as ActorId })).toEqual(
      left({ voice: 'document', document: 'report' as DocumentId }),
    )
  })

  it('is offered for everyone who says something, with the number that is left', () => {
    const speakers = speakersOf(project)
    expect(speakers).toContainEqual({ speaker: 'reil', stances: 5 })
    expect(speakers.map(({ speaker }) => speaker)).not.toContain('residents')
  })
})

describe('contradictions', () => {
  const found = contradictionsOf(project)
  const on = (key: string) =>
    found.find(
      ({ about }) => (about.type === 'issue' ? about.issue : `${about.holder} ${about.target}`) === key,
    )

  it('are issues that one affirms and another denies, with those who withhold', () => {
    expect(on('issue:promised-before-tender')).toMatchObject({
      kind: 'opposed',
      affirmed: [{ id: 'dockworker-promised' }],
      denied: [{ id: 'brandt-denies-promise' }],
      withheld: [{ id: 'quayside-no-comment' }, { id: 'courier-cannot-verify' }],
    })
  })

  it('take two wordings of one matter together', () => {
    expect(on('issue:harbour-loses-money')?.affirmed.map(({ holder }) => holder)).toEqual([
      'brandt',
      'brandt-defenders',
    ])
  })

  it('are not issues on which nobody disagrees', () => {
    expect(on('issue:no-dividend')).toBeUndefined()
    expect(on('actor:guild actor:brandt')).toBeUndefined()
  })
})

describe('a neighbourhood', () => {
  it('has what lies within so many steps', () => {
    expect([...neighbourhoodOf(project, ['actor:residents'], 1)]).toEqual([
      ['actor:residents', 0],
      ['actor:guild', 1],
    ])
    expect(neighbourhoodOf(project, ['actor:residents'], 2).get('actor:reil')).toBe(2)
  })

  it('does not connect through events', () => {
    expect(neighbourhoodOf(project, ['actor:council'], 5).size).toBe(1)
  })

  it('grows with its depth', () => {
    for (let depth = 1; depth < 5; depth++)
      for (const [key, step] of neighbourhoodOf(project, ['actor:brandt'], depth))
        expect(neighbourhoodOf(project, ['actor:brandt'], depth + 1).get(key)).toBe(step)
  })

  it('passes over what the graph does not have', () => {
    expect(neighbourhoodOf(project, ['actor:nobody'], 3).size).toBe(0)
  })
})
