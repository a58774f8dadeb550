import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { segment } from '../../src/text/sentences'

const article = readFileSync('graph-data/minsk-2020-08-16/article.txt', 'utf8')

describe('sentences of the first article', () => {
  const { sentences, furniture } = segment(article)
  const words = (number: number) => {
    const sentence = sentences[number - 1]
    return sentence && article.slice(sentence.startUtf16, sentence.endUtf16)
  }

  it('there are 31', () => expect(sentences.length).toBe(31))
  it('the first begins after the dateline', () =>
    expect(words(1)).toMatch(/^Several thousand people rallied/))
  it('the speaker and what is said stay together', () =>
    expect(words(5)).toBe(
      '“The motherland is in danger!” one speaker told the crowd, who chanted: “We are united, indivisible!”',
    ))
  it('the state news agency is in sentence 27', () =>
    expect(words(27)).toMatch(/^The state news agency Belta/))
  it('the last is about sovereignty', () => expect(words(31)).toMatch(/^That project .* sovereignty\.$/))
  it('dateline and cross-head are furniture', () =>
    expect(
      furniture.map(({ kind, startUtf16, endUtf16 }) => [kind, article.slice(startUtf16, endUtf16)]),
    ).toEqual([
      ['dateline', 'date 2020-08-16'],
      ['cross-head', '‘WARY RUSSIA’'],
    ]))
})
