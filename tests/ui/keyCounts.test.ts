import { describe, expect, it } from 'vitest'
import { litStances } from '../../src/graph/slices'
import { hiddenWords, keyCounts } from '../../src/ui/key/keyCounts'
import { INITIAL_VIEW, type Filters } from '../../src/view/state'
import { council } from '../fixtures/projects'

const project = council()
const filters = (some: Partial<Filters>): Filters => ({ ...INITIAL_VIEW.filters, ...some })

describe('the counts of the key', () => {
  it('are those of all stances while nothing is filtered', () => {
    const counts = keyCounts(project, filters({}), 'polarity')
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(project.stances.size)
    expect(counts.get('ambivalent')).toBe(2)
    expect(counts.get('neutral')).toBe(2)
  })

  it('stay what they were when the value itself is switched off', () => {
    const before = keyCounts(project, filters({}), 'polarity').get('opposes')
    expect(keyCounts(project, filters({ polarity: ['opposes'] }), 'polarity').get('opposes')).toBe(before)
  })

  it('sink with what other fields hide, and stay in the key at 0', () => {
    const counts = keyCounts(project, filters({ certainty: ['stated'] }), 'polarity')
    expect(counts.get('neutral')).toBe(0)
    expect(counts.get('supports')).toBe(3)
  })

  it('leave out what the coding does not have', () => {
    expect(keyCounts(project, filters({}), 'issueKind').has('value')).toBe(false)
  })

  it('count a stance between actors of two kinds under both', () => {
    const counts = keyCounts(project, filters({ polarity: ['supports', 'opposes', 'neutral'] }), 'actorKind')
    expect(Object.fromEntries([...counts].filter(([, count]) => count > 0))).toEqual({
      region: 1,
      media: 1,
      organisation: 1,
    })
  })
})

describe('what is hidden', () => {
  it('is said with the whole number, or not at all', () => {
    const lit = litStances(project, filters({ polarity: ['neutral'] }))
    expect(hiddenWords(project, lit)).toBe(`2 of ${project.stances.size} stances hidden`)
    expect(hiddenWords(project, litStances(project, filters({})))).toBe('')
  })
})
