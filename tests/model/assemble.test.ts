import { describe, expect, it } from 'vitest'
import { assemble } from '../../src/model/assemble'
import type { Coding } from '../../src/model/coding'
import { CODING, TEXT } from './harbour'

const coding = structuredClone(CODING) as unknown as Coding
const project = assemble(coding, { 'report.txt': TEXT })

/** A coding with some of its parts replaced by others, which may be at odds with it. */
const changed = (parts: Readonly<Record<string, unknown>>) =>
  assemble({ ...structuredClone(CODING), ...parts } as unknown as Coding, { 'report.txt': TEXT })

describe('a coding joined with its text', () => {
  it('has every record', () => {
    expect([...project.actors.keys()]).toEqual(['gazette', 'mayor', 'dockers', 'council'])
    expect([...project.issues.keys()]).toEqual(['closure', 'statement'])
    expect([...project.stances.keys()]).toEqual(['mayor-closure', 'dockers-closure'])
    expect([...project.ties.keys(), ...project.events.keys()]).toEqual(['mayor-council', 'meeting'])
  })
  it('has the passage of each quotation and the sentences that it touches', () =>
    expect(project.evidence.get('stance:dockers-closure')).toEqual([
      { document: 'report', startUtf16: 39, endUtf16: 58, sentences: [2] },
    ]))
  it('knows what each sentence carries', () =>
    expect([...project.bySentence]).toEqual([
      ['sentence:report/1', ['stance:mayor-closure']],
      ['sentence:report/2', ['stance:dockers-closure']],
      ['sentence:report/3', ['tie:mayor-council']],
      ['sentence:report/4', ['event:meeting']],
    ]))
  it('knows why the others carry nothing', () =>
    expect([...project.uncoded]).toEqual([['sentence:report/5', 'Weather.']]))
  it('has the mentions of every actor, also of those without', () => {
    const numbers = [...project.mentions].map(([id, passages]) => [id, passages.flatMap((p) => p.sentences)])
    expect(numbers).toEqual([
      ['gazette', []],
      ['mayor', [1, 3]],
      ['dockers', [2]],
      ['council', [3, 4]],
    ])
  })
  it('takes its texts from a map too', () =>
    expect(assemble(coding, new Map([['report.txt', TEXT]]))).toEqual(project))
  it('lists a record once for a sentence that two of its quotations touch', () => {
    const [tie] = CODING.ties
    const evidence = [{ quote: 'The mayor heads' }, { quote: 'heads the council' }]
    const { bySentence } = changed({ ties: [{ ...tie, evidence }] })
    expect(bySentence.get('sentence:report/3')).toEqual(['tie:mayor-council'])
  })
  it('lists a record for every sentence that one quotation runs through', () => {
    const [stance] = CODING.stances
    const evidence = [{ quote: 'close. Dockers' }]
    const { bySentence } = changed({ stances: [{ ...stance, evidence }] })
    expect([...bySentence.keys()].slice(0, 2)).toEqual(['sentence:report/1', 'sentence:report/2'])
  })
})

describe('what is dangling is left out', () => {
  const [mayor, dockers] = CODING.stances
  it.each([
    ['a holder', { ...mayor, holder: 'nobody' }],
    ['a target actor', { ...mayor, target: { actor: 'nobody' } }],
    ['a target issue', { ...mayor, target: { issue: 'nothing' } }],
    ['one of the speakers', { ...mayor, saidBy: ['mayor', 'nobody'] }],
    ['every quotation', { ...mayor, evidence: [{ quote: 'The mayor says' }] }],
    ['the one place of a quotation', { ...mayor, evidence: [{ quote: 'The mayor' }] }],
    ['the document of a quotation', { ...mayor, evidence: [{ quote: 'Rain fell', document: 'other' }] }],
  ])('a stance without %s', (_, stance) =>
    expect([...changed({ stances: [stance, dockers] }).stances.keys()]).toEqual(['dockers-closure']),
  )

  it('of two records with one id, the second', () =>
    expect(
      changed({ stances: [mayor, { ...dockers, id: 'mayor-closure' }] }).stances.get(
        'mayor-closure' as never,
      ),
    ).toEqual(mayor))
  it('one quotation of several, and the record stays', () => {
    const evidence = [{ quote: 'not there' }, { quote: 'Rain fell' }]
    expect(changed({ stances: [{ ...mayor, evidence }] }).evidence.get('stance:mayor-closure')).toHaveLength(
      1,
    )
  })
  it('a claim and a cue from elsewhere, and the stance stays', () => {
    const { stances } = changed({ stances: [{ ...mayor, claim: 'nothing', cue: 'might close' }] })
    expect([...stances.values()]).toMatchObject([{ id: 'mayor-closure', claim: undefined, cue: undefined }])
  })
  it('a participant, and the event stays', () => {
    const [event] = CODING.events
    const { events } = changed({ events: [{ ...event, participants: ['nobody', 'council'] }] })
    expect([...events.values()]).toMatchObject([{ participants: ['council'] }])
  })
  it('what an issue is the same as, or bears on, and the issue stays', () => {
    const [issue] = CODING.issues
    const { issues } = changed({
      issues: [{ ...issue, sameAs: 'nothing', bearsOn: [{ actor: 'nobody', sign: '+' }] }],
    })
    expect([...issues.values()]).toMatchObject([{ id: 'closure', sameAs: undefined, bearsOn: [] }])
  })
  it('a document without text, and all that quotes it', () => {
    const { documents, stances, actors } = assemble(coding, {})
    expect([documents.size, stances.size, actors.size]).toEqual([0, 0, 4])
  })
  it('quotations that name no document where there are two', () => {
    const [document] = CODING.documents
    expect(changed({ documents: [document, { ...document, id: 'other' }] }).stances.size).toBe(0)
  })
})
