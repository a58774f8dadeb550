import { describe, expect, it } from 'vitest'
import { likenessOfLine, withComparison } from '../../src/scene/comparison'
import { comparisonOf } from '../../src/view/compare'
import { INITIAL_VIEW, type ViewState } from '../../src/view/state'
import { ARRANGEMENTS, sceneOf } from '../gallery/pictures'

const ids = (...names: string[]) => new Set(names) as unknown as ReadonlySet<never>
const line = (...names: string[]) => ({ refs: names.map((name) => `stance:${name}` as const) })

describe('a line of a comparison', () => {
  it.each([
    [line('x'), 'only-a'],
    [line('y'), 'only-b'],
    [line('x', 'y'), 'both'],
    [line('z'), 'both'],
    [line('p'), 'opposed'],
    [line('q'), 'opposed'],
    [line('nowhere'), null],
  ])('%j is %s', (drawn, expected) => {
    const sides = { a: ids('x', 'z', 'p'), b: ids('y', 'z', 'q') }
    expect(likenessOfLine(drawn, sides, new Set(['p', 'q']))).toBe(expected)
  })
})

describe.each(ARRANGEMENTS.filter(({ name }) => name.startsWith('council-brandt')))(
  'the comparison on $name',
  (arrangement) => {
    const speaker = (name: string) => ({
      perspective: { voice: 'speaker' as const, speaker: name as never },
      certainty: [],
      dates: null,
    })
    const view: ViewState = { ...INITIAL_VIEW, compare: { a: speaker('reil'), b: speaker('brandt') } }
    const comparison = comparisonOf(arrangement.project, view)
    if (!comparison) throw new Error('nothing is compared')
    const plain = sceneOf(arrangement, view)
    const scene = withComparison(plain, comparison)

    it('moves nothing', () => {
      const places = ({ actors, cards, lines }: typeof scene) => [
        actors.map(({ x, y }) => [x, y]),
        cards.map(({ x, y }) => [x, y]),
        lines.map(({ source, controls, target }) => [source, controls, target]),
      ]
      expect(places(scene)).toEqual(places(plain))
    })

    it('says on every line in words and by its dash whose it is', () => {
      const stances = scene.lines.filter(({ type }) => type === 'stance')
      expect(stances.length).toBeGreaterThan(0)
      for (const { id, sentence } of stances) {
        expect(sentence).toMatch(/^(only A|only B|both|opposed): /)
        const badge = scene.badges.find((one) => one.line === id)
        if (badge)
          expect([badge.visible, badge.text]).toEqual([true, expect.stringMatching(/\b[AB]\b|both|opposed/)])
      }
      const dashes = new Map(stances.map(({ sentence, dash }) => [sentence.split(':')[0], dash.join(' ')]))
      expect(new Set(dashes.values()).size).toBe(dashes.size)
    })
  },
)
