/** What the documents say of the coding holds. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Coding } from '../../src/model/coding'
import { readFolder } from '../fixtures/projects'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const codebook = read('graph-data/codebook.md')
const coding = JSON.parse(readFolder('graph-data/minsk-2020-08-16')['coding.json'] ?? '') as Coding

test('the stance that the codebook prints whole is the one in the coding', () => {
  const printed = JSON.parse(/```json\n([^]*?)```/.exec(codebook)?.[1] ?? '') as { readonly id: string }
  const { note: _, ...recorded } = coding.stances.find(({ id }) => id === printed.id) ?? {}
  expect(recorded).toEqual(printed)
})

test('every actor and issue that a worked example names is in the coding', () => {
  const examples = codebook.slice(codebook.indexOf('## Worked examples'))
  const named = [...examples.matchAll(/\*([a-z]+(?:-[a-z]+)*)\*|\[([a-z-]+(?:, [a-z-]+)*)\]/g)].flatMap(
    ([, issue, chain]) => (issue === undefined ? (chain ?? '').split(', ') : [issue]),
  )
  const known = new Set<string>([...coding.actors, ...coding.issues].map(({ id }) => id))
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((id) => !known.has(id))).toEqual([])
})

test('every record has its line in the account of how it came to be', () => {
  const account = read('docs/decisions/coding.md').split(/[^a-z0-9-]+/)
  const { actors, issues, stances, ties, events } = coding
  const ids = [...actors, ...issues, ...stances, ...ties, ...events].map(({ id }) => id as string)
  expect(ids.filter((id) => !account.includes(id))).toEqual([])
})
