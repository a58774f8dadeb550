import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isLossless, reportText, type ImportReport } from '../io/reading/report'
import { check, type Checked } from '../model/check'
import { CODING_FILE } from '../model/coding'
import type { Project } from '../model/project'
import { counted } from '../text/counting'
import { importSource } from './importSource'
import { projectFolder, STDIN } from './input'
import { textOption, textOptions, type RawOptions } from './options'
import { problemLine } from './problems'
import { readFolder } from './project'
import { LAYOUT_FILE } from './savedPicture'

/** A project as it was read from its folder or from a file of any format. */
export interface ReadSource {
  /** Null where nothing came in. */
  readonly project: Project | null
  /** Its coding, texts and saved pictures by name, and whatever else its file has. */
  readonly files: Readonly<Record<string, string>>
  readonly report: ImportReport
  /** Null where it was read from a file. */
  readonly folder: string | null
}

/** The errors of a coding as a report. */
function reportOf(name: string, { project, problems }: Checked): ImportReport {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const losses = errors.map(({ file, line, column, message, received, fix }) => ({
    what: 'record' as const,
    place: `${file}:${line}:${column}`,
    field: null,
    value: received ?? null,
    reason: message,
    fix: fix ?? 'correct it',
  }))
  const failure = project ? null : { reason: errors[0]?.message ?? 'it is no coding', fix: 'correct it' }
  const nothing = { counts: [], unlisted: [], assumed: [], remarks: [] }
  return { file: name, format: 'standpoint', losses, failure, ...nothing }
}

function readFolderOf(folder: string): ReadSource {
  const texts = readFolder(folder)
  const checked = check(texts)
  const { project, problems } = checked
  const coding = join(folder, CODING_FILE)
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (!project) console.error(`standpoint: ${coding} can't be read: ${errors[0]?.message ?? ''}`)
  else if (errors.length > 0)
    console.error(
      `standpoint: ${coding} has ${counted(errors.length, 'error')}, and what is broken is left out; standpoint check ${folder} lists it`,
    )
  const layout = join(folder, LAYOUT_FILE)
  const files = existsSync(layout) ? { ...texts, [LAYOUT_FILE]: readFileSync(layout, 'utf8') } : texts
  return { project, files, report: reportOf(coding, checked), folder }
}

async function readFile(input: string, options: RawOptions): Promise<ReadSource> {
  const from = textOption(options, 'from')
  const { project, files, problems, report } = await importSource(input, from, textOptions(options, 'map'))
  if (!isLossless(report)) console.error(reportText(report).trimEnd())
  const errors = problems.filter(({ severity }) => severity === 'error')
  for (const problem of errors) console.error(problemLine(problem))
  const { losses } = reportOf(input, { project, problems })
  return { project, files, report: { ...report, losses: [...report.losses, ...losses] }, folder: null }
}

/**
 * Reads a project's folder, a file of any format, or with `-` standard input, with `--from` and `--map` where the
 * command has them. What was lost is told on standard error, with the exit code 1.
 */
export async function readSource(input: string, options: RawOptions): Promise<ReadSource> {
  const folder = input === STDIN || options['from'] !== undefined ? null : projectFolder(input)
  const read = folder === null ? await readFile(input, options) : readFolderOf(folder)
  if (!isLossless(read.report)) process.exitCode = 1
  return read
}
