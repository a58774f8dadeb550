import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Perspective } from '../../src/graph/perspective'
import { CERTAINTIES, type Certainty } from '../../src/model/coding'
import { comparisonOf, EVERYTHING, firstComparison } from '../../src/view/compare'
import { litIn } from '../../src/view/lit'
import { reconcile } from '../../src/view/reconcile'
import { INITIAL_VIEW, type Side, type ViewState } from '../../src/view/state'
import { council } from '../fixtures/projects'

const project = council()
const side = (perspective: Perspective | null, certainty: readonly Certainty[] = []): Side => ({
  perspective,
  certainty,
  dates: null,
})
const speaker = (name: string): Perspective => ({ voice: 'speaker', speaker: name as never })
const document = (name: string): Perspective => ({ voice: 'document', document: name as never })
const comparing = (a: Side, b: Side): ViewState => ({ ...INITIAL_VIEW, compare: { a, b } })

function compared(a: Side, b: Side) {
  const comparison = comparisonOf(project, comparing(a, b))
  if (!comparison) throw new Error('nothing is compared')
  return new Map(
    comparison.differences.map(({ key, likeness, absence }) => [
      key,
      absence === null ? likeness : `${likeness}, ${absence}`,
    ]),
  )
}

describe('a comparison', () => {
  it('of two documents tells what one alone speaks of, and that the other has nothing coded on it', () => {
    const found = compared(side(document('report')), side(document('editorial')))
    expect(found.get('issue:salt-marsh')).toBe('both')
    expect(found.get('issue:sale')).toBe('only-a, not-coded')
    expect(found.get('issue:quays-left-to-rot')).toBe('only-b, not-coded')
    // Said in quotation by somebody else in the editorial, by the document itself in neither.
    expect(found.get('issue:no-dividend')).toBe('only-b, not-coded')
    expect(found.has('issue:harbour-loses-money')).toBe(false)
  })

  it('of two speakers finds them opposed, and what one does not say though the text has it', () => {
    const found = compared(side(speaker('reil')), side(speaker('brandt')))
    expect(found.get('issue:harbour-loses-money')).toBe('opposed')
    expect(found.get('issue:guild-accepts-marsh')).toBe('only-a, not-said')
    expect(found.get('issue:mill-street-march')).toBe('only-b, not-said')
    expect(found.get('actor:guild actor:brandt')).toBe('only-a, not-said')
  })

  it('tells what the chosen certainty leaves out from what is not said', () => {
    const found = compared(side(speaker('reil')), side(speaker('brandt'), ['stated']))
    expect(found.get('issue:harbour-loses-money')).toBe('only-a, left-out')
    expect(found.get('issue:mill-street-march')).toBe('only-b, not-said')
  })

  it('is not alike where one withholds what the other denies', () => {
    const found = compared(side(speaker('brandt')), side(document('report')))
    expect(found.get('issue:promised-before-tender')).toBe('unlike')
  })

  it('begins with the document’s own voice against who else says most, or whom the view listens to', () => {
    const first = firstComparison(project, INITIAL_VIEW)
    expect(first.a.perspective).toEqual({ voice: 'document', document: null })
    // Five stances go through him; nobody else who publishes nothing has more.
    expect(first.b.perspective).toEqual(speaker('reil'))
    const other = firstComparison(project, { ...INITIAL_VIEW, perspective: speaker('reil') })
    expect(other.a.perspective).toEqual(speaker('reil'))
    expect(other.b.perspective).not.toEqual(speaker('reil'))
  })

  const anySide = fc.record({
    perspective: fc.option(
      fc.oneof(
        fc.constantFrom(...project.actors.keys()).map((id) => speaker(id)),
        fc.constantFrom(null, 'report', 'editorial').map((id) => document(id as never)),
      ),
    ),
    certainty: fc.subarray([...CERTAINTIES]),
    dates: fc.constantFrom(null, { from: '2031-03-14', to: null, undated: false }),
  })

  it('lights what either side lights, and nothing else', () => {
    fc.assert(
      fc.property(anySide, anySide, (a, b) => {
        const view = comparing(a, b)
        const { a: ofA, b: ofB } = comparisonOf(project, view) ?? { a: new Set(), b: new Set() }
        const lit = litIn({ project }, view)
        expect([...lit].toSorted()).toEqual([...new Set([...ofA, ...ofB])].toSorted())
      }),
    )
  })

  it('turned round says the same the other way', () => {
    const turned: Record<string, string> = { 'only-a': 'only-b', 'only-b': 'only-a' }
    fc.assert(
      fc.property(anySide, anySide, (a, b) => {
        const [there, back] = [compared(a, b), compared(b, a)]
        expect([...back.keys()]).toEqual([...there.keys()])
        for (const [key, words] of there)
          expect(back.get(key)).toBe(words.replace(/^only-[ab]/, (one) => turned[one] ?? one))
      }),
    )
  })

  it('with itself has nothing on one side only, and nothing opposed', () => {
    fc.assert(
      fc.property(anySide, (a) => {
        for (const likeness of compared(a, a).values()) expect(likeness).toBe('both')
      }),
    )
  })
})

describe('a link to a comparison', () => {
  it('with itself is that view, and says so', () => {
    const own = side(speaker('reil'), ['alleged'])
    const { view, problems } = reconcile(comparing(own, own), project, { subjects: [], actors: [] })
    expect(problems).toEqual(['the link compares a view with itself; that view is shown'])
    expect(view.compare).toBeNull()
    expect(view.perspective).toEqual(speaker('reil'))
    expect(view.filters.certainty).toEqual(['alleged'])
  })

  it('with a speaker whom the coding does not have is no comparison', () => {
    const { view, problems } = reconcile(comparing(side(speaker('nobody')), EVERYTHING), project, {
      subjects: [],
      actors: [],
    })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('actor:nobody')
    expect(view.compare).toBeNull()
  })
})
