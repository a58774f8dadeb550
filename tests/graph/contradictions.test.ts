import { describe, expect, it } from 'vitest'
import { contradictionsOf } from '../../src/graph/contradictions'
import { assemble } from '../../src/model/assemble'
import { EMPTY_CODING, type Coding } from '../../src/model/coding'

const ACTORS = ['mayor', 'council', 'clerk', 'herald']

/** Stances as "holder polarity target, claim"; their ids are their places, from s0. */
function said(...told: readonly string[]) {
  const coding = {
    ...EMPTY_CODING,
    documents: [{ id: 'd', file: 'd.txt', published: '2031-03-14', publisher: 'herald', language: 'en' }],
    actors: ACTORS.map((id) => ({ id, name: id, label: id, kind: 'person', aliases: [], mentions: [] })),
    issues: [
      { id: 'bribe', label: 'A bribe was paid', proposition: 'A bribe was paid.', kind: 'claim' },
      { id: 'toll', label: 'A toll', proposition: 'There should be a toll.', kind: 'policy' },
    ],
    stances: told.map((words, at) => {
      const [holder = '', polarity, target = '', claim] = words.split(' ')
      return {
        id: `s${at}`,
        holder,
        target: ACTORS.includes(target) ? { actor: target } : { issue: target },
        polarity,
        ...(claim !== undefined && { claim }),
        form: 'narration',
        certainty: 'stated',
        saidBy: [],
        evidence: [{ quote: 'So it is said.' }],
      }
    }),
  }
  return assemble(coding as unknown as Coding, { 'd.txt': 'So it is said.' })
}

const ids = (stances: readonly { readonly id: string }[]) => stances.map(({ id }) => id)
const found = (...told: readonly string[]) =>
  contradictionsOf(said(...told)).map(({ about, kind, affirmed, denied, withheld }) => ({
    of: about.type === 'issue' ? about.issue : `${about.holder} ${about.target}`,
    kind,
    affirmed: ids(affirmed),
    denied: ids(denied),
    withheld: ids(withheld),
  }))

describe('contradictions between actors', () => {
  it('are a pair on which reports differ', () => {
    expect(found('mayor supports council', 'mayor opposes council', 'council opposes mayor')).toEqual([
      { of: 'actor:mayor actor:council', kind: 'opposed', affirmed: ['s0'], denied: ['s1'], withheld: [] },
    ])
  })

  it('are a pair of which somebody else denies what it amounts to, even where it is no support', () => {
    expect(found('mayor opposes council bribe', 'clerk opposes bribe')).toEqual([
      { of: 'actor:mayor actor:council', kind: 'opposed', affirmed: [], denied: ['s0', 's1'], withheld: [] },
    ])
  })

  it('are a support that somebody else does not confirm', () => {
    expect(found('mayor supports council bribe', 'herald neutral bribe')).toEqual([
      { of: 'actor:mayor actor:council', kind: 'withheld', affirmed: ['s0'], denied: [], withheld: ['s1'] },
    ])
  })

  it('are no pair whose holder alone denies it, nor an opposition that is not confirmed', () => {
    expect(found('mayor supports council bribe', 'mayor opposes bribe')).toEqual([])
    expect(found('mayor opposes council bribe', 'herald neutral bribe')).toEqual([])
  })

  it('leave out of the denials of a claim those of the holder', () => {
    const told = ['mayor supports council bribe', 'mayor opposes bribe', 'clerk opposes bribe']
    expect(found(...told)[0]).toMatchObject({ of: 'actor:mayor actor:council', denied: ['s2'] })
  })

  it('list who denies the claim of two reports once', () => {
    const told = ['mayor supports council bribe', 'mayor supports council bribe', 'clerk opposes bribe']
    expect(found(...told)[0]).toMatchObject({ affirmed: ['s0', 's1'], denied: ['s2'] })
  })

  it('stand with those on issues in the order in which the text first touches them', () => {
    const told = [
      'clerk supports toll',
      'mayor supports council',
      'mayor opposes council',
      'clerk opposes toll',
    ]
    expect(found(...told).map(({ of }) => of)).toEqual(['issue:toll', 'actor:mayor actor:council'])
  })
})
