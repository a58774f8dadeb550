/** Every mention of every actor in the report from Minsk is anchored. */
import { describe, expect, test } from 'vitest'
import { minsk } from '../fixtures/projects'

const project = minsk()
const [article] = project.documents.values()
if (!article) throw new Error('the article is missing')
const { text } = article

/** Where a nationality only describes: no mention, by the codebook. */
const DESCRIBING = ['Belarusian national flags', 'the Belarusian capital']

interface Place {
  readonly word: string
  readonly at: number
}

/** Whole words in the sentences of the article, with their offsets in UTF-16 code units. */
function wordsLike(pattern: string): readonly Place[] {
  return [...text.matchAll(new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'gu'))]
    .map(({ 0: word, index }) => ({ word, at: index }))
    .filter(({ at }) =>
      article?.sentences.some(({ startUtf16, endUtf16 }) => startUtf16 <= at && at < endUtf16),
    )
    .filter(
      ({ at }) =>
        !DESCRIBING.some((phrase) => {
          const start = text.indexOf(phrase)
          return start <= at && at < start + phrase.length
        }),
    )
}

const told = ({ word, at }: Place) => `${word} at ${at}`
const anchored = (
  places: readonly { readonly startUtf16: number; readonly endUtf16: number }[],
  at: number,
) => places.some(({ startUtf16, endUtf16 }) => startUtf16 <= at && at < endUtf16)

describe.each([...project.actors.values()].map((actor) => [actor.name, actor] as const))('%s', (_, actor) => {
  const places = project.mentions.get(actor.id) ?? []
  test('is mentioned, each time as the text has it', () => {
    expect(places.length).toBe(actor.mentions.length)
    expect(places.length).toBeGreaterThan(0)
  })
  test('is anchored wherever an alias of it stands', () => {
    const missed = actor.aliases.flatMap((alias) =>
      wordsLike(alias).filter(({ at }) => !anchored(places, at)),
    )
    expect(missed.map(told)).toEqual([])
  })
})

test('every pronoun for a person or group is somebody’s', () => {
  const pronouns = wordsLike(
    '[Hh]e|[Hh]im|[Hh]is|[Ss]he|[Hh]er|[Tt]hey|[Tt]hem|[Tt]heir|[Ww]ho|I|[Ww]e|[Oo]ur',
  )
  const all = [...project.mentions.values()].flat()
  expect(pronouns.length).toBeGreaterThan(20)
  expect(pronouns.filter(({ at }) => !anchored(all, at)).map(told)).toEqual([])
})

test('what stands for both states is anchored to both', () => {
  const both = wordsLike('both sides|the two traditional allies|the two countries|The neighbours')
  expect(both).toHaveLength(5)
  for (const state of ['belarus', 'russia'])
    for (const { at } of both)
      expect([...project.mentions].some(([id, places]) => id === state && anchored(places, at))).toBe(true)
})

test('two actors share a passage only where one name lies in the other or it stands for both', () => {
  const owners = new Map<string, string[]>()
  for (const [id, places] of project.mentions)
    for (const { startUtf16, endUtf16 } of places) {
      const key = `${startUtf16}–${endUtf16}`
      owners.set(key, [...(owners.get(key) ?? []), id])
    }
  const shared = [...owners.values()].filter((ids) => ids.length > 1)
  expect(shared).toEqual(Array.from({ length: 5 }, () => ['belarus', 'russia']))
})
