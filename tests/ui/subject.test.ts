import { describe, expect, it } from 'vitest'
import type { Ref } from '../../src/model/project'
import { disagree, subjectOf } from '../../src/ui/details/subject'
import { announcementOf, titleOf } from '../../src/ui/details/titling'
import { council } from '../fixtures/projects'

const project = council()
const subject = (...refs: Ref[]) => subjectOf(project, refs)
const announced = (...refs: Ref[]) => announcementOf(project, subject(...refs))

describe('what Details is about', () => {
  it.each<[Ref[], string]>([
    [[], 'nothing'],
    [['actor:brandt'], 'actor'],
    [['issue:sale'], 'issue'],
    [['event:hotel'], 'event'],
    [['stance:brandt-for-sale'], 'pair'],
    [['tie:quayside-lease'], 'pair'],
    [['sentence:report/1'], 'sentence'],
    [['actor:brandt', 'actor:guild'], 'several'],
    [['stance:brandt-for-sale', 'stance:guild-against-sale'], 'several'],
    [['sentence:report/1', 'actor:guild'], 'several'],
    [['actor:gone'], 'nothing'],
  ])('for %j is %s', (refs, type) => {
    expect(subject(...refs).type).toBe(type)
  })

  it('is a sentence where all that it carries is selected with it', () => {
    const sentence: Ref = 'sentence:report/4'
    const records = project.bySentence.get(sentence) ?? []
    expect(records.length).toBeGreaterThan(1)
    expect(subject(sentence, ...records)).toEqual({ type: 'sentence', sentence, records })
  })

  it('takes all stances of a pair together, whichever of them was selected', () => {
    const found = subject('stance:reil-denies-offer')
    expect(found.type === 'pair' && found.pair.stances.map(({ id }) => id)).toEqual([
      'reil-guild-accepts-okafor',
      'reil-denies-offer',
    ])
    expect(found.type === 'pair' && [...found.chosen]).toEqual(['stance:reil-denies-offer'])
  })

  it('takes stances and ties between two actors in both directions as one pair', () => {
    const found = subject('tie:trust-guild-at-odds')
    expect(found.type === 'pair' && found.pair.ties.map(({ id }) => id)).toEqual(['trust-guild-at-odds'])
  })

  it('counts issues that are the same as one end', () => {
    const found = subject('stance:defenders-drain')
    expect(found.type === 'pair' && found.pair.ends).toEqual([
      'actor:brandt-defenders',
      'issue:harbour-loses-money',
    ])
  })
})

describe('disagreement', () => {
  const stances = (...ids: string[]) => ids.flatMap((id) => project.stances.get(id as never) ?? [])

  it('is one holder with two positions on one target', () => {
    expect(disagree(project, stances('reil-guild-accepts-okafor', 'reil-denies-offer'))).toBe(true)
  })

  it('is not two holders with opposite positions, nor one position taken twice', () => {
    expect(disagree(project, stances('brandt-for-sale', 'guild-against-sale'))).toBe(false)
    expect(disagree(project, stances('tideline-for-marsh', 'tideline-vote-for-marsh'))).toBe(false)
  })
})

describe('what a screen reader hears', () => {
  it.each<[Ref[], string]>([
    [
      ['stance:reil-denies-offer'],
      'Tomas Reil denies “The guild would accept a north marsh”, sentence 11 of The Courier; 2 stances on this pair, they do not agree',
    ],
    [
      ['stance:residents-for-guild'],
      'The Courier reports: Mill Street residents support Fishers’ Guild, sentence 12 of The Courier',
    ],
    [['tie:reil-chairs-guild'], 'Tomas Reil: chairs Fishers’ Guild, sentence 4 of The Courier'],
    [['sentence:report/2'], 'Sentence 2, The Courier, 14 March 2031: 1 stance, 1 tie and 2 events'],
    [['actor:brandt'], 'Selected: Ada Brandt'],
    [['actor:brandt', 'issue:sale'], 'Selected: 1 actor and 1 issue, 1 stance among them'],
    [[], 'Nothing selected'],
  ])('of %j is “%s”', (refs, words) => {
    expect(announced(...refs)).toBe(words)
  })

  it('names the pair in the heading', () => {
    expect(titleOf(project, subject('stance:guild-against-brandt'))).toBe('Fishers’ Guild and Mayor Brandt')
    expect(titleOf(project, subject('stance:guild-against-sale'))).toBe(
      'Fishers’ Guild and selling the quays',
    )
    expect(titleOf(project, subject('stance:reil-denies-offer'))).toBe(
      'Tomas Reil and “The guild would accept a north marsh”',
    )
  })
})
