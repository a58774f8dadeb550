import { lineStarts, placeOf } from '../text/lines'
import type { Fault, Path } from './fault'
import type { ReadJson } from './json'
import type { Problem } from './problem'

/** Makes what counts the place of a fault in lines and says which record it is in. */
export function locator(options: {
  /** Name of the JSON file that a path without a file leads into. */
  readonly file: string
  readonly json: ReadJson
  /** Contents of any other file. */
  readonly textOf: (file: string) => string
  /** What a message calls the record that a path leads into; empty outside of records. */
  readonly subjectOf: (path: Path) => string
}): (fault: Fault) => Problem {
  const { json } = options
  const starts = new Map<string, readonly number[]>()
  return ({ where, message, ...fault }) => {
    const file = 'file' in where ? where.file : options.file
    const lines = starts.get(file) ?? lineStarts(file === options.file ? json.text : options.textOf(file))
    starts.set(file, lines)
    const offset =
      'offsetUtf16' in where ? where.offsetUtf16 : json.offsetOf(where.path, where.onKey ?? false)
    const subject = options.subjectOf(where.path)
    return {
      ...fault,
      message: subject === '' ? message : `${subject}: ${message}`,
      file,
      path: where.path,
      ...placeOf(lines, offset),
    }
  }
}
