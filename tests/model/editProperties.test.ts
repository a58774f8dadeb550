import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble } from '../../src/model/assemble'
import { check } from '../../src/model/check'
import type { Coding } from '../../src/model/coding'
import type { Edit } from '../../src/model/edit'
import { editedProject } from '../../src/model/editedProject'
import { applyEdits } from '../../src/model/edits'
import type { Ref } from '../../src/model/project'
import { readFolder } from '../fixtures/projects'
import { files } from './harbour'

const errorsOf = (given: Readonly<Record<string, string>>, coding: Coding) =>
  check({ ...given, 'coding.json': JSON.stringify(coding) }).problems.filter(
    ({ severity }) => severity === 'error',
  )
const KINDS = ['person', 'state', 'claim', 'value'] as const
const text = fc.string({ maxLength: 30, unit: 'binary' })

/** Edits on a coding, most of which can be. */
function editsOn(coding: Coding): fc.Arbitrary<readonly Edit[]> {
  const refs = (['actor', 'issue', 'event', 'stance', 'tie'] as const).flatMap((type) =>
    coding[`${type}s`].map(({ id }): Ref => `${type}:${id}`),
  )
  const of = (...types: readonly string[]) =>
    fc.constantFrom(...refs.filter((ref) => types.includes(ref.slice(0, ref.indexOf(':')))))
  const pair = (type: string): fc.Arbitrary<Edit> =>
    fc
      .tuple(of(type), fc.uniqueArray(of(type), { minLength: 1, maxLength: 3 }))
      .map(([into, from]) => ({ type: 'merge', into, from: from.filter((ref) => ref !== into) }))
  return fc.array(
    fc.oneof(
      fc.record({ type: fc.constant('rename' as const), what: of('actor', 'issue', 'event'), label: text }),
      pair('actor'),
      pair('issue'),
      fc.record({
        type: fc.constant('kind' as const),
        what: of('actor', 'issue'),
        kind: fc.constantFrom(...KINDS),
      }),
      fc.record({ type: fc.constant('note' as const), what: fc.constantFrom(...refs), note: text }),
    ),
    { maxLength: 8 },
  )
}

describe.each([
  ['the harbour', files()],
  ['the council', readFolder('tests/fixtures/council')],
  ['the bundled article', readFolder('graph-data/minsk-2020-08-16')],
])('any edits of %s', (_, given) => {
  const base = JSON.parse(given['coding.json'] ?? '') as Coding
  const before = JSON.stringify(base)
  const words = (coding: Coding) =>
    [coding.stances, coding.ties, coding.events].map((records) =>
      records.map(({ id, evidence }) => [id, evidence]),
    )
  const runs = { numRuns: 40 }

  it('lose no stance, tie or event and no words of theirs, and touch nothing that they are applied to', () =>
    fc.assert(
      fc.property(editsOn(base), (edits) => {
        const { coding } = applyEdits(base, edits)
        expect(words(coding)).toEqual(words(base))
        expect(JSON.stringify(base)).toBe(before)
      }),
      runs,
    ))

  it('bring no error into it', () =>
    fc.assert(
      fc.property(editsOn(base), (edits) => {
        const { coding } = applyEdits(base, edits)
        expect(errorsOf(given, coding)).toEqual([])
        expect(check({ ...given, 'coding.json': JSON.stringify(coding) }).project?.stances.size).toBe(
          base.stances.length,
        )
      }),
      { numRuns: 15 },
    ))

  it('come to the same again, whole or one by one', () =>
    fc.assert(
      fc.property(editsOn(base), fc.nat(8), (edits, part) => {
        const whole = applyEdits(base, edits).coding
        expect(applyEdits(base, edits).coding).toEqual(whole)
        const first = applyEdits(base, edits.slice(0, part)).coding
        expect(applyEdits(first, edits.slice(part)).coding).toEqual(whole)
      }),
      runs,
    ))

  it('give the project that the edited coding gives', () =>
    fc.assert(
      fc.property(editsOn(base), (edits) => {
        const { project } = editedProject(assemble(base, given), edits)
        const expected = assemble(applyEdits(base, edits).coding, given)
        expect({ ...project, documents: [...project.documents] }).toEqual({
          ...expected,
          documents: [...expected.documents],
        })
      }),
      { numRuns: 15 },
    ))
})
