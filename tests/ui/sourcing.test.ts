import { describe, expect, it } from 'vitest'
import type { Project } from '../../src/model/project'
import { bare, citation, marksAround, projectSource, readingWords, sourceWords } from '../../src/ui/sourcing'
import { council, fortyIssues } from '../fixtures/projects'

const two = council()
const one = fortyIssues()
const coded = (coders: readonly string[]): Project => ({ ...one, coding: { ...one.coding, coders } })

describe('the source', () => {
  it('of a document is its publisher and date', () => {
    expect(sourceWords(two, 'report' as never)).toBe('The Courier, 14 March 2031')
  })

  it('of several documents is their number and their publishers', () => {
    expect(projectSource(two)).toBe('2 documents: The Courier and The Tideline')
  })

  it('stands after a copied quotation', () => {
    expect(citation(two, '“a fairy tale”', 'report' as never, [4])).toBe(
      '“a fairy tale” (The Courier, 14 March 2031, sentence 4)',
    )
    expect(citation(two, 'opposes both plans', 'report' as never, [8, 9])).toBe(
      '“opposes both plans” (The Courier, 14 March 2031, sentences 8 and 9)',
    )
  })
})

describe('quotation marks', () => {
  it.each([
    ['“a fairy tale”', 'a fairy tale'],
    ['“one,” she said, “two”', '“one,” she said, “two”'],
    ['“begins only', '“begins only'],
  ])('that enclose all of %s are not doubled', (quote, words) => {
    expect(bare(quote)).toBe(words)
  })

  it('of the page stand around words that have none, so that none are doubled', () => {
    expect(marksAround('opposes both plans')).toEqual(['“', '”'])
    expect(marksAround('“one,” she said')).toEqual(['', ''])
    expect(marksAround('called it “a fairy tale”')).toEqual(['', ''])
  })
})

describe('the foot of Details', () => {
  it.each([
    [[], 'A reading of one article; not a record of what happened.'],
    [['A. Reader'], 'A reading of one article, coded by A. Reader; not a record of what happened.'],
    [['A', 'B', 'C'], 'A reading of one article, coded by A, B and C; not a record of what happened.'],
  ])('names the coders %j', (coders, words) => {
    expect(readingWords(coded(coders))).toBe(words)
  })
})
