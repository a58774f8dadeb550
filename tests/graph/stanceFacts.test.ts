import { describe, expect, it } from 'vitest'
import { factOf, ranksOf } from '../../src/graph/stanceFacts'
import { hasTyped } from '../../src/graph/stanceWords'
import type { StanceId } from '../../src/model/coding'
import { council } from '../fixtures/projects'

const project = council()
const stances = [...project.stances.values()]
const stance = (id: string) => {
  const found = project.stances.get(id as StanceId)
  if (!found) throw new Error(`the fixture has no stance ${id}`)
  return found
}
const found = (typed: string) => stances.filter(hasTyped(project, typed)).map(({ id }) => id)

describe('a fact of a stance', () => {
  it('tells the whole chain of who says so, and the publisher where nobody else does', () => {
    const chained = stances.find(({ saidBy }) => saidBy.length > 1)
    if (!chained) throw new Error('the fixture has no chain')
    expect(factOf(project, chained, 'says')).toMatch(/^.+, carried by .+$/)
    expect(factOf(project, stance('tideline-for-marsh'), 'says')).toBe('The Tideline')
  })

  it('names who does not confirm it', () => {
    const doubted = stances.filter((one) => factOf(project, one, 'challenge').includes('not confirmed by'))
    expect(doubted.map(({ holder }) => holder)).toContain('dockworker')
  })

  it('never names the holder among those who hold it too', () => {
    for (const one of stances)
      expect(factOf(project, one, 'shared').split(', ')).not.toContain(factOf(project, one, 'holder'))
  })
})

describe('ranks', () => {
  it('order sentences by their place in the text, not as words', () => {
    const ranks = ranksOf(project, stances, 'sentence')
    const order = [...stances.keys()].toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0))
    const places = order.map((at) => {
      const [passage] = project.evidence.get(`stance:${stances[at]?.id ?? ''}`) ?? []
      return [passage?.document === 'report' ? 0 : 1, passage?.startUtf16 ?? 0] as const
    })
    expect(places).toEqual(places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]))
  })

  it('are −1 where there is no value, and shared by equal ones', () => {
    const ranks = ranksOf(project, stances, 'date')
    stances.forEach(({ date }, at) => {
      expect((ranks[at] ?? 0) < 0).toBe(date === undefined)
      for (const [other, { date: same }] of stances.entries())
        if (date !== undefined && same === date) expect(ranks[other]).toBe(ranks[at])
    })
  })
})

describe('stances with the words', () => {
  it('are found by holder, verb, certainty and quotation together', () => {
    const one = stance('guild-against-sale')
    const quoted = one.evidence[0]?.quote.split(' ').find((word) => word.length > 5) ?? ''
    const typed = [factOf(project, one, 'holder'), factOf(project, one, 'verb'), quoted, ''].join(' ')
    expect(found(typed)).toContain('guild-against-sale')
  })

  it('are all of them for no word, and none for words that nobody says', () => {
    expect(found('')).toHaveLength(stances.length)
    expect(found('zeppelin ')).toEqual([])
  })
})
