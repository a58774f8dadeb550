import * as v from 'valibot'
import { closest } from '../text/closest'
import { quoted } from '../text/quoted'
import { error, type Details, type Fault, type Path } from './fault'
import { isRaw } from './raw'

/** A schema, and what a message calls the whole of what it describes: "a coding". */
export interface Form {
  readonly schema: v.GenericSchema
  readonly noun: string
}

/** A part of the schema, of whatever kind, seen from outside. */
interface Part {
  readonly type: string
  readonly entries?: Readonly<Record<string, Part>>
  readonly item?: Part
  readonly wrapped?: Part
  readonly options?: readonly unknown[]
  readonly literal?: unknown
}

/** The part of a schema that a path leads to. */
function partAt(schema: v.GenericSchema, path: Path): Part | undefined {
  let part: Part | undefined = schema as unknown as Part
  for (const key of path) {
    if (part?.type === 'optional') part = part.wrapped
    part = typeof key === 'number' ? part?.item : part?.entries?.[key]
  }
  return part?.type === 'optional' ? part.wrapped : part
}

function expectedBy(part: Part | undefined): string {
  switch (part?.type) {
    case 'picklist':
      return `one of ${(part.options ?? []).join(', ')}`
    case 'literal':
      return String(part.literal)
    case 'string':
      return 'a text'
    case 'array':
      return 'a list'
    case 'boolean':
      return 'true or false'
    case 'union':
      return part.options?.some((option) => (option as Part).type === 'number')
        ? 'a text, a number or true or false'
        : '{ "actor": id } or { "issue": id }'
    default:
      return 'an object'
  }
}

/** A value as it stands in a message. */
function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value, 60)
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  return isRaw(value) ? 'an object' : String(value)
}

const slugOf = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const meant = (fix: string | undefined): { hint: string; details: Details } =>
  fix === undefined || fix === ''
    ? { hint: '', details: {} }
    : { hint: ` (did you mean "${fix}"?)`, details: { fix } }

/** What is wrong by the rules that stand in the schema under a code of their own. */
function ruleFault(code: string, path: Path, value: unknown): Fault {
  const name = path.findLast((key) => typeof key === 'string') ?? ''
  const received = shown(value)
  const text = typeof value === 'string' ? value : ''
  const say = (message: string, details: Details = {}) =>
    error(code, { path }, `${name} ${message}`, { received, ...details })
  switch (code) {
    case 'bad-id': {
      const { hint, details } = meant(slugOf(text.slice(0, 64)))
      return say(`${received} is no id: small letters and digits with single hyphens between${hint}`, details)
    }
    case 'empty-field':
      return say('is empty; fill it in or leave it out')
    case 'no-evidence':
      return say('is empty; quote the words that it rests on')
    case 'no-steps':
      return say('is empty; a tour has at least one step')
    case 'bad-date':
      return say(`${received} is no EDTF date such as 2021, 2021-05, 2021-05-03~ or 2021-05-03/2021-05-04`)
    case 'bad-day':
      return say(`${received} is no day such as 2021-05-03`)
    case 'impossible-date':
      return say(`${received} does not exist in the calendar, or ends before it begins`)
    case 'bad-file':
      return say(`${received} is no name of a .txt file beside coding.json`)
    case 'bad-language':
      return say(`${received} is no language tag such as en or pt-BR`)
    case 'bad-ref':
      return say(`${received} names no record; write actor:, issue:, stance:, tie: or event: and its id`)
    default:
      return say(`${received} is not allowed`)
  }
}

function unknownFields(schema: v.GenericSchema, path: Path, holder: unknown): readonly Fault[] {
  const allowed = Object.keys(partAt(schema, path.slice(0, -1))?.entries ?? {})
  if (!isRaw(holder)) return []
  return Object.keys(holder)
    .filter((key) => !allowed.includes(key))
    .map((key) => {
      const { hint, details } = meant(closest(key, allowed))
      const others = hint === '' ? `; allowed are ${allowed.join(', ')}` : hint
      const where = { path: [...path.slice(0, -1), key], onKey: true }
      return error('unknown-field', where, `unknown field ${quoted(key, 40)}${others}`, details)
    })
}

function faultsOf({ schema, noun }: Form, issue: v.BaseIssue<unknown>, path: Path): readonly Fault[] {
  if (issue.kind === 'validation') return [ruleFault(issue.message, path, issue.input)]
  const name = path.findLast((key) => typeof key === 'string') ?? ''
  const expected = expectedBy(partAt(schema, path))
  const received = shown(issue.input)
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const holder = issue.path?.at(-1)?.input
    return unknownFields(schema, path, holder)
  }
  if (issue.type === 'strict_object' && issue.path?.at(-1)?.origin === 'key')
    return [
      error('missing-field', { path }, `field "${name}" is missing; it must be ${expected}`, { expected }),
    ]
  if (issue.type === 'picklist') {
    const { hint, details } = meant(
      typeof issue.input === 'string'
        ? closest(issue.input, (partAt(schema, path)?.options ?? []).map(String))
        : undefined,
    )
    const message = `${name} ${received} must be ${expected}${hint}`
    return [error('wrong-value', { path }, message, { expected, received, ...details })]
  }
  const what = typeof path.at(-1) === 'number' ? `an entry of ${name}` : name
  return [
    error('wrong-type', { path }, `${what === '' ? noun : what} must be ${expected}, not ${received}`, {
      expected,
      received,
    }),
  ]
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => key as string | number)
}

/** What is wrong with the form of a value, by a schema: all of it. */
export function shapeFaults(value: unknown, form: Form): readonly Fault[] {
  const { issues = [] } = v.safeParse(form.schema, value, { abortPipeEarly: true })
  return issues.flatMap((issue) => faultsOf(form, issue, pathOf(issue)))
}
