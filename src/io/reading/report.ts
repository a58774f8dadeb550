import { assumedInWords } from './assumed'
import type { Format } from './formats'

/** Something of a file that did not come in: a whole record, or a field of one that did. */
export interface Loss {
  readonly what: 'record' | 'field'
  /** Where it is, as the file's own program shows it: `row 12`, `node n3`, `statement 41`. */
  readonly place: string
  readonly field: string | null
  /** At most 200 characters of it. */
  readonly value: string | null
  readonly reason: string
  /** What would bring it in. */
  readonly fix: string
}

/** Records of one kind; `inFile` is counted apart and equals `cameIn + leftOut`. */
export interface Count {
  /** Plural, as the file's own program calls them: `statements`, `documents`, `nodes`, `rows`. */
  readonly what: string
  readonly inFile: number
  readonly cameIn: number
  readonly leftOut: number
}

/** What an opening brought in, and what it did not. */
export interface ImportReport {
  readonly file: string
  /** Null where the file could not be told to be of any. */
  readonly format: Format | null
  readonly counts: readonly Count[]
  /** Those listed; how many more there are of each reason is in `unlisted`. */
  readonly losses: readonly Loss[]
  readonly unlisted: readonly { readonly reason: string; readonly count: number }[]
  /** Fields that the file has no word for: what its records have in their place is taken for granted. */
  readonly assumed: readonly string[]
  /** What is good to know, a sentence each. */
  readonly remarks: readonly string[]
  /** Why nothing came in; null where something did. */
  readonly failure: { readonly reason: string; readonly fix: string } | null
}

/** Whether anything of the file stayed behind. */
export const isLossless = (report: ImportReport): boolean =>
  report.failure === null && report.losses.length === 0 && report.unlisted.length === 0

const line = ({ place, field, value, reason, fix }: Loss): string => {
  const where = field === null ? place : `${place}, ${field}`
  return `${where}: ${value === null ? '' : `“${value}” `}${reason}; ${fix}`
}

/** A report as plain text, to be read and saved. */
export function reportText(report: ImportReport): string {
  const { file, format, counts, losses, unlisted, assumed, remarks, failure } = report
  const lines = [`Import of ${file}${format === null ? '' : ` (${format})`}`]
  if (failure) lines.push('', `Nothing came in: ${failure.reason}.`, `What would help: ${failure.fix}.`)
  if (counts.length > 0)
    lines.push(
      '',
      ...counts.map(
        ({ what, inFile, cameIn, leftOut }) =>
          `${what}: ${inFile} in the file, ${cameIn} came in, ${leftOut} left out`,
      ),
    )
  const list = (title: string, items: readonly string[]) => {
    if (items.length > 0) lines.push('', title, ...items.map((item) => `  ${item}`))
  }
  list('Taken for granted', assumedInWords(assumed))
  list('Good to know', remarks)
  list('Left out', losses.filter(({ what }) => what === 'record').map(line))
  list('Came in without', losses.filter(({ what }) => what === 'field').map(line))
  list(
    'Not listed one by one',
    unlisted.map(({ reason, count }) => `${count} more: ${reason}`),
  )
  return `${lines.join('\n')}\n`
}
