import { describe, expect, it } from 'vitest'
import { check } from '../../src/model/check'
import { FAULTS } from './faults'
import { files, JSON_TEXT, TEXT } from './harbour'

/** Line and column of the first place where a piece of text stands. */
function placeIn(text: string, piece: string) {
  const before = text.slice(0, text.indexOf(piece)).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

describe('a coding without fault', () => {
  it('has no problems', () => expect(check(files()).problems).toEqual([]))
  it('may begin with a byte order mark', () =>
    expect(check(files(`\ufeff${JSON_TEXT}`)).problems).toEqual([]))
  it('may name its schema', () =>
    expect(
      check(files(JSON_TEXT.replace('{', '{ "$schema": "../schema/coding.schema.json",'))).problems,
    ).toEqual([]))
  it('may have Windows line ends', () =>
    expect(check(files(JSON_TEXT.replaceAll('\n', '\r\n'), TEXT.replaceAll('\n', '\r\n'))).problems).toEqual(
      [],
    ))
})

describe('a coding with one fault', () => {
  it.each(FAULTS)(
    '$name',
    ({ change, code, severity = 'error', at, message, fix, without = [], also = [] }) => {
      let json = JSON_TEXT
      for (const [from, to] of change) {
        expect(json).toContain(from)
        json = json.replace(from, to)
      }
      const { project, problems } = check(files(json))
      const problem = problems.find((found) => found.code === code)
      expect(problem).toMatchObject({ severity, code, file: 'coding.json', message, ...placeIn(json, at) })
      expect(problems.filter((found) => found !== problem).map((found) => found.code)).toEqual(also)
      if (fix !== undefined) expect(problem?.fix).toBe(fix)
      for (const ref of without) {
        const [kind = '', id = ''] = ref.split(':')
        const shown = { stance: project?.stances, tie: project?.ties, event: project?.events }[kind]
        expect(shown?.has(id as never)).toBe(false)
      }
      const records = ['actors', 'issues', 'stances', 'ties', 'events'] as const
      const count = records.reduce((sum, name) => sum + (project?.[name].size ?? 0), 0)
      const lost = /until then the/.test(message) && without.length === 0
      if (!lost) expect(count).toBe(10 - without.length)
    },
  )
})

describe('sentences', () => {
  it('that are neither coded nor excused are named where they stand in the text', () => {
    const { problems } = check(files(JSON_TEXT, TEXT.replace('Rain fell.', 'Rain fell. Nobody came.')))
    expect(problems).toMatchObject([
      {
        severity: 'error',
        code: 'sentence-uncoded',
        file: 'report.txt',
        line: 3,
        column: 41,
        message:
          'sentence 6 of report carries no record and is not excused: "Nobody came."; code it or put it under uncoded',
      },
    ])
  })
  it('count as coded where their record has another fault', () =>
    expect(check(files(JSON_TEXT.replace('"opposes"', '"oposes"'))).problems).toHaveLength(1))
})

describe('several faults', () => {
  it('are all told, in the order of the file', () => {
    const json = JSON_TEXT.replace('"format": 1', '"format": 2')
      .replace('"holder": "dockers"', '"holder": "docker"')
      .replace('"quote": "Rain fell."', '"quote": "Zebras."')
    expect(check(files(json)).problems.map(({ code }) => code)).toEqual([
      'wrong-type',
      'dangling-actor',
      'quote-not-found',
      'sentence-uncoded',
    ])
  })
  it('every unknown field of one object is told', () => {
    const json = JSON_TEXT.replace('"kind": "group"', '"kind": "group", "one": 1, "two": 2')
    expect(check(files(json)).problems.map(({ code }) => code)).toEqual(['unknown-field', 'unknown-field'])
  })
  it('what is left out for the sake of another is told with it', () => {
    const { project, problems } = check(files(JSON_TEXT.replace('"kind": "group"', '"kind": "grup"')))
    expect(project?.actors.has('dockers' as never)).toBe(false)
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'wrong-value',
        'actor dockers: kind "grup" must be one of person, unnamed-person, group, organisation, institution, media, state, intergovernmental, region (did you mean "group"?); until then the actor is left out',
      ],
      ['left-out', 'stance dockers-closure: left out, since actor dockers is left out'],
    ])
  })
  it('an empty text is told once, not for every quotation', () => {
    const { problems } = check(files(JSON_TEXT, '\n'))
    expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'text-empty',
    ])
    expect(problems.filter(({ code }) => code === 'left-out')).toHaveLength(4)
  })
})

describe('two documents', () => {
  it('need every quotation to name its own', () => {
    const second = {
      id: 'letter',
      file: 'letter.txt',
      published: '2021-05-04',
      publisher: 'gazette',
      language: 'en',
    }
    const json = JSON_TEXT.replace('"documents": [', `"documents": [ ${JSON.stringify(second)},`)
    const { problems } = check({ ...files(json), 'letter.txt': 'Rain fell.' })
    expect(problems.find(({ code }) => code === 'document-missing')?.message).toBe(
      'actor mayor: the quotation does not say its document; add "document", one of letter, report',
    )
  })
})

describe('what is no coding', () => {
  it.each([
    ['nothing', '', 'bad-json'],
    ['white space', ' \n', 'bad-json'],
    ['words', 'hello', 'bad-json'],
    ['null', 'null', 'wrong-type'],
    ['a list', '[]', 'wrong-type'],
    ['a text', '"coding"', 'wrong-type'],
    ['brackets without end', '['.repeat(100_000), 'bad-json'],
    ['objects without end', '{"a":'.repeat(100_000), 'bad-json'],
  ])('%s', (_, json, code) => {
    const { project, problems } = check(files(json))
    expect(project).toBeNull()
    expect(problems.map((problem) => problem.code)).toEqual([code])
  })
  it('no file', () =>
    expect(check({})).toMatchObject({
      project: null,
      problems: [{ code: 'coding-missing', line: 1, column: 1 }],
    }))
  it('an empty object is a coding that lacks everything', () => {
    const { project, problems } = check(files('{}'))
    expect(project?.stances.size).toBe(0)
    expect(problems.map(({ code }) => code)).toEqual(Array.from({ length: 9 }, () => 'missing-field'))
  })
  it('half a file shows the half that can be read', () => {
    const { project, problems } = check(files(JSON_TEXT.slice(0, JSON_TEXT.indexOf('"ties"'))))
    expect(project?.stances.size).toBe(2)
    expect(problems.map(({ code }) => code)).toContain('bad-json')
  })
})
