import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { minsk } from '../fixtures/projects'

const source = fileURLToPath(new URL('../../src', import.meta.url))

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })
}

const { actors, issues, stances, ties, events, documents } = minsk()
const text = [...documents.values()].map((document) => document.text).join('\n')

/** Words of actors' names that the article writes with a capital where no sentence starts: names, not nouns. */
const names = [...actors.values()]
  .flatMap(({ name, label, aliases }) => [name, label, ...aliases])
  .flatMap((words) => words.match(/\p{Lu}\p{L}{2,}/gu) ?? [])
  .filter((word) => new RegExp(`[\\p{Ll},] ${word}`, 'u').test(text))
const publishers = [...documents.values()].map(({ publisher }) => actors.get(publisher)?.name ?? '')
const ids = [actors, issues, stances, ties, events].flatMap((records) => [...records.keys()] as string[])
const relations = [...ties.values()].map(({ relation }) => relation)

/** What would show that the program knows this article: names as words; ids and relations of several words, or as a string of their own. */
const telling = [
  ...new Set([...names, ...publishers].map((name) => `\\b${name}`)),
  ...new Set(
    [...ids, ...relations].map((id) =>
      id.includes('-') ? `(?<![\\w-])${id}(?![\\w-])` : `['"\`:]${id}['"\`]`,
    ),
  ),
]

describe('the program', () => {
  it('is looked through for enough', () => {
    expect(names).toContain('Lukashenko')
    expect(publishers).toEqual(['Reuters'])
    expect(relations.length).toBeGreaterThan(10)
  })

  it.each(filesUnder(source).map((path) => path.slice(source.length + 1)))(
    'names nothing of the article in %s',
    (file) => {
      // The name of a method of search (Verfaillie and others 1996).
      const code = readFileSync(join(source, file), 'utf8').replaceAll('Russian doll search', '')
      expect(telling.filter((pattern) => new RegExp(pattern, 'u').test(code))).toEqual([])
    },
  )
})
