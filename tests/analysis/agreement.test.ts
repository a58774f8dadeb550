import { describe, expect, it } from 'vitest'
import { agreement } from '../../src/analysis/agreement'
import type { ActorId, Stance } from '../../src/model/coding'
import type { Project } from '../../src/model/project'
import { council } from '../fixtures/projects'

const project = council()
const between = (one: string, other: string, of: Project = project) =>
  agreement(of, one as ActorId, other as ActorId)
const told = (one: string, other: string, of?: Project) =>
  between(one, other, of).issues.map(({ issue, one: first, other: second, agree }) => [
    issue,
    first,
    second,
    agree,
  ])

describe('agreement between two actors, issue by issue', () => {
  it('names issues on which both speak, with their stances', () => {
    expect(told('guild', 'trust')).toEqual([
      ['sale', 'against', 'against', true],
      ['slipway', 'for', 'against', false],
    ])
    expect(between('guild', 'trust').share).toBe(1 / 2)
    const [sale] = between('guild', 'trust').issues
    expect(sale?.stances.one.map(({ id }) => id)).toEqual(['guild-against-sale'])
    expect(sale?.stances.other.map(({ id }) => id)).toEqual(['trust-against-sale'])
  })
  it('is the same from both sides', () => {
    expect(told('trust', 'guild')).toEqual(
      told('guild', 'trust').map(([issue, a, b, agree]) => [issue, b, a, agree]),
    )
  })
  it('does not count who takes no side', () => {
    expect(told('brandt', 'quayside')).toEqual([['promised-before-tender', 'against', 'no side', null]])
    expect(between('brandt', 'quayside').share).toBeNull()
  })
  it('has no issue where two never speak about the same', () => {
    expect(between('residents', 'trust')).toEqual({ issues: [], share: null })
  })
  it('calls divided who is for and against in as many sentences', () => {
    const against = [...project.stances.values()].find(({ id }) => id === 'guild-against-sale') as Stance
    const both: Stance = { ...against, id: 'guild-for-sale' as Stance['id'], polarity: 'supports' }
    const evidence = project.evidence.get('stance:guild-for-slipway') ?? []
    const made = {
      ...project,
      stances: new Map([...project.stances, [both.id, both]]),
      evidence: new Map([...project.evidence, ['stance:guild-for-sale' as const, evidence]]),
    }
    expect(told('guild', 'trust', made)[0]).toEqual(['sale', 'divided', 'against', null])
  })
})
