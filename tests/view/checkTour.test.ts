import { describe, expect, it } from 'vitest'
import { check } from '../../src/model/check'
import type { ActorId } from '../../src/model/coding'
import { checkTour, stepView } from '../../src/view/checkTour'
import { files } from '../model/harbour'

const { project } = check(files())
if (!project) throw new Error('the harbour can be read')
const ground = { project, subjects: ['mayor' as ActorId] }

const STEP = {
  id: 'closure',
  title: 'Close the harbour?',
  text: 'The [mayor](actor:mayor) said the harbour must close. Dockers [reject](reject) that.',
  view: 'sel=stance:mayor-closure',
  records: ['stance:mayor-closure'],
  quotations: [{ quote: 'Dockers reject that.' }],
  discuss: 'Say why dockers might.',
  point: {
    ask: 'Who rejects it?',
    records: ['stance:dockers-closure'],
    right: 'Dockers do.',
    hint: 'Look for “reject”.',
  },
}
const TOUR = {
  format: 1,
  title: 'A tour of the harbour',
  terms: [{ id: 'reject', meaning: 'say no to a plan' }],
  steps: [STEP],
}

const checked = (tour: unknown) => checkTour(JSON.stringify(tour, null, 2), ground)
const codes = (tour: unknown) => checked(tour).problems.map(({ code }) => code)
const withStep = (changes: object) => ({ ...TOUR, steps: [{ ...STEP, ...changes }] })
const words = (count: number) => `[word](reject) ${'word '.repeat(count - 1)}`

describe('a tour', () => {
  it('without fault is taken as it is', () => {
    const { tour, problems } = checked(TOUR)
    expect(problems).toEqual([])
    expect(tour).toEqual(TOUR)
  })

  it.each([
    ['a record that is gone', { records: ['stance:mayor-closur'] }, ['unknown-record']],
    ['an answer that is gone', { point: { ...STEP.point, records: ['tie:gone'] } }, ['unknown-record']],
    ['a name in the text that is gone', { text: '[X](actor:gone) [no](reject)' }, ['unknown-record']],
    [
      'a quotation that is not in the text',
      { quotations: [{ quote: 'Dockers accept that.' }] },
      ['quote-not-found'],
    ],
    ['a quotation that is there twice', { quotations: [{ quote: 'council' }] }, ['quote-ambiguous']],
    ['an unknown document', { quotations: [{ document: 'diary', quote: 'Rain' }] }, ['document-missing']],
    ['no evidence', { records: [], quotations: undefined }, ['no-evidence']],
    ['a question without an answer', { point: { ...STEP.point, records: [] } }, ['no-evidence']],
    ['a term that is not explained', { text: '[no](reject) [maybe](rejekt)' }, ['unknown-term']],
    ['a view with an id that is gone', { view: 'sel=stance:mayor-closure,stance:gone' }, ['bad-view']],
    ['a view with a key that does not exist', { view: 'sel=stance:mayor-closure&colour=red' }, ['bad-view']],
    ['a view that names a step itself', { view: 'sel=stance:mayor-closure&tour=2' }, ['bad-view']],
    ['a view of nothing but a pane', { view: 'pane=article' }, ['empty-view']],
    ['a view that lights nothing', { view: 'off=certainty.stated' }, ['empty-view']],
    ['no discussion', { discuss: undefined }, ['missing-field']],
    ['a ref without a type', { records: ['mayor'] }, ['bad-ref']],
    ['a misspelt field', { quotas: [] }, ['unknown-field']],
  ])('with %s is refused', (_, changes, expected) => expect(codes(withStep(changes))).toEqual(expected))

  it('has texts of at most 60 words, of which markup is none', () => {
    expect(codes(withStep({ text: words(60) }))).toEqual([])
    expect(codes(withStep({ text: words(61) }))).toEqual(['text-too-long'])
  })

  it('names step, line and what was probably meant', () => {
    const text = JSON.stringify(withStep({ records: ['stance:mayor-closur'] }), null, 2)
    const [problem] = checkTour(text, ground).problems
    expect(problem?.message).toBe(
      'step closure: "stance:mayor-closur" is not in the coding (did you mean "stance:mayor-closure"?)',
    )
    expect(text.split('\n')[(problem?.line ?? 0) - 1]).toContain('mayor-closur')
    expect(problem?.file).toBe('tour.json')
  })

  it('says of two steps with one id which is the second, and of a term that nobody uses', () => {
    expect(codes({ ...TOUR, steps: [STEP, STEP] })).toEqual(['duplicate-id'])
    const spare = { id: 'spare', meaning: 'never used' }
    expect(codes({ ...TOUR, terms: [...TOUR.terms, spare] })).toEqual(['unused-term'])
  })

  it.each(['', '[]', 'null', '{"format": 1', '{"format": 2, "title": "T", "terms": [], "steps": []}'])(
    'that reads %j is none, and no error is thrown',
    (text) => {
      const { tour, problems } = checkTour(text, ground)
      expect(tour).toBeNull()
      expect(problems.length).toBeGreaterThan(0)
    },
  )

  it('whose ids are gone keeps its steps, each with the nearest view', () => {
    const gone = withStep({ view: 'sel=stance:gone,actor:mayor' })
    expect(checked(gone).tour?.steps).toHaveLength(1)
    const { view, problems } = stepView({ view: 'sel=stance:gone,actor:mayor' }, ground)
    expect(view.selection).toEqual(['actor:mayor'])
    expect(problems).toEqual([expect.stringContaining('stance:gone')])
  })
})
