import { describe, expect, it } from 'vitest'
import { createSearch } from '../../src/ui/search/searchIndex'
import { council } from '../fixtures/projects'

const project = council()
const search = createSearch(project)
const words = (query: string, heading: string) =>
  search(query)
    .find((group) => group.heading === heading)
    ?.found.map((one) => one.words) ?? []

describe('search', () => {
  it.each([
    ['brandt', 'Ada Brandt'],
    ['the mayor', 'Ada Brandt'],
    ['BRANDT', 'Ada Brandt'],
    ['brandtt', 'Ada Brandt'],
    ['qauyside', 'Quayside Partners'],
    ['ecolog', 'Ines Okafor'],
    ['okáfor', 'Ines Okafor'],
  ])('for “%s” finds the actor %s', (query, name) => {
    expect(words(query, 'Actors')).toContain(name)
  })

  it('puts the actor so named before those described with the name', () => {
    expect(words('guild', 'Actors')[0]).toBe('Fishers’ Guild')
  })

  it('finds issues by their propositions and sentences by their words', () => {
    expect(words('returned to salt marsh', 'Claims and topics')).toContain('The basin returned to salt marsh')
    expect(words('1902', 'Sentences')).toEqual(['The basin was dug in 1902 and is older than the town hall.'])
  })

  it('selects for a sentence what it carries', () => {
    const [sentence] = search('verify').find(({ heading }) => heading === 'Sentences')?.found ?? []
    expect(sentence?.refs).toEqual(['sentence:report/8', 'stance:courier-cannot-verify'])
  })

  it('gives groups in one order, and only those that have something', () => {
    expect(search('harbour').map(({ heading }) => heading)).toEqual([
      'Actors',
      'Claims and topics',
      'Sentences',
    ])
    expect(search('1902').map(({ heading }) => heading)).toEqual(['Sentences'])
  })

  it.each(['zzzz', '', '   ', '“”'])('for “%s” finds nothing', (query) => {
    expect(search(query)).toEqual([])
  })
})
