import { describe, expect, it } from 'vitest'
import {
  bearing,
  endToward,
  linesAt,
  neighbourToward,
  startOf,
  stepLine,
  type Direction,
} from '../../src/canvas/neighbours'
import { actorAt, cardAt, line, scene } from './pictures'

/** A mayor in the middle, a clerk above right, a guild right and a little down, a claim on the left; a tourist far down. */
const town = scene({
  actors: [
    actorAt('actor:mayor', 500, 300, { pole: true }),
    actorAt('actor:clerk', 600, 150),
    actorAt('actor:guild', 700, 320),
    actorAt('actor:tourist', 520, 560),
  ],
  cards: [cardAt('issue:toll', 200, 290), cardAt('issue:harbour', 200, 400)],
  lines: [
    line('clerk-mayor', 'actor:clerk', 'actor:mayor'),
    line('mayor-guild', 'actor:mayor', 'actor:guild'),
    line('guild-mayor', 'actor:guild', 'actor:mayor'),
    line('mayor-toll', 'actor:mayor', 'issue:toll'),
    line('mayor-harbour', 'actor:mayor', 'issue:harbour', { emphasis: 'filtered' }),
  ],
})

describe('bearings', () => {
  it.each([
    [0, -10, 0],
    [10, 0, 90],
    [0, 10, 180],
    [-10, 0, 270],
    [10, -10, 45],
  ])('of (%d, %d) is %d degrees clockwise from up', (x, y, degrees) => {
    expect(bearing({ x: 0, y: 0 }, { x, y })).toBeCloseTo(degrees)
  })
})

describe('arrow keys', () => {
  it.each<[string, Direction, string | undefined]>([
    ['actor:mayor', 'up', 'actor:clerk'],
    ['actor:mayor', 'right', 'actor:guild'],
    ['actor:mayor', 'left', 'issue:toll'],
    // No line leads down: the nearest of all in that direction.
    ['actor:mayor', 'down', 'actor:tourist'],
    ['actor:tourist', 'up', 'actor:mayor'],
    // A card's only line leads back, but the next card is below.
    ['issue:toll', 'down', 'issue:harbour'],
    ['issue:toll', 'right', 'actor:mayor'],
    ['actor:clerk', 'up', undefined],
    ['actor:nobody', 'up', undefined],
  ])('from %s %s lead to %s', (from, direction, to) => {
    expect(neighbourToward(town, from, direction)).toBe(to)
  })

  it('never follow a line that a filter hides', () => {
    const hidden = scene({
      ...town,
      lines: town.lines.map((other) => ({ ...other, emphasis: 'filtered' })),
    })
    expect(linesAt(hidden, 'actor:mayor')).toEqual([])
  })
})

describe('lines of a node', () => {
  it('come clockwise from up, parallel ones in the order of the scene', () => {
    expect(linesAt(town, 'actor:mayor').map(({ id }) => id)).toEqual([
      'clerk-mayor',
      'mayor-guild',
      'guild-mayor',
      'mayor-toll',
    ])
  })

  it('are stepped through in a circle', () => {
    const lines = linesAt(town, 'actor:mayor')
    expect(stepLine(lines, undefined, 1)?.id).toBe('clerk-mayor')
    expect(stepLine(lines, undefined, -1)?.id).toBe('mayor-toll')
    expect(stepLine(lines, 'mayor-toll', 1)?.id).toBe('clerk-mayor')
    expect(stepLine(lines, 'clerk-mayor', -1)?.id).toBe('mayor-toll')
    expect(stepLine([], 'clerk-mayor', 1)).toBeUndefined()
  })

  it('lead to the end that lies in the direction', () => {
    const spoken = line('clerk-mayor', 'actor:clerk', 'actor:mayor')
    expect(endToward(town, spoken, { x: 550, y: 225 }, 'up')).toBe('actor:clerk')
    expect(endToward(town, spoken, { x: 550, y: 225 }, 'left')).toBe('actor:mayor')
  })
})

describe('the keyboard starts', () => {
  it('at the pole while nothing is selected', () => expect(startOf(town)).toBe('actor:mayor'))
  it('at what is selected', () => {
    const chosen = scene({ ...town, cards: [cardAt('issue:toll', 200, 290, { emphasis: 'selected' })] })
    expect(startOf(chosen)).toBe('issue:toll')
  })
  it('nowhere in an empty picture', () => expect(startOf(scene({}))).toBeUndefined())
})
