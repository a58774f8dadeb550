import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxesOf, boxOf, step, type Place } from '../../src/canvas/walk'
import { targetsOf } from '../../src/canvas/targets'
import { actorAt, cardAt, line, scene } from './pictures'

const town = scene({
  actors: [actorAt('actor:mayor', 100, 100), actorAt('actor:clerk', 300, 100)],
  cards: [cardAt('issue:toll', 100, 300)],
  standIns: [
    {
      key: 'actor:herald>issue:toll',
      actor: 'actor:herald',
      text: 'Herald',
      x: 100,
      y: 340,
      width: 50,
      height: 18,
      emphasis: 'plain',
    },
  ],
  lines: [
    line('praise', 'actor:clerk', 'actor:mayor', { source: { x: 285, y: 100 }, target: { x: 115, y: 100 } }),
    line('levy', 'actor:mayor', 'issue:toll'),
    line('doubt', 'actor:herald>issue:toll', 'issue:toll'),
  ],
  badges: [
    {
      line: 'levy',
      x: 100,
      y: 200,
      width: 17,
      height: 17,
      text: '+',
      polarity: 'supports',
      filled: false,
      visible: true,
      emphasis: 'plain',
    },
  ],
})
const on = (node: string, through?: string): Place => ({ node, line: through })

describe('keys walk the graph', () => {
  it.each<[string, Place, string, boolean, Place | undefined]>([
    ['an arrow goes to a neighbour', on('actor:mayor'), 'ArrowRight', false, on('actor:clerk')],
    ['N goes to the first line', on('actor:mayor'), 'n', false, on('actor:mayor', 'praise')],
    ['N again goes to the next', on('actor:mayor', 'praise'), 'n', false, on('actor:mayor', 'levy')],
    ['Alt with an arrow does so too', on('actor:mayor'), 'ArrowDown', true, on('actor:mayor', 'praise')],
    ['P goes back', on('actor:mayor', 'levy'), 'p', false, on('actor:mayor', 'praise')],
    [
      'from a line an arrow goes to one of its ends',
      on('actor:mayor', 'praise'),
      'ArrowRight',
      false,
      on('actor:clerk'),
    ],
    ['from a badge too', on('actor:mayor', 'levy'), 'ArrowDown', false, on('issue:toll')],
    ['at the rim an arrow leads nowhere', on('actor:mayor'), 'ArrowUp', false, undefined],
    ['other keys lead nowhere', on('actor:mayor'), 'x', false, undefined],
  ])('%s', (_, from, key, alt, to) => {
    expect(step(town, from, key, alt)).toEqual(to)
  })
})

it('every node of a connected picture can be reached with N and the arrows', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 1000 }), y: fc.integer({ min: 0, max: 600 }) })
  const places = fc.uniqueArray(place, { minLength: 1, maxLength: 9, selector: ({ x, y }) => `${x} ${y}` })
  fc.assert(
    fc.property(places, fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), (points, parents) => {
      const actors = points.map(({ x, y }, i) => actorAt(`actor:a${i}`, x, y))
      // A tree: each actor is linked to one before it.
      const lines = points.slice(1).map((point, i) => {
        const parent = (parents[i] ?? 0) % (i + 1)
        const ends = { source: point, target: points[parent] ?? point }
        return line(`l${i}`, `actor:a${i + 1}`, `actor:a${parent}`, ends)
      })
      const picture = scene({ actors, lines })
      const reached = new Map<string, Place>()
      const next = [on('actor:a0')]
      while (next.length > 0) {
        const at = next.pop() as Place
        const name = `${at.node} ${at.line ?? ''}`
        if (reached.has(name)) continue
        reached.set(name, at)
        for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'n'])
          next.push(step(picture, at, key, false) ?? at)
      }
      expect(new Set([...reached.values()].map(({ node }) => node)).size).toBe(points.length)
    }),
    { numRuns: 200 },
  )
})

describe('the focus ring is', () => {
  it('round on a person', () =>
    expect(boxOf(town, on('actor:mayor'))).toEqual({ x: 100, y: 100, width: 30, height: 30, round: true }))
  it('on the badge of a line', () =>
    expect(boxOf(town, on('actor:mayor', 'levy'))).toMatchObject({ x: 100, y: 200, width: 17 }))
  it('in the middle of a line without a badge', () =>
    expect(boxOf(town, on('actor:mayor', 'praise'))).toMatchObject({ x: 200, y: 100, round: false }))
})

describe('what is drawn stands for', () => {
  const targets = targetsOf(town)
  it.each([
    ['actor:mayor', ['actor:mayor']],
    ['issue:toll', ['issue:toll']],
    ['levy', ['stance:levy']],
    ['badge:levy', ['stance:levy']],
    ['actor:herald>issue:toll', ['stance:doubt']],
  ])('%s: %s', (id, refs) => {
    expect(targets.get(id)?.refs).toEqual(refs)
  })
})

it('brings into view the nodes and the lines that refs name', () => {
  expect(boxesOf(town, ['actor:clerk', 'stance:levy']).map(({ x, y }) => [x, y])).toEqual([
    [300, 100],
    [100, 200],
  ])
})
