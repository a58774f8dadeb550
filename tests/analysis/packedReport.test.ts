import { expect, it } from 'vitest'
import { answer } from '../../src/analysis/answer'
import { addPart, projectParts } from '../../src/analysis/conversation'
import { packReport, unpackReport } from '../../src/analysis/packedReport'
import { DEFAULT_QUESTION, MEASURES_OF, QUESTION_NETWORKS } from '../../src/analysis/question'
import { assemble } from '../../src/model/assemble'
import { EMPTY_CODING } from '../../src/model/coding'
import type { Ref } from '../../src/model/project'
import { council, minsk } from '../fixtures/projects'
import { quarrel } from './quarrel'

const EVERY = QUESTION_NETWORKS.flatMap((network) =>
  MEASURES_OF[network].flatMap(({ measures }) => measures.map((measure) => ({ network, measure }))),
)

it.each(EVERY)('a report on $measure of $network comes out of its pack as it went in', async (question) => {
  for (const project of [minsk(), quarrel([])]) {
    const report = await answer({ project, question: { ...DEFAULT_QUESTION, samples: 10, ...question } })
    const refs = [...project.stances.keys()].map((id): Ref => `stance:${id}`)
    const numbers = new Map(refs.map((ref, at) => [ref, at]))
    const packed = structuredClone(packReport(report, numbers))
    expect(unpackReport(packed, () => refs)).toEqual(report)
  }
})

it.each(EVERY)(
  'a project handed over in parts gives the same report on $measure of $network',
  async (question) => {
    const asked = { ...DEFAULT_QUESTION, samples: 10, ...question }
    const held = assemble(EMPTY_CODING, {})
    for (const part of projectParts(council())) addPart(held, structuredClone(part))
    expect(await answer({ project: held, question: asked })).toEqual(
      await answer({ project: council(), question: asked }),
    )
  },
)

it('a large project is handed over in small parts, everything once', () => {
  const project = quarrel(Array.from({ length: 1000 }, (_, at) => `a${at % 40} + T${at % 25}`))
  const parts = [...projectParts(project)]
  expect(Math.max(...parts.map(({ entries }) => entries.length))).toBeLessThanOrEqual(300)
  for (const field of ['actors', 'issues', 'stances', 'evidence'] as const)
    expect(
      parts.filter((part) => part.field === field).flatMap(({ entries }) => entries.map(([key]) => key)),
    ).toEqual([...project[field].keys()])
})
