import { closest } from '../text/closest'
import { quoted } from '../text/quoted'
import { anchorFaults } from './anchors'
import { assemble } from './assemble'
import { textNamed } from './join'
import { CODING_FILE } from './coding'
import { error, type Fault } from './fault'
import { readJson } from './json'
import { leftOut } from './leftOut'
import { locator } from './locate'
import { nameFaults } from './names'
import type { Problem } from './problem'
import type { Project } from './project'
import { isImported, isRaw, recordsOf, subjectOf, textOf, type Raw } from './raw'
import { referenceFaults } from './references'
import { salvage } from './salvage'
import { schemaOf, TEXT_FILE } from './schema'
import { shapeFaults } from './shape'

export interface Checked {
  /** Everything that can be shown safely; null where the coding can't be read as an object at all. */
  readonly project: Project | null
  /** All that is wrong, in the order of files, lines and columns; the coding before its texts. */
  readonly problems: readonly Problem[]
}

type Texts = Readonly<Record<string, string>>

function textFaults(coding: Raw, texts: Texts): readonly Fault[] {
  const names = Object.keys(texts).filter((name) => name !== CODING_FILE)
  return recordsOf(coding, 'documents').flatMap(({ path, record }) => {
    const file = textOf(record, 'file')
    if (file === undefined || !TEXT_FILE.test(file)) return []
    const text = textNamed(texts, file)
    const where = { path: [...path, 'file'] }
    if (text === undefined) {
      const fix = closest(file, names)
      const hint = fix === undefined ? '' : ` (did you mean "${fix}"?)`
      return [
        error('text-missing', where, `there is no file ${quoted(file)} beside ${CODING_FILE}${hint}`, {
          fix,
        }),
      ]
    }
    if (text.trim() !== '' || isImported(coding)) return []
    return [
      error('text-empty', where, `the file ${quoted(file)} is empty; put the text of the document into it`),
    ]
  })
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Checks a coding (`coding.json`) and its texts, given by file name: its JSON, its form, its ids, every
 * quotation, every sentence, and names. Gives all problems at once, and the project without what is broken.
 * Never throws.
 */
export function check(texts: Texts): Checked {
  const raw = textNamed(texts, CODING_FILE)
  if (raw === undefined) {
    const message = `there is no ${CODING_FILE}; it holds the coding of the texts`
    const place = { file: CODING_FILE, path: [], line: 1, column: 1 }
    return { project: null, problems: [{ severity: 'error', code: 'coding-missing', ...place, message }] }
  }
  const json = readJson(raw, CODING_FILE)
  const coding = json.value
  let project: Project | null = null
  let faults = json.faults
  if (isRaw(coding)) {
    const shape = shapeFaults(coding, { schema: schemaOf(coding), noun: 'a coding' })
    project = assemble(salvage(coding, shape), texts)
    faults = leftOut(coding, project, [
      ...json.faults,
      ...shape,
      ...referenceFaults(coding),
      ...textFaults(coding, texts),
      ...anchorFaults(coding, project.documents),
      ...nameFaults(coding),
    ])
  } else if (faults.length === 0)
    faults = [error('wrong-type', { path: [] }, 'a coding must be an object { … }')]

  const located = locator({
    file: CODING_FILE,
    json,
    textOf: (file) => textNamed(texts, file) ?? '',
    subjectOf: (path) => subjectOf(coding, path),
  })
  const problems = faults.map(located)
  const rank = ({ file }: Problem) => (file === CODING_FILE ? '' : file)
  return {
    project,
    problems: problems.toSorted(
      (a, b) => compare(rank(a), rank(b)) || a.line - b.line || a.column - b.column,
    ),
  }
}
