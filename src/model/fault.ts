import type { Problem } from './problem'

export type Path = Problem['path']

/** Where a fault is: a place in `coding.json` (its value, or with `onKey` its key), or an offset in a file, in UTF-16 code units. */
export type Where =
  | { readonly path: Path; readonly onKey?: boolean }
  | { readonly path: Path; readonly file: string; readonly offsetUtf16: number }

/** A problem before its place is counted in lines. The message says nothing yet of the record that it is in. */
export type Fault = Omit<Problem, 'file' | 'path' | 'line' | 'column'> & { readonly where: Where }

/** What a fault may say besides. */
export type Details = Pick<Fault, 'expected' | 'received' | 'fix'>

export const error = (code: string, where: Where, message: string, details: Details = {}): Fault => ({
  severity: 'error',
  code,
  where,
  message,
  ...details,
})

export const warning = (code: string, where: Where, message: string, details: Details = {}): Fault => ({
  severity: 'warning',
  code,
  where,
  message,
  ...details,
})
