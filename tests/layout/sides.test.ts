import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NodeKey } from '../../src/graph/keys'
import { segmentEntersBox, segmentsCross } from '../../src/layout/segments'
import { layoutSides } from '../../src/layout/sides'
import type { Positions } from '../../src/layout/positions'
import type { ActorId } from '../../src/model/coding'
import type { Project } from '../../src/model/project'
import { council, fortyIssues, minsk } from '../fixtures/projects'
import { boxesOf, outsideOf, overlapsAmong } from './boxes'
import { village, type Told, type Village } from './village'

const about = (id: string) => id as ActorId
const at = (positions: Positions, key: string) => {
  const point = positions.nodes[key as NodeKey]
  if (!point) throw new Error(`${key} has no place`)
  return point
}
const layoutOf = (told: Village, id = 'mayor') => {
  const project = village(told)
  return { project, positions: layoutSides(project, about(id)) }
}
const faultsOf = (project: Project, positions: Positions) => {
  const boxes = boxesOf(project, positions)
  return [...overlapsAmong(boxes), ...outsideOf(positions, boxes)]
}

const supports = (holder: string, target: string): Told => ({ holder, target })
const opposes = (holder: string, target: string): Told => ({ holder, target, polarity: 'opposes' })
const neutral = (holder: string, target: string): Told => ({ holder, target, polarity: 'neutral' })

describe.each([
  ['minsk', minsk(), 'lukashenko'],
  ['council', council(), 'brandt'],
  ['council, nobody against', council(), 'guild'],
  ['forty issues', fortyIssues(), 'jory-penn'],
] as const)('the picture of %s', (_, project, id) => {
  const positions = layoutSides(project, about(id))
  const boxes = boxesOf(project, positions)

  it('lays nothing on anything else, and all within its edges', () => {
    expect(overlapsAmong(boxes)).toEqual([])
    expect(outsideOf(positions, boxes)).toEqual([])
  })

  it('places every actor with a stance and every issue that one is about, or names it below', () => {
    const drawn = new Set([
      ...Object.keys(positions.nodes),
      ...Object.keys(positions.standIns).map((key) => key.split('>')[0]),
    ])
    for (const { holder, target } of project.stances.values()) {
      expect(drawn).toContain(`actor:${holder}`)
      if ('actor' in target) expect(drawn).toContain(`actor:${target.actor}`)
    }
    const named = new Set([...drawn, ...positions.shelf])
    for (const actor of project.actors.keys()) expect(named).toContain(`actor:${actor}`)
  })

  it('stands who is for on the left, who is against on the right, third parties between', () => {
    for (const [key, side] of Object.entries(positions.sides)) {
      const band = side === 'third' ? undefined : positions.bands[side]
      if (!key.startsWith('actor:')) continue
      const { x, y } = at(positions, key)
      if (band) expect(Math.abs(x - band.x)).toBeLessThan(band.width / 2)
      else
        for (const other of Object.values(positions.bands))
          expect(Math.abs(x - other.x) > other.width / 2 || Math.abs(y - other.y) > other.height / 2).toBe(
            true,
          )
    }
  })

  it('hangs own cards within the band of their owner’s side', () => {
    for (const [card, owner] of Object.entries(positions.owners)) {
      const side = positions.sides[owner]
      const band = side === 'for' || side === 'against' ? positions.bands[side] : undefined
      if (!band) throw new Error(`${owner} has cards of its own and no side`)
      expect(Math.abs(at(positions, card).x - band.x)).toBeLessThan(band.width / 2)
    }
  })

  it('is the same each time', () => expect(layoutSides(project, about(id))).toEqual(positions))
})

describe('the Minsk picture', () => {
  const project = minsk()
  const positions = layoutSides(project, about('lukashenko'))

  it('is no taller than it must be', () => expect(positions.height).toBeLessThan(720))

  it('stands the leading actors on one level, with nothing across the line between them', () => {
    const [left, right] = positions.poles.map((key) => at(positions, key))
    if (!left || !right) throw new Error('there are two poles')
    expect(positions.poles).toEqual(['actor:lukashenko', 'actor:tsikhanouskaya'])
    expect(left.y).toBe(right.y)
    for (const [from, to] of straightLines(project, positions)) {
      const [a, b] = [at(positions, from), at(positions, to)]
      if (!positions.poles.some((pole) => pole === from || pole === to))
        expect(segmentsCross(a.x, a.y, b.x, b.y, left.x, left.y, right.x, right.y)).toBe(false)
    }
  })

  it('leads no straight line behind a card, an actor or a stand-in', () => {
    const solid = boxesOf(project, positions).filter(({ name }) => !name.startsWith('label'))
    const behind = straightLines(project, positions).flatMap(([from, to]) => {
      const [a, b] = [at(positions, from), at(positions, to)]
      return solid
        .filter(
          ({ name }) =>
            name !== from && name !== to && !name.endsWith(`>${from}`) && !name.endsWith(`>${to}`),
        )
        .filter((box) => segmentEntersBox(a.x, a.y, b.x, b.y, box.x, box.y, box.width / 2, box.height / 2))
        .map(({ name }) => `${from} to ${to} behind ${name}`)
    })
    expect(behind).toEqual([])
  })

  it('stands Reuters in beside each card that it could not confirm, and nowhere else', () => {
    expect(positions.nodes['actor:reuters']).toBeUndefined()
    expect(positions.shelf).not.toContain('actor:reuters')
    const claims = [...project.stances.values()].filter(({ holder }) => holder === 'reuters')
    expect(Object.keys(positions.standIns).toSorted()).toEqual(
      claims.map(({ target }) => `actor:reuters>issue:${'issue' in target ? target.issue : ''}`).toSorted(),
    )
    for (const [key, { x, y }] of Object.entries(positions.standIns)) {
      const card = boxesOf(project, positions).find(({ name }) => name === key.split('>')[1])
      if (!card) throw new Error(`${key} has no card`)
      expect(Math.abs(x - card.x)).toBeLessThan(card.width / 2)
      expect(Math.abs(y - card.y) - card.height / 2 - 9).toBeGreaterThanOrEqual(16)
    }
  })
})

/** Pairs whose line is straight: all but own cards and two actors of one side. */
function straightLines(
  project: Project,
  { owners, sides, nodes }: Positions,
): readonly (readonly [string, string])[] {
  return [...project.stances.values()].flatMap((stance) => {
    const from: NodeKey = `actor:${stance.holder}`
    const to: NodeKey =
      'actor' in stance.target ? `actor:${stance.target.actor}` : `issue:${stance.target.issue}`
    const oneSide = sides[from] === sides[to] && sides[from] !== 'third'
    return nodes[from] && nodes[to] && owners[to] !== from && !oneSide ? [[from, to] as const] : []
  })
}

describe('who leads those against', () => {
  it('is the one with stances in most sentences of its own', () => {
    const { positions } = layoutOf({
      issues: { toll: [] },
      stances: [
        opposes('guild', 'mayor'),
        opposes('port', 'mayor'),
        supports('port', 'toll'),
        supports('clerk', 'council'),
        supports('clerk', 'council'),
        supports('clerk', 'council'),
      ],
    })
    expect(positions.poles).toEqual(['actor:mayor', 'actor:port'])
  })

  it('is, of equals, the one further away', () => {
    const { positions } = layoutOf({
      stances: [
        opposes('guild', 'mayor'),
        { ...opposes('port', 'mayor'), certainty: 'planned' },
        supports('port', 'clerk'),
      ],
    })
    expect(positions.poles).toEqual(['actor:mayor', 'actor:port'])
    const even = layoutOf({
      stances: [{ ...opposes('guild', 'mayor'), certainty: 'planned' }, opposes('port', 'mayor')],
    })
    expect(even.positions.poles).toEqual(['actor:mayor', 'actor:port'])
  })

  it('is nobody where nobody is', () => {
    const { positions } = layoutOf({ stances: [supports('guild', 'mayor'), neutral('port', 'mayor')] })
    expect(positions.poles).toEqual(['actor:mayor'])
  })
})

describe('a card', () => {
  const told: Village = {
    issues: { toll: [], wall: [['mayor', '+']], dredged: [], market: [] },
    stances: [
      supports('mayor', 'toll'),
      supports('mayor', 'dredged'),
      supports('guild', 'wall'),
      supports('mayor', 'wall'),
      supports('clerk', 'market'),
      neutral('herald', 'dredged'),
    ],
  }
  const { project, positions } = layoutOf(told)

  it('hangs outside the one actor of a side who has stances on it, and in the centre if there are more', () => {
    expect(positions.owners).toEqual({ 'issue:toll': 'actor:mayor', 'issue:dredged': 'actor:mayor' })
    expect(at(positions, 'issue:toll').x).toBeLessThan(at(positions, 'actor:mayor').x)
    expect(at(positions, 'issue:wall').x).toBeGreaterThan(at(positions, 'actor:mayor').x)
  })

  it('of a third party stands in the centre', () => expect(positions.sides['issue:market']).toBe('third'))

  it('stays its owner’s where the publisher does not confirm it', () => {
    expect(Object.keys(positions.standIns)).toEqual(['actor:herald>issue:dredged'])
    expect(faultsOf(project, positions)).toEqual([])
  })

  it('has a line to the publisher where the publisher is in the picture and the card is nobody’s', () => {
    const shown = layoutOf({
      issues: { toll: [], wall: [] },
      stances: [
        supports('mayor', 'toll'),
        supports('herald', 'mayor'),
        neutral('herald', 'toll'),
        neutral('herald', 'wall'),
      ],
    }).positions
    expect(Object.keys(shown.standIns)).toEqual(['actor:herald>issue:toll'])
    expect(at(shown, 'actor:herald')).toBeDefined()
    expect(shown.owners['issue:wall' as NodeKey]).toBe('actor:herald')
  })

  it('has a stand-in in the centre too, one for each publisher', () => {
    const { project: other, positions: places } = layoutOf({
      issues: { wall: [['mayor', '+']] },
      stances: [supports('guild', 'wall'), supports('mayor', 'wall'), neutral('herald', 'wall')],
    })
    expect(Object.keys(places.standIns)).toEqual(['actor:herald>issue:wall'])
    expect(faultsOf(other, places)).toEqual([])
  })
})

describe('an odd picture', () => {
  it('has nothing but its actor where there are no stances', () => {
    const { project, positions } = layoutOf({ others: ['mayor', 'guild'] })
    expect(Object.keys(positions.nodes)).toEqual(['actor:mayor'])
    expect(positions.shelf.toSorted()).toEqual(['actor:guild', 'actor:herald'])
    expect(faultsOf(project, positions)).toEqual([])
  })

  it('is empty where its actor does not exist', () => {
    const { positions } = layoutOf({ others: ['guild'] }, 'nobody')
    expect(positions.nodes).toEqual({})
    expect(positions.poles).toEqual([])
  })

  it('keeps names apart that are as long as a label may be', () => {
    const long = {
      guild: 'W'.repeat(24),
      port: 'Fishers and Dockers of M',
      clerk: 'M'.repeat(24),
      mayor: 'W'.repeat(24),
    }
    const { project, positions } = layoutOf({
      labels: long,
      issues: { toll: [] },
      stances: [
        supports('guild', 'mayor'),
        opposes('port', 'mayor'),
        supports('clerk', 'clerks'),
        supports('guild', 'toll'),
      ],
    })
    expect(faultsOf(project, positions)).toEqual([])
  })

  it('grows where a side is long', () => {
    const many = Array.from({ length: 16 }, (_, index) => `guild${index}`)
    const { project, positions } = layoutOf({
      issues: Object.fromEntries(many.map((name) => [`of ${name}`, []])),
      stances: many.flatMap((name) => [supports(name, 'mayor'), supports(name, `of ${name}`)]),
    })
    expect(positions.height).toBeGreaterThan(690)
    expect(faultsOf(project, positions)).toEqual([])
    const ys = many.map((name) => at(positions, `actor:${name}`).y)
    expect(ys).toEqual(ys.toSorted((a, b) => a - b))
  })

  it('holds an actor of forty issues among others', () => {
    const many = Array.from({ length: 40 }, (_, index) => `issue ${index}`)
    const { project, positions } = layoutOf({
      issues: Object.fromEntries(many.map((name) => [name, []])),
      stances: [
        ...many.map((name) => supports('mayor', name)),
        opposes('port', 'mayor'),
        supports('clerk', 'port'),
      ],
    })
    expect(Object.keys(positions.owners)).toHaveLength(40)
    expect(positions.height).toBeLessThan(1400)
    expect(faultsOf(project, positions)).toEqual([])
  })
})

describe('any picture', () => {
  const names = ['mayor', 'guild', 'port', 'clerk', 'council', 'herald']
  const issues = ['toll', 'wall', 'dredged', 'market']
  const stance = fc.record({
    holder: fc.constantFrom(...names),
    target: fc.constantFrom(...names, ...issues),
    polarity: fc.constantFrom('supports', 'opposes', 'neutral', 'ambivalent'),
    certainty: fc.constantFrom('stated', 'planned', 'implied'),
  })

  /** Names as wide as names may be. */
  const wide = Object.fromEntries([
    ...names.map((name) => [name, 'MMMMMM WWWWWWWWWW WWWWWW'] as const),
    ...issues.map((name) => [name, 'WWWWWWWW WWW MMMMMMMM WWWWWW WWWW WWWWWW'] as const),
  ])

  it('lays nothing on anything else, and all within its edges', () => {
    fc.assert(
      fc.property(fc.array(stance, { maxLength: 20 }), fc.boolean(), (stances, isWide) => {
        const { project, positions } = layoutOf({
          stances,
          labels: isWide ? wide : {},
          issues: { toll: [], wall: [['mayor', '+']], dredged: [['mayor', '-']], market: [] },
          others: ['mayor'],
        })
        expect(faultsOf(project, positions)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
