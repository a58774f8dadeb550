import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildScene } from '../../src/scene/build'
import { pinnedPicture } from '../../src/scene/pinnedPicture'
import { routed } from '../../src/scene/routing'
import type { Scene } from '../../src/scene/scene'
import type { Pin } from '../../src/view/pins'
import { INITIAL_VIEW } from '../../src/view/state'
import { opened, PLACES } from './town'

const PICTURE = routed(opened.project, opened.graph, PLACES)
const pinAt = (node: Pin['node'], x: number, y: number): Pin => ({
  lens: 'sides',
  about: null,
  flow: 'columns',
  node,
  x,
  y,
})
/** Drawn along only, before the lines are routed anew. */
const along = (pins: readonly Pin[]) => buildScene(opened, PICTURE, { ...INITIAL_VIEW, ties: true, pins })
/** With lines routed anew. */
const anew = (pins: readonly Pin[]) =>
  buildScene(opened, pinnedPicture(opened.project, PICTURE, pins), { ...INITIAL_VIEW, ties: true, pins })
const lineOf = ({ lines }: Scene, id: string) => lines.find((line) => line.id === id)
const nodeOf = ({ actors, cards }: Scene, key: string) =>
  [...actors, ...cards].find((node) => node.key === key)

const CLERK = pinAt('actor:clerk', 560, 480)
const TOLL = pinAt('issue:toll', 520, 560)
const plain = along([])

describe.each([
  ['while its lines are drawn along', along],
  ['when its lines are routed anew', anew],
])('a pinned node, %s', (_, scene) => {
  it('stands where it was put, with its label where it was beside it', () => {
    const drawn = scene([CLERK])
    const [before, after] = [plain, drawn].map(({ actors }) =>
      actors.find(({ key }) => key === 'actor:clerk'),
    )
    if (!before || !after) throw new Error('the clerk is drawn')
    expect(after).toMatchObject({ x: 560, y: 480 })
    expect(after.label.x - after.x).toBeCloseTo(before.label.x - before.x)
    expect(after.label.y - after.y).toBeCloseTo(before.label.y - before.y)
    expect(after.label.lines).toEqual(before.label.lines)
  })

  it('leaves every other node and line where it was', () => {
    const drawn = scene([CLERK])
    for (const node of [...plain.actors, ...plain.cards].filter(({ key }) => key !== 'actor:clerk'))
      expect(nodeOf(drawn, node.key)).toEqual(node)
    for (const line of plain.lines.filter(({ from, to }) => from !== 'actor:clerk' && to !== 'actor:clerk'))
      expect(lineOf(drawn, line.id)).toEqual(line)
  })

  it('keeps all its lines, each with an end at it and its badge', () => {
    const drawn = scene([CLERK])
    const own = plain.lines.filter(({ from, to }) => from === 'actor:clerk' || to === 'actor:clerk')
    expect(own.length).toBeGreaterThan(1)
    for (const { id, from } of own) {
      const line = lineOf(drawn, id)
      const end = from === 'actor:clerk' ? line?.source : line?.target
      expect(Math.hypot((end?.x ?? 0) - 560, (end?.y ?? 0) - 480)).toBeLessThan(40)
      expect(drawn.badges.some((badge) => badge.line === id)).toBe(
        plain.badges.some((badge) => badge.line === id),
      )
    }
  })

  it('takes the stand-in beside its card along', () => {
    const spill = pinAt('issue:spill', 600, 300)
    const before = plain.standIns[0]
    const card = nodeOf(plain, 'issue:spill')
    const after = scene([spill]).standIns[0]
    if (!before || !card || !after) throw new Error('there is a stand-in')
    expect([after.x - 600, after.y - 300]).toEqual([before.x - card.x, before.y - card.y])
  })

  it('of another arrangement changes nothing', () => {
    expect(along([{ ...CLERK, about: 'guild' as never }])).toEqual(plain)
    expect(along([{ ...CLERK, flow: 'rows' }])).toEqual(plain)
  })
})

describe('lines routed anew', () => {
  it('are the same in whatever order nodes were moved', () => {
    expect(anew([CLERK, TOLL])).toEqual(anew([TOLL, CLERK]))
  })

  it('have no two ends on one point of a node', () => {
    fc.assert(
      fc.property(fc.integer({ min: 350, max: 750 }), fc.integer({ min: 120, max: 600 }), (x, y) => {
        const { lines } = anew([pinAt('actor:clerk', x, y)])
        const ends = lines
          .filter(({ type }) => type === 'stance')
          .flatMap(({ from, to, source, target }) => [
            `${from} ${source.x} ${source.y}`,
            `${to} ${target.x} ${target.y}`,
          ])
        expect(new Set(ends).size).toBe(ends.length)
      }),
      { numRuns: 30 },
    )
  })

  it('are drawn as they are, not along, once the picture has them', () => {
    const picture = pinnedPicture(opened.project, PICTURE, [CLERK])
    const { lines } = buildScene(opened, picture, { ...INITIAL_VIEW, ties: true, pins: [CLERK] })
    for (const { id, source, controls, target } of lines)
      expect({ source, controls, target }).toEqual(picture.routing.lines[id])
  })
})
