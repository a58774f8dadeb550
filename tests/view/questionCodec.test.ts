import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_QUESTION, isOffered } from '../../src/analysis/question'
import { decodeQuestion, encodeQuestion } from '../../src/view/questionCodec'
import { question } from './questions'

describe('a question in an address', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(decodeQuestion(encodeQuestion(asked))).toEqual(asked)
      }),
    )
  })

  it('is short where little was chosen', () => {
    expect(encodeQuestion(DEFAULT_QUESTION)).toBe('stances,camps')
    expect(encodeQuestion({ ...DEFAULT_QUESTION, camps: 3, seed: 7 })).toBe('stances,camps,camps.3,seed.7')
  })

  it('has dates and excluded values in plain words', () => {
    expect(
      encodeQuestion({
        ...DEFAULT_QUESTION,
        network: 'actors-issues',
        measure: 'matrix',
        from: '2005-01-31',
        exclude: [
          { variable: 'issue', value: 'toll' },
          { variable: 'holder', value: 'a, b*c=d' },
        ],
        onlyExcluded: true,
      }),
    ).toBe('actors-issues,matrix,from.2005-01-31,exclude.issue=toll*holder=a%2C%20b%2Ac%3Dd,onlyExcluded.yes')
  })

  it.each([
    '',
    'stances',
    'stances,horoscope',
    'nowhere,camps',
    'stances,coalitions',
    'stances,camps,camps.7',
    'stances,camps,camps.2.5',
    'stances,camps,seed.-1',
    'stances,camps,seed.1e3',
    'stances,camps,threshold.NaN',
    'stances,camps,threshold.Infinity',
    'stances,camps,window.months',
    'stances,camps,window.months*0',
    'stances,camps,from.2005',
    'stances,camps,from.2005-02-30',
    'stances,camps,to.yesterday',
    'stances,camps,exclude.holder',
    'stances,camps,exclude.colour=red',
    'stances,camps,exclude.holder=a*holder=a',
    'stances,camps,exclude.holder=a=b',
    'stances,camps,isolates.maybe',
    'stances,camps,pair.a',
    'stances,camps,pair.%E0*b',
    'stances,camps,colour.red',
    'stances,camps,',
    'stances,camps,constructor.x',
  ])('“%s” is none', (text) => {
    expect(decodeQuestion(text)).toBeUndefined()
  })

  it('is nothing or one that is offered, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const asked = decodeQuestion(text)
        expect(asked === undefined || isOffered(asked.network, asked.measure)).toBe(true)
      }),
    )
  })
})
