import { describe, expect, it } from 'vitest'
import { hasWords, plainWords } from '../../src/text/words'

describe('words that were typed', () => {
  it.each([
    ['harbour', 'The harbour is for sale', true],
    ['HARBOUR sale', 'The harbour is for sale', true],
    ['sale harbour', 'The harbour is for sale', true],
    ['harb', 'The harbour is for sale', true],
    ['harb ', 'The harbour is for sale', false],
    ['arbour', 'The harbour is for sale', false],
    ['harb sale', 'The harbour is for sale', false],
    ['hafen', 'Der Häfen', true],
    ['Häfen ', 'Der hafen', true],
    ['ceo', 'çéo', true],
    ['Mayor’s', "the mayor's plan", true],
    ['1,000', 'some 1 000 people', true],
    ['', 'anything', true],
    [' – ', 'anything', true],
  ])('“%s” in “%s”: %s', (typed, text, found) => {
    expect(hasWords(typed)(plainWords(text))).toBe(found)
  })
})
