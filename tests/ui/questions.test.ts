import { describe, expect, it } from 'vitest'
import { says } from '../../src/graph/perspective'
import { leftSentence } from '../../src/ui/questions/leftSentence'
import { leftWords } from '../../src/ui/questions/litWords'
import { linkTo } from '../../src/ui/questions/link'
import { matchRank } from '../../src/ui/questions/matching'
import { answerOf } from '../../src/ui/questions/panel'
import { voicesOf, voiceWords } from '../../src/ui/questions/voices'
import { decodeView } from '../../src/view/address'
import { INITIAL_VIEW, type ViewState } from '../../src/view/state'
import { council } from '../fixtures/projects'

const project = council()
const opened = { project }
const view = (some: Partial<ViewState>): ViewState => ({ ...INITIAL_VIEW, ...some })
const reil = { voice: 'speaker', speaker: 'reil' as never } as const
const noNeutral = { ...INITIAL_VIEW.filters, polarity: ['neutral' as const] }

describe('the voices to choose from', () => {
  const { documents, speakers } = voicesOf(project)

  it('are the documents’ own, each document’s, and everyone who is quoted, most stances first', () => {
    expect(documents.map(({ perspective }) => perspective)).toEqual(
      [null, 'report', 'editorial'].map((document) => ({ voice: 'document', document })),
    )
    expect(speakers[0]?.perspective).toEqual(reil)
    expect(speakers.map(({ words }) => words).toSorted()).toEqual([
      'A dockworker',
      'Brandt’s defenders',
      'Fishers’ Guild',
      'Ines Okafor',
      'Mayor Brandt',
      'Tomas Reil',
    ])
  })

  it('have the number of stances that they leave', () => {
    for (const voice of [...documents, ...speakers])
      expect(voice.stances).toBe(
        [...project.stances.values()].filter((stance) => says(project, voice.perspective, stance)).length,
      )
  })

  it('are named as they stand in a sentence', () => {
    expect(voiceWords(project, { voice: 'speaker', speaker: 'dockworker' as never })).toBe('a dockworker')
    expect(voiceWords(project, { voice: 'document', document: null })).toBe('the documents themselves')
    expect(voiceWords(project, { voice: 'document', document: 'report' as never })).toBe(
      'The Courier, 14 March 2031, in its own voice',
    )
  })
})

describe('what is left', () => {
  it.each<[Partial<ViewState>, string]>([
    [{}, ''],
    [{ filters: noNeutral }, '2 of 28 stances hidden'],
    [{ perspective: reil }, '5 of 28 stances'],
    [
      { perspective: reil, filters: { ...INITIAL_VIEW.filters, certainty: ['planned'] } },
      '4 of 28 stances, 1 hidden by filters',
    ],
    [
      { neighbourhood: { ids: ['actor:residents'], depth: 1 } },
      'within 1 step of Mill Street residents: 1 of 28 stances, 21 more outside',
    ],
  ])('of %j is said with its reason', (some, words) => {
    expect(leftWords(opened, view(some))).toBe(words)
  })

  it('is announced as a sentence', () => {
    expect(leftSentence(opened, view({ perspective: reil }))).toBe('According to Tomas Reil: 5 of 28 stances')
    expect(leftSentence(opened, view({}))).toBe('According to everyone: 28 stances')
    expect(leftSentence(opened, view({ filters: noNeutral }))).toBe('2 of 28 stances hidden')
  })
})

describe('an answer over Details', () => {
  const path = {
    from: 'actor:trust',
    to: 'actor:tideline',
    index: 0,
    neutral: false,
    allTies: false,
  } as const

  it('is in front of what it was asked from and of its own records', () => {
    expect(answerOf(opened, view({}), null)).toBeNull()
    expect(answerOf(opened, view({ path, selection: ['actor:trust'] }), null)).toEqual({
      type: 'path',
      behind: false,
    })
    expect(answerOf(opened, view({ path, selection: ['stance:trust-for-marsh'] }), null)?.behind).toBe(false)
  })

  it('is behind whatever else is selected', () => {
    expect(answerOf(opened, view({ path, selection: ['actor:brandt'] }), null)?.behind).toBe(true)
    const panel = { type: 'contradictions', over: ['actor:guild'] } as const
    expect(answerOf(opened, view({ selection: ['actor:guild'] }), panel)?.behind).toBe(false)
    expect(answerOf(opened, view({ selection: ['stance:dockworker-promised'] }), panel)?.behind).toBe(false)
    expect(answerOf(opened, view({ selection: ['stance:okafor-no-dividend'] }), panel)?.behind).toBe(true)
  })
})

describe('the link to a view', () => {
  it('leaves light and dark to the reader and names the rest', () => {
    const shown = view({ perspective: reil, selection: ['actor:guild'], theme: 'dark' })
    const link = linkTo(shown, { href: 'https://example.org/a/?x=1#v=1&sel=old' })
    expect(link.startsWith('https://example.org/a/?x=1#v=1&')).toBe(true)
    expect(decodeView(new URL(link).hash).view).toEqual({ ...shown, theme: 'system' })
  })

  it('is plain for an untouched view', () => {
    expect(linkTo(INITIAL_VIEW, { href: 'https://example.org/#v=1' })).toBe('https://example.org/')
  })
})

describe('finding a command', () => {
  it.each([
    ['', 'Zoom in', 0],
    ['zoo', 'Zoom in', 0],
    ['in zoom', 'Zoom in', 0],
    ['oom', 'Zoom in', 1],
    ['elysee', 'Élysée Palace', 0],
    ['contardictions', 'List the contradictions', 2],
    ['contradicton', 'List the contradictions', 2],
    ['qoutation', 'Next quotation', 2],
    ['nq', 'Next quotation', null],
    ['qtn', 'Next quotation', 3],
    ['zoom out', 'Zoom in', null],
    ['zzz', 'Zoom in', null],
  ])('“%s” against “%s” ranks %s', (typed, label, rank) => {
    expect(matchRank(typed, label)).toBe(rank)
  })
})
