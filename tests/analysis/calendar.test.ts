import { describe, expect, it, test } from 'vitest'
import { firstMoment, isoOf, isoOfLast, monthOf, shift, span, weekOf } from '../../src/analysis/calendar'

const at = (text: string) => span(text)?.first ?? Number.NaN

describe('a written date', () => {
  test.each([
    ['2005', '2005-01-01', '2005-12-31'],
    ['2004-02', '2004-02-01', '2004-02-29'],
    ['2005-01-10', '2005-01-10', '2005-01-10'],
    [' 2005-01-10 ', '2005-01-10', '2005-01-10'],
    ['2005-01-10 14:30', '2005-01-10T14:30:00', '2005-01-10T14:30:59.999'],
    ['2005-01-10T14:30:05Z', '2005-01-10T14:30:05', '2005-01-10T14:30:05.999'],
    ['2005-01-10T14:30:05.25', '2005-01-10T14:30:05.250', '2005-01-10T14:30:05.250'],
    ['0099-03-01', '0099-03-01', '0099-03-01'],
  ])('%s goes from %s to %s', (text, first, last) => {
    const found = span(text)
    expect([isoOf(found?.first ?? 0), isoOfLast(found?.last ?? 0)]).toEqual([first, last])
  })

  test.each([
    '',
    'soon',
    '2005-02-29',
    '2005-13-01',
    '2005-00-10',
    '2005-1-1',
    '10.01.2005',
    '2005-01-10T24:00',
  ])('“%s” is none', (text) => expect(span(text)).toBeNull())
})

describe('a step on the calendar', () => {
  test.each([
    ['2005-01-31', 'months', 1, '2005-02-28'],
    ['2004-01-31', 'months', 1, '2004-02-29'],
    ['2005-03-31', 'months', -1, '2005-02-28'],
    ['2005-11-15', 'months', 3, '2006-02-15'],
    ['2005-01-15', 'months', -13, '2003-12-15'],
    ['2004-02-29', 'years', 1, '2005-02-28'],
    ['2005-12-30', 'weeks', 1, '2006-01-06'],
    ['2005-02-28', 'days', 1, '2005-03-01'],
    ['2005-02-28T23:00:01', 'hours', 2, '2005-03-01T01:00:01'],
    ['1969-12-31T23:59:00', 'months', 1, '1970-01-31T23:59:00'],
  ] as const)('%s and %s × %i is %s', (from, unit, count, to) => {
    expect(isoOf(shift(at(from), unit, count))).toBe(to)
  })
})

describe('a week or month', () => {
  it('begins on Monday and may lie in two years', () => {
    expect(weekOf(at('2005-01-02'))).toBe(weekOf(at('2004-12-27')))
    expect(weekOf(at('2005-01-03'))).toBe(weekOf(at('2005-01-02')) + 1)
    expect(weekOf(at('1969-12-29'))).toBe(weekOf(at('1970-01-04')))
  })
  it('belongs to its year', () => {
    expect(weekOf(at('2005-01-10'))).not.toBe(weekOf(at('2006-01-11')))
    expect(monthOf(at('2006-01-11')) - monthOf(at('2005-01-12'))).toBe(12)
  })
})

test.each([
  ['2005-01-10', '2005-01-10'],
  ['2005-01~', '2005-01-01'],
  ['2005?', '2005-01-01'],
  ['2005-01-10/2005-02-01', '2005-01-10'],
  ['../2005-02-01', '2005-02-01'],
])('the first day of the uncertain date %s is %s', (edtf, day) => {
  expect(isoOf(firstMoment(edtf) ?? Number.NaN)).toBe(day)
})

test('a date that says nothing has no first day', () => expect(firstMoment('..')).toBeNull())
