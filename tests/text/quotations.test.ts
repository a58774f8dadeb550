import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotation, type Finding, type Quotation } from '../../src/text/quotations'

const TEXT = 'He said yes. She said yes. They said “no”.'

const CASES: readonly (readonly [name: string, quotation: Quotation, finding: Finding])[] = [
  ['what occurs once is found', { quote: 'She said' }, { status: 'found', startUtf16: 13, endUtf16: 21 }],
  ['what occurs twice is ambiguous', { quote: 'said yes' }, { status: 'ambiguous', count: 2 }],
  [
    'a prefix tells them apart',
    { quote: 'said yes', prefix: 'She ' },
    { status: 'found', startUtf16: 17, endUtf16: 25 },
  ],
  [
    'a suffix tells them apart',
    { quote: 'said yes', suffix: '. She' },
    { status: 'found', startUtf16: 3, endUtf16: 11 },
  ],
  [
    'a prefix that does not tell them apart',
    { quote: 'said', prefix: 'e ' },
    { status: 'ambiguous', count: 2 },
  ],
  [
    'a prefix holds for a unique quotation too',
    { quote: 'She', prefix: 'Then ' },
    { status: 'missing', unframed: 1 },
  ],
  ['a suffix that stands nowhere', { quote: 'said yes', suffix: '!' }, { status: 'missing', unframed: 2 }],
  ['other quotation marks are other words', { quote: '"no"' }, { status: 'missing', unframed: 0 }],
  ['other capitals are other words', { quote: 'she said' }, { status: 'missing', unframed: 0 }],
  ['nothing is nowhere', { quote: '' }, { status: 'missing', unframed: 0 }],
]

describe('a quotation', () => {
  it.each(CASES)('%s', (_, quotation, finding) => expect(findQuotation(TEXT, quotation)).toEqual(finding))

  it('that overlaps itself is ambiguous', () =>
    expect(findQuotation('ahaha', { quote: 'aha' })).toEqual({ status: 'ambiguous', count: 2 }))
  it('after an emoji is counted in UTF-16 code units', () =>
    expect(findQuotation('🎉 yes', { quote: 'yes' })).toEqual({
      status: 'found',
      startUtf16: 3,
      endUtf16: 6,
    }))

  it('framed by all that is around it is found where it was taken', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (prefix, quote, suffix) => {
        expect(findQuotation(prefix + quote + suffix, { prefix, quote, suffix })).toEqual({
          status: 'found',
          startUtf16: prefix.length,
          endUtf16: prefix.length + quote.length,
        })
      }),
    )
  })
})
