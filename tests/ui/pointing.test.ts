import { describe, expect, it } from 'vitest'
import type { Ref } from '../../src/model/project'
import type { Pointing } from '../../src/model/tour'
import { answerOf, judge } from '../../src/ui/tour/pointing'
import { check } from '../../src/model/check'
import { files } from '../model/harbour'

const { project } = check(files())
if (!project) throw new Error('the harbour can be read')

const words = { ask: 'Who rejects it?', right: 'Dockers.', hint: 'Look for “reject”.' }
const byRecord: Pointing = { ...words, records: ['stance:dockers-closure'] }
const byQuote: Pointing = { ...words, quotations: [{ quote: 'Dockers reject that.' }] }
const judged = (point: Pointing, ...refs: readonly Ref[]) => judge(project, point, refs)

describe('pointing', () => {
  it.each([
    ['the record itself', byRecord, ['stance:dockers-closure'], true],
    ['the sentence that it rests on', byRecord, ['sentence:report/2'], true],
    ['a sentence with all that it carries', byRecord, ['sentence:report/2', 'stance:dockers-closure'], true],
    ['another record', byRecord, ['stance:mayor-closure'], false],
    ['another sentence', byRecord, ['sentence:report/1', 'stance:mayor-closure'], false],
    ['a quoted sentence', byQuote, ['sentence:report/2'], true],
    ['a record that rests on it', byQuote, ['stance:dockers-closure'], true],
    ['a record that rests on another', byQuote, ['stance:mayor-closure'], false],
  ] as const)('at %s is judged', (_, point, refs, right) =>
    expect(judged(point, ...refs)).toMatchObject({ right, refs }),
  )

  it('at a name or at nothing is no answer', () => {
    expect(judged(byRecord, 'actor:dockers', 'issue:closure')).toBeNull()
    expect(judged(byRecord)).toBeNull()
  })

  it('is answered with the words pointed at', () => {
    expect(judged(byQuote, 'sentence:report/2')?.quoted).toBe('Sentence 2: “Dockers reject that.”')
    expect(judged(byQuote, 'stance:mayor-closure')?.quoted).toMatch(/^Sentence 1: “.*harbour must close.*”$/)
  })

  it('has an answer to show: the records, else the first sentence quoted', () => {
    expect(answerOf(project, byRecord)).toEqual(['stance:dockers-closure'])
    expect(answerOf(project, byQuote)).toEqual(['sentence:report/2'])
    expect(answerOf(project, { ...words, records: ['stance:gone'] })).toEqual([])
  })
})
