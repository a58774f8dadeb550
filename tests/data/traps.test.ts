/** What is easily read into the report from Minsk, and must not be. */
import { describe, expect, test } from 'vitest'
import type { ActorId, EventId, Stance, StanceId } from '../../src/model/coding'
import type { Passage, Ref } from '../../src/model/project'
import { minsk } from '../fixtures/projects'

const project = minsk()
const [article] = project.documents.values()
if (!article) throw new Error('the article is missing')

const stances = [...project.stances.values()]
const stance = (id: string): Stance | undefined => project.stances.get(id as StanceId)
const carriedBy = (sentence: number): readonly Ref[] =>
  project.bySentence.get(`sentence:${article.id}/${sentence}`) ?? []
const words = ({ startUtf16, endUtf16 }: Passage) => article.text.slice(startUtf16, endUtf16)
const passages: readonly Passage[] = [...project.evidence.values(), ...project.mentions.values()].flat()
const mentionedIn = (sentence: number): readonly ActorId[] =>
  [...project.mentions]
    .filter(([, places]) => places.some(({ sentences }) => sentences.includes(sentence)))
    .map(([actor]) => actor)
const holds = (actor: string) => stances.filter(({ holder }) => holder === actor)
const about = (actor: string) => stances.filter(({ target }) => 'actor' in target && target.actor === actor)
const speaks = (actor: string) => stances.filter(({ saidBy }) => saidBy.includes(actor as ActorId))

test('the cross-head is no sentence, mentions nobody and carries nothing', () => {
  const crossHead = article.furniture.find(({ kind }) => kind === 'cross-head')
  if (!crossHead) throw new Error('the cross-head is missing')
  const set = article.text.slice(crossHead.startUtf16, crossHead.endUtf16)
  expect(set).toBe('‘WARY RUSSIA’')
  const inside = passages.filter(
    ({ startUtf16, endUtf16 }) => startUtf16 < crossHead.endUtf16 && endUtf16 > crossHead.startUtf16,
  )
  expect(inside.map(words)).toEqual([])
  expect(project.coding.uncoded.map(({ sentence }) => sentence.quote)).toContain(set)
})

describe.each([
  ['lithuania', 'the place fled to', 'tsikhanouskaya-fled-to-lithuania'],
  ['slovakia', 'the place of an embassy', 'leshchenya-ambassador-to-slovakia'],
])('%s, only %s,', (actor, _, tie) => {
  test('takes no stance and is the object of none', () => {
    expect([...holds(actor), ...about(actor), ...speaks(actor)]).toEqual([])
  })
  test('is the end of one tie', () => {
    const ends = [...project.ties.values()].filter(
      ({ source, target }) => source === actor || target === actor,
    )
    expect(ends.map(({ id }) => id)).toEqual([tie])
  })
})

test('Putin says nothing: his promise is what Lukashenko reports', () => {
  expect(speaks('putin')).toEqual([])
  expect(holds('putin').map(({ saidBy, certainty }) => ({ saidBy, certainty }))).toEqual([
    { saidBy: ['lukashenko'], certainty: 'planned' },
  ])
})

test('what Russia will provide is said by Lukashenko, carried by Belta, and not by Russia', () => {
  const told = holds('russia').filter(({ id }) => carriedBy(27).includes(`stance:${id}`))
  expect(told.map(({ saidBy }) => saidBy)).toEqual([['lukashenko', 'belta']])
  expect(speaks('russia').map(({ id }) => id)).toEqual(['russia-closer-ties'])
})

test('“the protest” of sentence 12 is the rally in support of Lukashenko, not an event of his opponents', () => {
  expect(words(passages.find(({ sentences }) => sentences.includes(12)) as Passage)).toBe(
    'Several thousand people',
  )
  expect(mentionedIn(12)).toEqual(['rally-participants'])
  expect(carriedBy(12)).toEqual([])
  expect(project.uncoded.get(`sentence:${article.id}/12`)).toContain('rally in support of Lukashenko')
})

test('“March of Freedom” is a name: sentence 18 has no direct quotation', () => {
  const forms = stances.filter(({ id }) => carriedBy(18).includes(`stance:${id}`)).map(({ form }) => form)
  expect(forms).toEqual(['narration', 'speech-act'])
})

test('“union state” is a term: nobody says it and nobody takes a stance on it', () => {
  expect(carriedBy(29)).toEqual(['event:union-state-statements'])
  expect(project.events.get('union-state-statements' as EventId)?.saidBy).toEqual([])
})

test('sanctions of the EU are planned, not imposed', () => {
  expect(stance('eu-against-belarus')?.certainty).toBe('planned')
  const sanctions = [...project.events.values()].filter(({ label }) => label.includes('sanctions'))
  expect(sanctions.map(({ certainty }) => certainty)).toEqual(['planned'])
})

test('what is expected to culminate on Independence Square is the March of Freedom', () => {
  const expected = [...project.events.keys()].filter((id) =>
    project.evidence.get(`event:${id}`)?.some((passage) => words(passage).includes('Independence Square')),
  )
  expect(expected).toEqual(['march'])
  expect(carriedBy(18)).toContain('event:march')
  expect(project.events.get('march' as EventId)?.certainty).toBe('planned')
})
