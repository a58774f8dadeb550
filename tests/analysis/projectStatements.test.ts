import { describe, expect, it, test } from 'vitest'
import { isoOf } from '../../src/analysis/calendar'
import { discourseNetworks } from '../../src/analysis/discourseNetwork'
import { projectStatements } from '../../src/analysis/projectStatements'
import type { Issue, Stance } from '../../src/model/coding'
import type { Project } from '../../src/model/project'
import { council } from '../fixtures/projects'
import { settings } from './madeUp'

const project = council()
const stances = [...project.stances.values()]
const onIssues = stances.filter(({ target }) => 'issue' in target)

/** The project with some stances alone, changed. */
function withStances(change: (stance: Stance) => Stance): Project {
  return { ...project, stances: new Map(stances.map((stance) => [stance.id, change(stance)])) }
}

describe('statements of a project', () => {
  const { statements, leftOut } = projectStatements(project, 'leave-out')
  it('are its stances for or against issues; the others are counted', () => {
    const counted = onIssues.filter(({ polarity }) => polarity === 'supports' || polarity === 'opposes')
    expect(statements.ids).toEqual(counted.map(({ id }) => id))
    expect(statements.agreement).toEqual(
      Uint8Array.from(counted, ({ polarity }) => (polarity === 'supports' ? 1 : 0)),
    )
    expect(leftOut.onActors).toBe(stances.length - onIssues.length)
    expect(leftOut.neutral).toBe(onIssues.filter(({ polarity }) => polarity === 'neutral').length)
    expect(leftOut.onActors + leftOut.neutral + leftOut.ambivalent + counted.length).toBe(stances.length)
  })
  it('have the date of the stance, else that of its document', () => {
    for (const [at, id] of statements.ids.entries()) {
      const stance = project.stances.get(id as Stance['id'])
      const document = project.evidence.get(`stance:${id}`)?.[0]?.document
      const published = document && project.documents.get(document)?.published
      const expected = stance?.date === undefined ? published : stance.date.slice(0, 10)
      expect(isoOf(statements.momentsMs?.[at] ?? Number.NaN)).toBe(expected)
      expect(statements.values.get('document_id')?.[at]).toBe(document)
    }
  })
  it('can be chosen by certainty and by document', () => {
    const own = { exclude: [{ variable: 'certainty', value: 'stated' }], onlyExcluded: true }
    const { selection } = discourseNetworks(statements, settings(own))
    const stated = statements.ids.filter(
      (id) => project.stances.get(id as Stance['id'])?.certainty === 'stated',
    )
    expect(selection.kept).toHaveLength(stated.length)
    expect(statements.documentVariables.has('document_id')).toBe(true)
  })
})

test('an ambivalent stance counts half to each side where that is asked for', () => {
  const ambivalent = withStances((stance) => ({ ...stance, polarity: 'ambivalent' }))
  expect(projectStatements(ambivalent, 'leave-out').leftOut.ambivalent).toBe(onIssues.length)
  const { statements } = projectStatements(ambivalent, 'half')
  expect(statements.count).toBe(onIssues.length)
  const [network] = discourseNetworks(statements, settings({ mode: 'two', aggregation: 'subtract' })).networks
  expect(network?.weights.every((weight) => weight === 0)).toBe(true)
})

test('issues that are the same are one column', () => {
  const [first, second] = [...project.issues.values()] as [Issue, Issue]
  const joined = {
    ...project,
    issues: new Map([...project.issues, [second.id, { ...second, sameAs: first.id }] as const]),
  }
  const { statements } = projectStatements(joined, 'leave-out')
  const issues = statements.column('issue')?.labels ?? []
  expect(issues).toContain(first.id)
  expect(issues).not.toContain(second.id)
})
