import { describe, expect, it } from 'vitest'
import type { Coding } from '../../src/model/coding'
import type { Edit } from '../../src/model/edit'
import { editFault } from '../../src/model/editFaults'
import { applyEdit, applyEdits } from '../../src/model/edits'
import { editWords } from '../../src/model/editWords'
import { turnedOnThemselves } from '../../src/model/merging'
import type { Ref } from '../../src/model/project'
import { CODING } from './harbour'

const HARBOUR = CODING as unknown as Coding
const named = (coding: Coding, id: string) => coding.actors.find((actor) => actor.id === id)
const issueNamed = (coding: Coding, id: string) => coding.issues.find((issue) => issue.id === id)
const merge = (into: string, ...from: readonly string[]): Edit => ({
  type: 'merge',
  from: from as readonly Ref[],
  into: into as Ref,
})

describe('renaming', () => {
  it('changes the label, and an actor’s full name where one is given', () => {
    const label = applyEdit(HARBOUR, { type: 'rename', what: 'actor:council', label: ' Town \n council ' })
    expect(named(label, 'council')).toEqual({ ...named(HARBOUR, 'council'), label: 'Town council' })
    const both = applyEdit(label, {
      type: 'rename',
      what: 'actor:council',
      label: 'Council',
      name: 'The town council',
    })
    expect(named(both, 'council')).toMatchObject({ label: 'Council', name: 'The town council' })
    const event = applyEdit(HARBOUR, { type: 'rename', what: 'event:meeting', label: 'The meeting' })
    expect(event.events[0]?.label).toBe('The meeting')
  })
})

describe('merging actors', () => {
  const merged = applyEdit(HARBOUR, merge('actor:mayor', 'actor:gazette', 'actor:dockers'))

  it('moves every reference', () => {
    expect(merged.actors.map(({ id }) => id)).toEqual(['mayor', 'council'])
    expect(merged.documents[0]?.publisher).toBe('mayor')
    expect(merged.issues[0]?.bearsOn).toEqual([{ actor: 'mayor', sign: '-' }])
    // Who spoke through the other speaks once.
    expect(merged.stances.map(({ holder, saidBy }) => [holder, saidBy])).toEqual([
      ['mayor', ['mayor']],
      ['mayor', []],
    ])
    const council = applyEdit(HARBOUR, merge('actor:dockers', 'actor:council', 'actor:mayor'))
    expect(council.ties[0]).toMatchObject({ source: 'dockers', target: 'dockers' })
    expect(council.events[0]?.participants).toEqual(['dockers'])
  })

  it('joins names and mentions, and keeps label and kind of the one that stays', () => {
    expect(named(merged, 'mayor')).toEqual({
      ...named(HARBOUR, 'mayor'),
      aliases: ['head of the council', 'The Gazette', 'Dockers'],
      mentions: [...(named(HARBOUR, 'mayor')?.mentions ?? []), { quote: 'Dockers' }],
    })
  })

  it('keeps a place that speaks of both once, and joins descriptions, notes and attributes', () => {
    const both: Coding = {
      ...HARBOUR,
      actors: HARBOUR.actors.map((actor) => ({
        ...actor,
        mentions: [{ quote: 'both' }, { quote: actor.id }],
        description: `Heads ${actor.id}`,
        note: 'Doubtful.',
        readerNote: `Look up ${actor.id}.`,
        attributes: [
          { name: 'seats', value: actor.id === 'mayor' ? 1 : 12 },
          { name: 'party', value: 'none' },
        ],
      })),
    }
    expect(named(applyEdit(both, merge('actor:mayor', 'actor:council')), 'mayor')).toMatchObject({
      mentions: [{ quote: 'both' }, { quote: 'mayor' }, { quote: 'council' }],
      description: 'Heads mayor; Heads council',
      note: 'Doubtful.',
      readerNote: 'Look up mayor.\nLook up council.',
      attributes: [
        { name: 'seats', value: '1 | 12' },
        { name: 'party', value: 'none' },
      ],
    })
  })

  it('tells which stances and ties would be of one with itself', () => {
    const stance = { ...HARBOUR.stances[1], id: 'dockers-mayor', target: { actor: 'mayor' } }
    const coding = { ...HARBOUR, stances: [...HARBOUR.stances, stance] } as unknown as Coding
    const actors: readonly Ref[] = ['actor:mayor', 'actor:dockers', 'actor:council']
    expect(turnedOnThemselves(coding, actors)).toEqual({
      stances: ['dockers-mayor'],
      ties: ['mayor-council'],
    })
    expect(turnedOnThemselves(coding, ['actor:gazette', 'actor:mayor'])).toEqual({ stances: [], ties: [] })
    const result = applyEdit(coding, merge('actor:mayor', 'actor:dockers'))
    expect(result.stances.at(-1)).toEqual({ ...stance, holder: 'mayor' })
  })
})

describe('merging issues', () => {
  it('moves targets, claims and wordings', () => {
    const merged = applyEdit(HARBOUR, merge('issue:closure', 'issue:statement'))
    expect(merged.issues).toEqual([
      { ...HARBOUR.issues[0], note: 'Also worded “The mayor wants the harbour closed.”' },
    ])
    expect(merged.stances.map(({ target, claim }) => [target, claim])).toEqual([
      [{ issue: 'closure' }, 'closure'],
      [{ issue: 'closure' }, undefined],
    ])
  })

  it.each([
    ['the other', { a: 'b' }, 'a', ['b'], { a: undefined }],
    ['it', { b: 'a' }, 'a', ['b'], { a: undefined }],
    ['a third through the other', { b: 'c' }, 'a', ['b'], { a: 'c', c: undefined }],
    ['a third that is the same as the other', { a: 'c', c: 'b' }, 'a', ['b'], { a: undefined, c: 'a' }],
    ['a third, as before', { a: 'c', b: 'd' }, 'a', ['b'], { a: 'c' }],
    ['the other, as a third was', { c: 'b' }, 'a', ['b'], { a: undefined, c: 'a' }],
  ] as const)('never leads back to itself where it was the same as %s', (_, same, into, from, after) => {
    const [first] = HARBOUR.issues
    const issues = ['a', 'b', 'c', 'd'].map((id) => ({
      ...first,
      id,
      label: id,
      sameAs: (same as Readonly<Record<string, string>>)[id],
    }))
    const coding = { ...HARBOUR, issues } as unknown as Coding
    const merged = applyEdit(coding, merge(`issue:${into}`, ...from.map((id) => `issue:${id}`)))
    for (const [id, sameAs] of Object.entries(after)) expect(issueNamed(merged, id)?.sameAs).toBe(sameAs)
  })
})

describe('kind and note', () => {
  it('are changed, and a note taken away again', () => {
    const kind = applyEdit(HARBOUR, { type: 'kind', what: 'actor:council', kind: 'group' })
    expect(named(kind, 'council')?.kind).toBe('group')
    const noted = applyEdit(HARBOUR, { type: 'note', what: 'stance:mayor-closure', note: ' Ask her. ' })
    expect(noted.stances[0]?.readerNote).toBe('Ask her.')
    expect(applyEdit(noted, { type: 'note', what: 'stance:mayor-closure', note: '' })).toEqual(HARBOUR)
  })
})

describe('an edit that cannot be', () => {
  it.each<readonly [Edit, string]>([
    [{ type: 'rename', what: 'actor:clerk', label: 'Clerk' }, 'there is no actor "clerk" in this coding'],
    [
      { type: 'rename', what: 'actor:council', label: ' \n' },
      'the name is empty; write at least one character',
    ],
    [
      { type: 'rename', what: 'actor:council', label: 'MAYOR' },
      '"MAYOR" is the name of another actor already; choose another name, or merge the two',
    ],
    [
      { type: 'rename', what: 'actor:council', label: 'The council of the harbour' },
      '"The council of the harbour" has 26 characters; the picture has room for 24',
    ],
    [{ type: 'rename', what: 'actor:council', label: 'Council' }, 'it is called that already'],
    [{ type: 'rename', what: 'stance:mayor-closure', label: 'x' }, 'a stance has no name of its own'],
    [
      { type: 'rename', what: 'actor:council', label: 'Council', name: ' ' },
      'the full name is empty; write at least one character',
    ],
    [merge('actor:mayor', 'issue:closure'), 'an actor and an issue cannot be one; merge actors with actors'],
    [merge('actor:mayor', 'actor:mayor'), 'it is one actor; choose another to merge with'],
    [merge('issue:closure', 'issue:gone'), 'there is no issue "gone" in this coding'],
    [merge('actor:mayor'), 'choose the actor to merge with'],
    [merge('event:meeting', 'event:meeting'), 'only actors and issues can be merged'],
    [{ type: 'kind', what: 'actor:council', kind: 'policy' }, '"policy" is no kind of actor'],
    [{ type: 'kind', what: 'actor:council', kind: 'institution' }, 'it is of that kind already'],
    [
      { type: 'note', what: 'sentence:report/1', note: 'x' },
      'notes are on actors, issues, stances, ties and events',
    ],
    [
      { type: 'note', what: 'stance:mayor-closure', note: 'x'.repeat(2001) },
      'the note has 2001 characters; shorten it to 2000',
    ],
    [{ type: 'note', what: 'stance:mayor-closure', note: ' ' }, 'the note is as it was'],
  ])('%j says why', (edit, sentence) => {
    expect(editFault(HARBOUR, edit)).toBe(sentence)
    expect(applyEdit(HARBOUR, edit)).toBe(HARBOUR)
    expect(applyEdits(HARBOUR, [edit]).faults).toEqual([sentence])
  })
})

describe('an edit in words', () => {
  it.each<readonly [Edit, string, string]>([
    [
      { type: 'rename', what: 'actor:council', label: 'Town hall' },
      'rename “Council” to “Town hall”',
      'Renamed “Council” to “Town hall”.',
    ],
    [
      { type: 'rename', what: 'actor:mayor', label: 'Mayor', name: 'The lord mayor' },
      'rename “The mayor” to “The lord mayor”',
      'Renamed “The mayor” to “The lord mayor”.',
    ],
    [
      merge('actor:mayor', 'actor:dockers', 'actor:council'),
      'merge “Dockers” and “Council” into “Mayor”',
      'Merged “Dockers” and “Council” into “Mayor”.',
    ],
    [
      { type: 'kind', what: 'actor:mayor', kind: 'person' },
      'change the kind of “Mayor”',
      'Changed the kind of “Mayor” from unnamed person to person.',
    ],
    [
      { type: 'note', what: 'stance:mayor-closure', note: 'Ask.' },
      'note on the stance',
      'Noted on the stance.',
    ],
  ])('%j', (edit, name, sentence) => expect(editWords(HARBOUR, edit)).toEqual({ name, sentence }))

  it('tells a note that is changed or deleted', () => {
    const noted = applyEdit(HARBOUR, { type: 'note', what: 'actor:mayor', note: 'Ask.' })
    const words = (note: string) => editWords(noted, { type: 'note', what: 'actor:mayor', note }).sentence
    expect(words('Asked.')).toBe('Changed the note on “Mayor”.')
    expect(words('')).toBe('Deleted the note on “Mayor”.')
  })
})
