import { assemble } from '../../src/model/assemble'
import type { Coding } from '../../src/model/coding'
import type { Project } from '../../src/model/project'

/** `ada + ben` supports, `ada - ben` opposes, `ada 0 ben` takes no side; targets in capitals are issues; a day may follow. */
export function quarrel(lines: readonly string[]): Project {
  const stances = lines.map((line, at) => {
    const [holder = '', sign = '', target = '', date] = line.split(' ')
    return {
      holder,
      sign,
      target,
      date,
      id: `s${at + 1}`,
      quote: `Then ${holder} spoke ${at + 1} of ${target}.`,
    }
  })
  const isIssue = (target: string) => /^[A-Z]/.test(target)
  const actors = new Set(
    stances.flatMap(({ holder, target }) => (isIssue(target) ? [holder] : [holder, target])),
  )
  const issues = new Set(stances.flatMap(({ target }) => (isIssue(target) ? [target.toLowerCase()] : [])))
  const coding: Coding = {
    format: 1,
    coders: [],
    documents: [
      { id: 'report', file: 'report.txt', published: '2024-03-01', publisher: 'herald', language: 'en' },
    ],
    actors: [...actors, 'herald'].map((id) => ({
      id,
      name: id,
      label: id,
      kind: 'person',
      aliases: [],
      mentions: [],
    })),
    issues: [...issues].map((id) => ({ id, label: id, proposition: `${id}.`, kind: 'policy' })),
    stances: stances.map(({ id, holder, sign, target, date, quote }) => ({
      id,
      holder,
      ...(date && { date }),
      target: isIssue(target) ? { issue: target.toLowerCase() } : { actor: target },
      polarity: sign === '+' ? 'supports' : sign === '-' ? 'opposes' : 'neutral',
      form: 'narration',
      certainty: 'stated',
      saidBy: [],
      evidence: [{ quote }],
    })),
    ties: [],
    events: [],
    uncoded: [],
  } as unknown as Coding
  return assemble(coding, { 'report.txt': stances.map(({ quote }) => quote).join(' ') })
}

/**
 * Everybody has a tie with everybody: ada, ben and cas are friends, dot and eve too, the others enemies, but cas
 * supports eve. So one of ten ties contradicts the two camps, and the three triangles of cas and eve are not balanced.
 */
export const FIVE = [
  'ada + ben',
  'ben + cas',
  'ada + cas',
  'dot + eve',
  'ada - dot',
  'ada - eve',
  'ben - dot',
  'ben - eve',
  'cas - dot',
  'cas + eve',
]
