import { describe, expect, it } from 'vitest'
import { buildScene } from '../../src/scene/build'
import { routed } from '../../src/scene/routing'
import { INITIAL_VIEW, type ViewState } from '../../src/view/state'
import { opened, PLACES } from './town'

const PICTURE = routed(opened.project, opened.graph, PLACES)
const scene = (view: Partial<ViewState> = {}) =>
  buildScene(opened, PICTURE, { ...INITIAL_VIEW, ties: true, ...view })

describe('what is hidden', () => {
  it('is gone with its lines, ties and badges, and leaves all else where it was', () => {
    const key = 'actor:clerk'
    const [whole, without] = [scene(), scene({ hidden: [key] })]
    const places = ({ actors, cards }: typeof whole) =>
      [...actors, ...cards].filter((node) => node.key !== key).map((node) => [node.key, node.x, node.y])
    const lines = ({ lines: all }: typeof whole) =>
      all.filter(({ from, to }) => from !== key && to !== key).map(({ id }) => id)
    expect(whole.lines.length).toBeGreaterThan(lines(whole).length)
    expect(places(without)).toEqual(places(whole))
    expect(without.lines.map(({ id }) => id)).toEqual(lines(whole))
    const ids = new Set(lines(whole))
    expect(without.badges.every(({ line }) => ids.has(line))).toBe(true)
  })

  it('counts no more on its side', () => {
    const against = scene({ hidden: ['actor:clerk'] }).bands.find(({ side }) => side === 'against')
    expect(scene().bands.find(({ side }) => side === 'against')?.count).toBe('2 actors')
    expect(against?.count).toBe('1 of 2')
  })
})
