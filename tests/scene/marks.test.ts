import { describe, expect, it } from 'vitest'
import { NO_MARKS, type ReportMarks } from '../../src/analysis/report'
import { buildGraph } from '../../src/graph/graph'
import { subjectsOf } from '../../src/layout/subjects'
import type { ActorId } from '../../src/model/coding'
import { buildScene } from '../../src/scene/build'
import { pictureOf } from '../../src/scene/routing'
import { GROUP_COLOURS, groupColour, markedNodes, withMarks } from '../../src/scene/marks'
import { sceneToSvg } from '../../src/scene/svg'
import { LIGHT } from '../../src/scene/theme'
import { INITIAL_VIEW } from '../../src/view/state'
import { council } from '../fixtures/projects'

const project = council()
const about = subjectsOf(project)[0] as ActorId
const scene = buildScene(
  { project, graph: buildGraph(project) },
  pictureOf(project, { lens: 'sides', about, flow: 'columns' }),
  INITIAL_VIEW,
)
const [first, second, third] = scene.actors.map(({ key }) => key) as [never, never, never]
const marks: ReportMarks = {
  ...NO_MARKS,
  groups: [
    { letter: 'A', name: 'Camp A', members: [first] },
    { letter: 'B<', name: 'Camp B', members: [second] },
  ],
  scores: [
    [first, 4],
    [second, 1],
    [third, 0],
  ],
}
const both = { groups: true, scores: true }

describe('marks of an analysis', () => {
  it('move and grow nothing', () => {
    const marked = withMarks(scene, marks, both)
    const plain = (nodes: readonly object[]) =>
      nodes.map((node) => Object.fromEntries(Object.entries(node).filter(([name]) => name !== 'mark')))
    expect(plain(marked.actors)).toEqual(plain(scene.actors))
    expect(plain(marked.cards)).toEqual(plain(scene.cards))
    expect(marked.lines).toBe(scene.lines)
  })

  it('give a group its letter, and a halo whose width goes with the square root of the score', () => {
    const [one, two, ...more] = markedNodes(withMarks(scene, marks, both))
    expect([one?.mark.letter, two?.mark.letter]).toEqual(['A', 'B<'])
    expect(one?.mark.group).not.toBe(two?.mark.group)
    expect((one?.mark.halo ?? 0) / (two?.mark.halo ?? 1)).toBeCloseTo(2)
    expect(more).toEqual([])
  })

  it('are drawn alone as asked for, and escaped', () => {
    const groups = sceneToSvg(withMarks(scene, marks, { groups: true, scores: false }), LIGHT)
    expect(groups).toContain('B&lt;')
    expect(groups).not.toContain('class="halos"')
    const scores = sceneToSvg(withMarks(scene, marks, { groups: false, scores: true }), LIGHT)
    expect(scores).toContain('class="halos"')
    expect(scores).not.toContain('class="marks"')
    expect(sceneToSvg(withMarks(scene, NO_MARKS, both), LIGHT)).toBe(sceneToSvg(scene, LIGHT))
  })

  it('have a colour for any number of groups', () => {
    expect([0, 5, 6, 99].map(groupColour)).toEqual([0, 5, 5, 5])
    expect(GROUP_COLOURS.light).toHaveLength(GROUP_COLOURS.dark.length)
  })
})
