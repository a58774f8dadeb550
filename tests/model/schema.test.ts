import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { EDTF, isRealDate } from '../../src/model/dates'
import { codingJsonSchema } from '../../src/model/jsonSchema'
import { CODING_SCHEMA } from '../../src/model/schema'
import { CODING } from './harbour'

describe('dates', () => {
  it.each([
    '2020',
    '2020-08',
    '2020-08-15',
    '2020-02-29',
    '2000-02-29',
    '2020-08-16T11:00Z',
    '2020-08-16T11:00:30+02:00',
    '2020-08-16T11:00',
    '2020~',
    '2020-08?',
    '2020-08-15~',
    '2020-08-15/2020-08-16',
    '2020-08/2020-08-16',
    '2020-08-16/2020-08',
    '2020~/2021?',
  ])('%s is one', (date) => expect(EDTF.test(date) && isRealDate(date)).toBe(true))

  it.each([
    '2020-02-30',
    '2021-02-29',
    '1900-02-29',
    '2020-04-31',
    '2020-13',
    '2020-00',
    '2020-08-00',
    '2020-08-16T24:00Z',
    '2020-08-16T11:60Z',
    '2020-08-16/2020-08-15',
    '2021/2020-12',
    '2020-02-01/2020-02-30',
  ])('%s is written as one, but does not exist', (date) => {
    expect(EDTF.test(date)).toBe(true)
    expect(isRealDate(date)).toBe(false)
  })

  it.each([
    '',
    'yesterday',
    '16 August 2020',
    '2020-8-16',
    '20200816',
    '2020-08-16 11:00',
    '2020-08T11:00',
    '2020/',
    '/2020',
    '2020-08-16/2020-08-17/2020-08-18',
    '2020?~',
    '202X',
    ' 2020',
    '2020\n',
  ])('%j is none', (date) => expect(EDTF.test(date)).toBe(false))
})

describe('the schema', () => {
  const isValid = (coding: unknown) => v.safeParse(CODING_SCHEMA, coding).success

  it('takes a coding without fault as it is', () => {
    expect(isValid(CODING)).toBe(true)
    expect(v.parse(CODING_SCHEMA, CODING)).toEqual(CODING)
  })
  it.each(Object.keys(CODING).filter((key) => key !== 'title'))('asks for %s', (key) =>
    expect(isValid(Object.fromEntries(Object.entries(CODING).filter(([name]) => name !== key)))).toBe(false),
  )
  it.each(['directed', 'affiliation', 'valence', 'saidBy', 'evidence'])('asks for %s of every tie', (key) => {
    const tie = Object.fromEntries(Object.entries(CODING.ties[0]).filter(([name]) => name !== key))
    expect(isValid({ ...CODING, ties: [tie] })).toBe(false)
  })

  it('is published as JSON Schema for editors, up to date (npx standpoint schema prints it)', () => {
    const published = readFileSync('graph-data/schema/coding.schema.json', 'utf8')
    expect(published).toBe(`${JSON.stringify(codingJsonSchema(), null, 2)}\n`)
  })
  it('says of every field in the JSON Schema what it is for', () => {
    const undescribed: string[] = []
    const walk = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) return
      for (const [key, field] of Object.entries((node as { properties?: object }).properties ?? {}))
        if (typeof (field as { description?: unknown }).description !== 'string' && !('enum' in field))
          undescribed.push(`${path}.${key}`)
      for (const [key, child] of Object.entries(node)) walk(child, `${path}.${key}`)
    }
    walk(codingJsonSchema(), '')
    expect(undescribed).toEqual([])
  })
})
