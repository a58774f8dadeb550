import { describe, expect, it } from 'vitest'
import { aroundCue } from '../../src/ui/details/cue'

describe('a quotation around its cue', () => {
  it.each([
    ['The guild rejected the sale', 'rejected', ['The guild ', 'rejected', ' the sale']],
    ['Rejected outright', 'rejected', ['', 'Rejected', ' outright']],
    ['called it “a fairy tale”', 'called it "a fairy tale"', ['', 'called it “a fairy tale”', '']],
    ['The guild rejected the sale', 'welcomed', ['The guild rejected the sale', '', '']],
    ['The guild rejected the sale', undefined, ['The guild rejected the sale', '', '']],
    ['The guild rejected the sale', '', ['The guild rejected the sale', '', '']],
  ])('“%s” with “%s” is cut in %j', (quote, cue, parts) => {
    expect(aroundCue(quote, cue)).toEqual(parts)
  })
})
