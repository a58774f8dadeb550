import { toJsonSchema } from '@valibot/to-json-schema'
import { CODING_SCHEMA, IMPORTED_SCHEMA } from './schema'
import { TOUR_SCHEMA } from './tourSchema'

/**
 * The JSON Schema of `coding.json` (draft 7, which editors know best), for editors: its form alone, without what
 * joins records and texts. A coding with `imported` follows rules of its own.
 */
export function codingJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...own } = toJsonSchema(CODING_SCHEMA, { ignoreActions: ['check'] })
  const { $schema: _, ...imported } = toJsonSchema(IMPORTED_SCHEMA, { ignoreActions: ['check'] })
  const isImported = { required: ['imported'] }
  return {
    $schema,
    title: 'Coding',
    description: 'Who stands where in one or more documents, who says so, and on what words.',
    if: isImported,
    else: own,
    anyOf: [{ not: isImported }, imported],
  }
}

/** The JSON Schema of `tour.json`, for editors. */
export function tourJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = toJsonSchema(TOUR_SCHEMA, { ignoreActions: ['check'] })
  return {
    $schema: schema.$schema,
    title: 'Tour',
    description: 'A tour of an article for a class: steps, each with its view and the words it rests on.',
    ...schema,
  }
}
