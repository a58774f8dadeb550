import { describe, expect, it } from 'vitest'
import { echoOf } from '../../src/canvas/echo'
import type { Ref } from '../../src/model/project'
import { actorAt, cardAt, line, scene } from './pictures'

const town = scene({
  actors: [actorAt('actor:mayor', 0, 0), actorAt('actor:clerk', 100, 0), actorAt('actor:guild', 200, 0)],
  cards: [cardAt('issue:toll', 0, 100)],
  lines: [
    line('praise', 'actor:clerk', 'actor:mayor'),
    line('levy', 'actor:mayor', 'issue:toll'),
    line('protest', 'actor:guild', 'issue:toll', { emphasis: 'filtered' }),
  ],
})
const bySentence = new Map<Ref, readonly Ref[]>([['sentence:report/3', ['stance:levy', 'event:vote']]])
const echo = (...hover: Ref[]) => {
  const { lines, nodes } = echoOf(town, hover, bySentence)
  return { lines: [...lines], nodes: [...nodes].toSorted() }
}

describe('what is hovered in any view', () => {
  it('is nothing at first', () => expect(echo()).toEqual({ lines: [], nodes: [] }))
  it('shows a stance as its line with both ends', () =>
    expect(echo('stance:praise')).toEqual({ lines: ['praise'], nodes: ['actor:clerk', 'actor:mayor'] }))
  it('shows an actor with its lines and neighbours', () =>
    expect(echo('actor:mayor')).toEqual({
      lines: ['praise', 'levy'],
      nodes: ['actor:clerk', 'actor:mayor', 'issue:toll'],
    }))
  it('shows what a sentence carries', () =>
    expect(echo('sentence:report/3')).toEqual({ lines: ['levy'], nodes: ['actor:mayor', 'issue:toll'] }))
  it('leaves out what a filter hides', () => expect(echo('stance:protest')).toEqual({ lines: [], nodes: [] }))
})
