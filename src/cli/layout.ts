import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CAC } from 'cac'
import { codingSha256 } from '../io/codingHash'
import type { SavedLayout } from '../layout/positions'
import { subjectsOf } from '../layout/subjects'
import { check } from '../model/check'
import { CODING_FILE } from '../model/coding'
import type { Project } from '../model/project'
import { pictureOf } from '../scene/routing'
import { counted } from '../text/counting'
import { hasCoding, readFolder } from './project'
import { LAYOUT_FILE } from './savedPicture'
import { UsageError } from './usage'

/** Positions that differ by no more are the same, in logical pixels. */
const TOLERANCE = 0.01

type Texts = Readonly<Record<string, string>>

/** `standpoint layout FOLDER…`: computes the positions of every picture and saves them beside the coding. */
export function register(cli: CAC): void {
  cli
    .command('layout <...folders>', 'Compute the positions of every picture and save them as layout.json')
    .option('--check', 'Save nothing; exit 1 where the saved positions are not those of the coding')
    .example('standpoint layout graph-data/my-article')
    .example('standpoint layout --check graph-data/my-article')
    .action(async (folders: readonly string[], options: { readonly check?: boolean }) => {
      const coded = folders.filter(hasCoding)
      if (coded.length === 0) throw new UsageError(`no ${CODING_FILE} in ${folders.join(', ')}`)
      for (const folder of coded) {
        const texts = readFolder(folder)
        const { project, problems } = check(texts)
        const errors = problems.filter(({ severity }) => severity === 'error').length
        if (!project) throw new UsageError(`${join(folder, CODING_FILE)} can't be read: run standpoint check`)
        if (errors > 0)
          console.error(`${folder}: ${counted(errors, 'error')}, see standpoint check; the rest is placed`)
        const file = join(folder, LAYOUT_FILE)
        if (options.check) await report(file, project, texts)
        else {
          const saved = await layoutOf(project, texts)
          writeFileSync(file, layoutText(saved))
          process.stdout.write(`${file}: ${counted(Object.keys(saved.pictures).length, 'picture')}\n`)
        }
      }
    })
}

async function report(file: string, project: Project, texts: Texts): Promise<void> {
  const fault = await faultOf(existsSync(file) ? readFileSync(file, 'utf8') : undefined, project, texts)
  if (fault === undefined) process.stdout.write(`${file}: belongs to the coding\n`)
  else {
    console.error(`${file}: ${fault}; run npm run layout`)
    process.exitCode = 1
  }
}

/** Positions of every picture that a project can be asked for, with the hash of what they were computed from. */
async function layoutOf(project: Project, texts: Texts): Promise<SavedLayout> {
  return {
    format: 1,
    codingSha256: await codingSha256(project, texts),
    pictures: Object.fromEntries(
      subjectsOf(project).map((about) => [
        about,
        {
          columns: pictureOf(project, { lens: 'sides', about, flow: 'columns' }),
          rows: pictureOf(project, { lens: 'sides', about, flow: 'rows' }),
        },
      ]),
    ),
  }
}

/** A line an actor, so that a change shows where it is. */
function layoutText({ format, codingSha256: hash, pictures }: SavedLayout): string {
  const lines = Object.entries(pictures).map(
    ([about, picture]) => `    ${JSON.stringify(about)}: ${JSON.stringify(picture)}`,
  )
  return `{\n  "format": ${format},\n  "codingSha256": "${hash}",\n  "pictures": {\n${lines.join(',\n')}\n  }\n}\n`
}

/** Why a saved layout is not that of a project, as the end of a sentence; undefined where it is. */
async function faultOf(
  saved: string | undefined,
  project: Project,
  texts: Texts,
): Promise<string | undefined> {
  if (saved === undefined) return 'there is none'
  let found: SavedLayout
  try {
    found = JSON.parse(saved) as SavedLayout
  } catch {
    return 'it is not JSON'
  }
  if (found.codingSha256 !== (await codingSha256(project, texts)))
    return `it belongs to another state of ${CODING_FILE} and the texts`
  const fresh = await layoutOf(project, texts)
  const [one, other] = [found.pictures ?? {}, fresh.pictures].map((pictures) =>
    Object.keys(pictures).join(', '),
  )
  if (one !== other)
    return `it has pictures about ${one || 'nobody'} where there should be ${other || 'none'}`
  for (const [about, picture] of Object.entries(fresh.pictures)) {
    const path = difference(found.pictures[about as keyof typeof found.pictures], picture)
    if (path !== undefined) return `the picture about ${about} differs at ${path || 'its root'}`
  }
  return undefined
}

/** Path of the first place at which two JSON values differ by more than the tolerance. */
function difference(one: unknown, other: unknown, path = ''): string | undefined {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= TOLERANCE ? undefined : path
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other ? undefined : path
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const at = path === '' ? key : `${path}.${key}`
    const [a, b] = [one, other].map((value) => (value as Readonly<Record<string, unknown>>)[key])
    const found = difference(a, b, at)
    if (found !== undefined) return found
  }
  return undefined
}
