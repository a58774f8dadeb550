import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { buildGraph } from '../../src/graph/graph'
import { check } from '../../src/model/check'
import { CODING, files, JSON_TEXT, TEXT } from './harbour'

vi.setConfig({ testTimeout: 60_000 })

type Key = string | number
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Every place in a value, outermost first. */
function pathsIn(value: unknown, path: readonly Key[] = []): readonly (readonly Key[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const entries: (readonly [Key, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return [path, ...entries.flatMap(([key, inner]) => pathsIn(inner, [...path, key]))]
}

/** A value with something else at a place, or, where that is undefined, with nothing. */
function replaced(value: unknown, [key, ...rest]: readonly Key[], by: unknown): unknown {
  if (key === undefined) return by
  const entries = Object.entries(value as object).flatMap(([name, inner]) => {
    if (name !== String(key)) return [[name, inner] as const]
    const next = replaced(inner, rest, by)
    return next === undefined ? [] : [[name, next] as const]
  })
  return Array.isArray(value) ? entries.map(([, inner]) => inner as unknown) : Object.fromEntries(entries)
}

const WORDS = [
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  'a|b',
  'a/b',
  '\ud800',
  '\u0000',
  'mayor',
  'closure',
  'The',
]
const VALUES = [
  null,
  true,
  0,
  -1,
  1e308,
  [],
  {},
  [[]],
  [null],
  ['mayor', 'mayor'],
  { actor: 'mayor' },
  { quote: 'Rain' },
]
const hostile = fc.constantFrom<Json | undefined>(undefined, ...WORDS, ...VALUES)
const anyJson = fc.oneof(hostile, fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>)
const isThere = (value: unknown, [key, ...rest]: readonly Key[]): boolean =>
  key === undefined ||
  (typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, key) &&
    isThere((value as Readonly<Record<Key, unknown>>)[key], rest))
const mutated = fc
  .array(fc.tuple(fc.constantFrom(...pathsIn(CODING).slice(1)), anyJson), { minLength: 1, maxLength: 5 })
  .map((changes) =>
    changes.reduce<unknown>(
      (coding, [path, by]) => (isThere(coding, path) ? replaced(coding, path, by) : coding),
      CODING,
    ),
  )

/** What holds of every check, whatever it is given. */
function expectSound(texts: Readonly<Record<string, string>>) {
  const { project, problems } = check(texts)
  for (const { message, line, column, code } of problems) {
    expect(message).not.toMatch(/[\n\r]/)
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(line).toBeGreaterThan(0)
    expect(column).toBeGreaterThan(0)
  }
  if (!project) return
  buildGraph(project)
  for (const stance of project.stances.values()) {
    expect(project.actors.has(stance.holder)).toBe(true)
    expect(stance.saidBy.every((id) => project.actors.has(id))).toBe(true)
    expect(project.evidence.get(`stance:${stance.id}`)?.length).toBeGreaterThan(0)
  }
}

describe('whatever it is given, the check gives problems and what can be shown', () => {
  it('any text for the coding', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (json) => expectSound(files(json))))
  })
  it('any JSON', () => {
    fc.assert(fc.property(fc.json(), (json) => expectSound(files(json))))
  })
  it('any JSON in the place of any collection', () => {
    const keys = fc.constantFrom(...Object.keys(CODING))
    fc.assert(
      fc.property(keys, anyJson, (key, value) =>
        expectSound(files(JSON.stringify({ ...CODING, [key]: value }))),
      ),
    )
  })
  it('a good coding with some of its parts replaced or taken away', () => {
    fc.assert(
      fc.property(mutated, (coding) => expectSound(files(JSON.stringify(coding)))),
      { numRuns: 300 },
    )
  })
  it('a good coding cut off anywhere, or with any piece in its midst', () => {
    fc.assert(
      fc.property(fc.nat(JSON_TEXT.length), fc.nat(40), fc.string({ unit: 'binary' }), (at, length, piece) =>
        expectSound(
          files(JSON_TEXT.slice(0, at) + piece + (length === 0 ? '' : JSON_TEXT.slice(at + length))),
        ),
      ),
      { numRuns: 200 },
    )
  })
  it('any text for the document', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length), fc.string({ unit: 'binary' }), (at, piece) =>
        expectSound(files(JSON_TEXT, TEXT.slice(0, at) + piece + TEXT.slice(at))),
      ),
    )
  })
  it('names of files that every object has', () =>
    expectSound({ ...files(JSON_TEXT.replace('report.txt', '__proto__.txt')), toString: 'x' } as never))
})

describe('a coding without errors', () => {
  it('is shown whole: each record, each of its quotations', () => {
    fc.assert(
      fc.property(mutated, (value) => {
        const { project, problems } = check(files(JSON.stringify(value)))
        if (problems.some(({ severity }) => severity === 'error')) return
        const coding = value as typeof CODING
        for (const kind of ['documents', 'actors', 'issues', 'stances', 'ties', 'events'] as const)
          expect(project?.[kind].size).toBe(coding[kind].length)
        for (const { id, evidence } of coding.stances)
          expect(project?.evidence.get(`stance:${id}`)).toHaveLength(evidence.length)
      }),
      { numRuns: 300 },
    )
  })
})

describe('five million characters are checked', () => {
  const long = 'x'.repeat(5_000_000)
  it.each([
    ['as a quotation', files(JSON_TEXT.replace('Rain fell.', long))],
    ['as an id', files(JSON_TEXT.replace('"mayor"', `"${long}"`))],
    ['as a field', files(JSON_TEXT.replace('"title"', `"${long}"`))],
    ['as white space', files(`{${' '.repeat(5_000_000)}`)],
    ['as the text', files(JSON_TEXT, long)],
    ['before the text', files(JSON_TEXT, `${long} ${TEXT}`)],
  ])('%s', (_, texts) => expectSound(texts))
})
