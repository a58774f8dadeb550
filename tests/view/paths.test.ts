import { describe, expect, it } from 'vitest'
import type { NodeKey } from '../../src/graph/keys'
import { obstaclesIn, pathShown, pathsIn, shownIndex } from '../../src/view/paths'
import { INITIAL_VIEW, type PathQuestion, type ViewState } from '../../src/view/state'
import { council } from '../fixtures/projects'

const project = council()
const asking = (
  from: NodeKey,
  to: NodeKey,
  view: Partial<ViewState> = {},
  through: Partial<PathQuestion> = {},
): ViewState => ({
  ...INITIAL_VIEW,
  ...view,
  path: { from, to, index: 0, neutral: false, allTies: false, ...through },
})
const withoutAlleged = { filters: { ...INITIAL_VIEW.filters, certainty: ['alleged' as const] } }

describe('the paths of a view', () => {
  it('are none while nothing is asked', () => {
    expect(pathsIn({ project }, INITIAL_VIEW)).toEqual([])
    expect(pathShown({ project }, INITIAL_VIEW)).toBeNull()
  })

  it('go along what filters and perspective leave', () => {
    expect(pathShown({ project }, asking('actor:dockworker', 'actor:guild'))).toHaveLength(3)
    expect(pathShown({ project }, asking('actor:dockworker', 'actor:guild', withoutAlleged))).toBeNull()
  })

  it('show the last where a link asks for one too many', () => {
    const view = asking('actor:trust', 'actor:brandt', {}, { index: 99 })
    const { length } = pathsIn({ project }, view)
    expect(shownIndex({ project }, view)).toBe(length - 1)
    expect(pathShown({ project }, view)).toBe(pathsIn({ project }, view)[length - 1])
  })
})

describe('where there is no path', () => {
  it('the single filter in the way is named, with the steps there would be', () => {
    expect(obstaclesIn({ project }, asking('actor:dockworker', 'actor:guild', withoutAlleged))).toEqual([
      { type: 'filter', field: 'certainty', value: 'alleged', steps: 3 },
    ])
  })

  it('so is the perspective', () => {
    const perspective = { voice: 'speaker', speaker: 'okafor' as never } as const
    expect(obstaclesIn({ project }, asking('actor:residents', 'actor:reil', { perspective }))).toEqual([
      { type: 'perspective', steps: 2 },
    ])
  })

  it('so is what does not connect unless it is asked for', () => {
    expect(obstaclesIn({ project }, asking('actor:courier', 'actor:brandt'))).toEqual([
      { type: 'neutral', steps: 2 },
    ])
    expect(obstaclesIn({ project }, asking('actor:okafor', 'actor:quayside'))).toContainEqual(
      expect.objectContaining({ type: 'ties' }),
    )
  })

  it('nothing is named where no single thing would help', () => {
    expect(obstaclesIn({ project }, asking('actor:council', 'actor:brandt'))).toEqual([])
  })
})
