import { describe, expect, it } from 'vitest'
import { selectedBoxes } from '../../src/canvas/selectedBoxes'
import { actorAt, line, scene } from './pictures'

const disc = (x: number, y: number) => ({ x, y, width: 30, height: 30 })
const badge = (of: string, visible = true) => ({
  line: of,
  x: 50,
  y: 0,
  width: 20,
  height: 17,
  text: '+',
  polarity: 'supports' as const,
  filled: true,
  visible,
  emphasis: 'plain' as const,
})

describe('what is looked at closely', () => {
  it('is nothing while nothing is selected', () => {
    const { least, more } = selectedBoxes(scene({ actors: [actorAt('actor:a', 0, 0)] }))
    expect([least, more]).toEqual([[], []])
  })

  it('is both ends of a line, with their labels and its badge, but no other’s', () => {
    const [a, b] = [
      actorAt('actor:a', 0, 0, { emphasis: 'selected' }),
      actorAt('actor:b', 100, 0, { emphasis: 'selected' }),
    ]
    const { least } = selectedBoxes(
      scene({
        actors: [a, b, actorAt('actor:c', 0, 500, { emphasis: 'faded' })],
        lines: [
          line('one', 'actor:a', 'actor:b', { emphasis: 'selected' }),
          line('two', 'actor:c', 'actor:b', { emphasis: 'faded' }),
        ],
        badges: [badge('one'), badge('two'), badge('one', false)],
      }),
    )
    expect(least).toEqual([disc(0, 0), a.label, disc(100, 0), b.label, badge('one')])
  })

  it('goes on, if there is room, to the speaker and to neighbours', () => {
    const { least, more } = selectedBoxes(
      scene({
        actors: [
          actorAt('actor:a', 0, 0, { emphasis: 'selected' }),
          actorAt('actor:b', 200, 0, { emphasis: 'lit' }),
          actorAt('actor:c', 0, 300, { emphasis: 'speaker' }),
        ],
      }),
    )
    expect(least).not.toContainEqual(disc(200, 0))
    expect(more).toContainEqual(disc(200, 0))
    expect(more).toContainEqual(disc(0, 300))
  })

  it('is what a sentence carries, where that is only lit', () => {
    const { least } = selectedBoxes(
      scene({
        actors: [
          actorAt('actor:a', 0, 0, { emphasis: 'lit' }),
          actorAt('actor:b', 0, 90, { emphasis: 'faded' }),
        ],
      }),
    )
    expect(least).toContainEqual(disc(0, 0))
    expect(least).not.toContainEqual(disc(0, 90))
  })
})
