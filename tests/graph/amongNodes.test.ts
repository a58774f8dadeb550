import { describe, expect, it } from 'vitest'
import { sharedIssues, stancesAmongNodes } from '../../src/graph/amongNodes'
import { council } from '../fixtures/projects'

const project = council()

describe('stances among chosen nodes', () => {
  it('have both ends among them', () => {
    expect(stancesAmongNodes(project, ['actor:residents', 'actor:guild']).map(({ id }) => id)).toEqual(
      [...project.stances.values()]
        .filter(
          ({ holder, target }) => holder === 'residents' && 'actor' in target && target.actor === 'guild',
        )
        .map(({ id }) => id),
    )
    expect(stancesAmongNodes(project, ['actor:brandt', 'issue:sale']).map(({ id }) => id)).toContain(
      'brandt-for-sale',
    )
    expect(stancesAmongNodes(project, ['actor:brandt'])).toEqual([])
  })
})

describe('issues that chosen actors share', () => {
  it('are those on which two of them hold something, with both positions', () => {
    const [first] = sharedIssues(project, ['actor:dockworker', 'actor:brandt'])
    expect(first).toMatchObject({ issue: 'issue:promised-before-tender', agreed: false })
    expect(first?.stances.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['dockworker-promised', 'brandt-denies-promise']),
    )
  })

  it('are none of one actor alone, nor of what nobody shares', () => {
    expect(sharedIssues(project, ['actor:brandt'])).toEqual([])
    expect(sharedIssues(project, ['actor:brandt', 'actor:residents'])).toEqual([])
  })

  it('take two wordings of one matter together', () => {
    const shared = sharedIssues(project, ['actor:brandt', 'actor:brandt-defenders'])
    expect(shared).toMatchObject([{ issue: 'issue:harbour-loses-money', agreed: true }])
  })
})
