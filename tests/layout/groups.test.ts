import { describe, expect, it } from 'vitest'
import { answer } from '../../src/analysis/answer'
import { DEFAULT_QUESTION, type Question } from '../../src/analysis/question'
import { layoutGroups } from '../../src/layout/groups'
import { subjectsOf } from '../../src/layout/subjects'
import type { Positions } from '../../src/layout/positions'
import type { Project } from '../../src/model/project'
import { council, minsk } from '../fixtures/projects'
import { boxesOf, outsideOf, overlapsAmong } from './boxes'

async function arranged(project: Project, question: Partial<Question>, flow: Positions['flow']) {
  const { marks } = await answer({ project, question: { ...DEFAULT_QUESTION, samples: 10, ...question } })
  const [about] = subjectsOf(project)
  if (!about) throw new Error('nobody has enough stances')
  return { groups: marks.groups, positions: layoutGroups(project, about, marks.groups, flow) }
}

const within = (
  { x, y }: { x: number; y: number },
  area: { x: number; y: number; width: number; height: number },
) => Math.abs(x - area.x) <= area.width / 2 && Math.abs(y - area.y) <= area.height / 2

describe.each<[string, Project]>([
  ['an article', minsk()],
  ['a dispute with three sides', council()],
])('groups of %s', (_, project) => {
  describe.each<[string, Partial<Question>]>([
    ['two camps', { measure: 'camps' }],
    ['three camps of actors and issues', { network: 'actors-issues', measure: 'camps', camps: 3 }],
    ['coalitions', { network: 'actors', measure: 'coalitions', aggregation: 'congruence' }],
    ['communities of issues', { network: 'issues', measure: 'communities' }],
  ])('%s', (__, question) => {
    it.each(['columns', 'rows'] as const)(
      'in %s stand each in its own place, nothing on anything else and nothing outside',
      async (flow) => {
        const { groups, positions } = await arranged(project, question, flow)
        const boxes = boxesOf(project, positions)
        expect(outsideOf(positions, boxes)).toEqual([])
        expect(overlapsAmong(boxes)).toEqual([])
        for (const { name, members, area } of positions.groups ?? []) {
          const all = groups.find((group) => group.name === name)?.members ?? []
          for (const key of members) {
            expect(all).toContain(key)
            expect(within(positions.nodes[key]!, area), `${key} in ${name}`).toBe(true)
          }
          for (const [key, point] of Object.entries(positions.nodes))
            if (
              groups.some(
                (group) => group.name !== name && (group.members as readonly string[]).includes(key),
              )
            )
              expect(within(point, area), `${key} not in ${name}`).toBe(false)
        }
      },
    )
  })
})

it('the same groups stand in the same places', async () => {
  const [one, other] = await Promise.all(
    [1, 2].map(() => arranged(council(), { measure: 'camps' }, 'columns')),
  )
  expect(other?.positions).toEqual(one?.positions)
})

it('without any group all stands apart', () => {
  const project = council()
  const { groups, rest, nodes } = layoutGroups(project, subjectsOf(project)[0]!, [], 'columns')
  expect(groups).toEqual([])
  for (const point of Object.values(nodes)) expect(within(point, rest!)).toBe(true)
})
