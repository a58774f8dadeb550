import { describe, expect, it } from 'vitest'
import type { NodeKey } from '../../src/graph/keys'
import { endsOf } from '../../src/layout/alignment'
import { explainPlacement } from '../../src/layout/placement'
import { subjectsOf } from '../../src/layout/subjects'
import type { ActorId } from '../../src/model/coding'
import type { Project } from '../../src/model/project'
import { council, minsk } from '../fixtures/projects'
import { village } from './village'

const PROJECTS: readonly (readonly [string, Project])[] = [
  ['the Minsk article', minsk()],
  ['the council dispute', council()],
]

describe.each(PROJECTS)('why somebody is where they are, in %s', (_, project) => {
  const actors: readonly NodeKey[] = [...project.actors.keys()].map((id): NodeKey => `actor:${id}`)
  const subjects = subjectsOf(project)

  it.each(subjects)('is told by shares that add up to the alignment to %s', (about) => {
    for (const actor of actors.filter((key) => key !== `actor:${about}`)) {
      const { alignment, counted, sum } = explainPlacement(project, about, actor)
      expect(counted.reduce((total, { share }) => total + share, 0)).toBeCloseTo(alignment, 9)
      for (const { weight, towards, share } of counted)
        expect((weight * towards.alignment) / sum).toBeCloseTo(share, 12)
    }
  })

  it('names every stance and tie by or about somebody once: what counted, or the rule by which it does not', () => {
    const [about] = subjects
    if (about === undefined) throw new Error('nobody to arrange the picture around')
    for (const actor of actors) {
      const { counted, notCounted } = explainPlacement(project, about, actor)
      const named = [...counted, ...notCounted].flatMap(({ because }) =>
        because.type === 'bearing' ? [] : [because.type === 'tie' ? because.tie.id : because.stance.id],
      )
      const all = [
        ...[...project.stances.values()].map((stance) => ({ type: 'stance', stance }) as const),
        ...[...project.ties.values()].map((tie) => ({ type: 'tie', tie }) as const),
      ]
        .filter((because) => endsOf(project, because).includes(actor))
        .map((because) => (because.type === 'tie' ? because.tie.id : because.stance.id))
      expect(named.toSorted()).toEqual(all.toSorted())
    }
  })
})

describe('a stance that does not count', () => {
  const project = village({
    issues: { toll: [] },
    stances: [
      { holder: 'guild', target: 'mayor' },
      { holder: 'guild', target: 'toll', polarity: 'opposes' },
      { holder: 'guild', target: 'toll', polarity: 'neutral' },
      { holder: 'guild', target: 'mayor', saidBy: ['clerk'] },
      { holder: 'port', target: 'guild' },
    ],
    ties: [['guild', 'port']],
  })
  const { notCounted, counted, side } = explainPlacement(project, 'mayor' as ActorId, 'actor:guild')
  const ruleOf = (id: string) =>
    notCounted.find(({ because }) => (because.type === 'tie' ? because.tie.id : because.stance.id) === id)
      ?.rule

  it('is named with the rule', () => {
    expect(counted).toHaveLength(1)
    expect(side).toBe('for')
    expect(ruleOf('s1')).toMatch(/^opposing places only/)
    expect(ruleOf('s2')).toMatch(/takes no side/)
    expect(ruleOf('s3')).toMatch(/somebody else says/)
    expect(ruleOf('s4')).toMatch(/^what others hold/)
    expect(ruleOf('t0')).toMatch(/^a tie places nobody/)
  })

  it('is every one about the actor that the picture is about', () => {
    const own = explainPlacement(project, 'mayor' as ActorId, 'actor:mayor')
    expect(own.counted).toEqual([])
    expect(own.alignment).toBe(1)
    expect(own.notCounted.map(({ because }) => because.type)).toEqual(['stance', 'stance'])
  })
})
