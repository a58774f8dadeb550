import { describe, expect, it } from 'vitest'
import { dateWords } from '../../src/text/dating'

describe('a date in words', () => {
  it.each([
    ['2020-08-15', '15 August 2020'],
    ['2020-08', 'August 2020'],
    ['1999', '1999'],
    ['1999~', 'about 1999'],
    ['2020-08-15?', '15 August 2020 (uncertain)'],
    ['2020-08%', 'about August 2020 (uncertain)'],
    ['2020-08-09/2020-08-16', '9 August to 16 August 2020'],
    ['2019-12/2020-02', 'December 2019 to February 2020'],
    ['2024/2026', '2024 to 2026'],
    ['2020-08-09/..', 'since 9 August 2020'],
    ['../2020-08-16', 'until 16 August 2020'],
    ['2020-13', '2020-13'],
    ['last week', 'last week'],
    ['', ''],
  ])('%s is “%s”', (edtf, words) => {
    expect(dateWords(edtf)).toBe(words)
  })
})
