import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../src/model/project'
import { polaritiesOf, runsOf, setDocument } from '../../src/ui/article/setting'
import { council } from '../fixtures/projects'

const project = council()
const report = project.documents.get('report' as never) as SourceDocument

describe('a sentence', () => {
  it('is the whole of its runs, however its quotations lie', () => {
    const stretch = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]) => ({ startUtf16: Math.min(a, b), endUtf16: Math.max(a, b) }))
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), fc.integer({ min: 11, max: 50 }), (stretches, end) => {
        const runs = runsOf(10, end, stretches)
        expect(runs[0]?.startUtf16).toBe(10)
        expect(runs.at(-1)?.endUtf16).toBe(end)
        for (const [at, run] of runs.entries()) {
          expect(run.endUtf16).toBeGreaterThan(run.startUtf16)
          if (at > 0) expect(run.startUtf16).toBe(runs[at - 1]?.endUtf16)
        }
      }),
    )
  })

  it('has each quotation on exactly the runs that it covers', () => {
    const quoted = { ref: 'stance:a' as const, index: 0 }
    const runs = runsOf(0, 20, [
      { startUtf16: 5, endUtf16: 12, quoted },
      { startUtf16: 8, endUtf16: 30, mention: 'clerk' as never },
    ])
    expect(runs.map(({ startUtf16, endUtf16 }) => [startUtf16, endUtf16])).toEqual([
      [0, 5],
      [5, 8],
      [8, 12],
      [12, 20],
    ])
    expect(runs.map((run) => run.quoted.length)).toEqual([0, 1, 1, 0])
    expect(runs.map((run) => run.mentions.length)).toEqual([0, 0, 1, 1])
  })
})

describe('a document', () => {
  const paragraphs = setDocument(project, report)
  const sentences = paragraphs
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.type === 'sentence' ? [part] : []))

  it('keeps its paragraphs and the order of its sentences', () => {
    expect(paragraphs).toHaveLength(5)
    expect(sentences.map(({ number }) => number)).toEqual(report.sentences.map(({ number }) => number))
    expect(sentences[0]?.text).toBe(
      'The Saltmere council met on Thursday to decide the future of the old grain harbour, and adjourned without a vote.',
    )
  })

  it('shows under “opposes both plans” one polarity for its two stances', () => {
    const both = sentences.find(({ text }) => text.includes('opposes both plans'))
    const run = both?.runs.find(({ startUtf16, endUtf16 }) =>
      report.text.slice(startUtf16, endUtf16).includes('opposes both plans'),
    )
    const all = new Set(project.stances.keys())
    expect(run?.quoted.filter(({ ref }) => ref.startsWith('stance:'))).toHaveLength(2)
    expect(run && polaritiesOf(project, run, all)).toEqual(['opposes'])
    expect(run && polaritiesOf(project, run, new Set())).toEqual([])
  })

  it('marks nothing of another document', () => {
    const quoted = sentences.flatMap(({ runs }) => runs.flatMap((run) => run.quoted.map(({ ref }) => ref)))
    expect(quoted).toContain('stance:guild-against-sale')
    expect(quoted).not.toContain('stance:tideline-for-marsh')
  })
})
