import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codingSha256 } from '../io/codingHash'
import type { Picture, Positions, SavedLayout } from '../layout/positions'
import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'

export const LAYOUT_FILE = 'layout.json'

/** The picture about an actor that `standpoint layout` saved beside a coding; undefined where it belongs to another state of it. */
export async function savedPicture(
  folder: string,
  project: Project,
  texts: Readonly<Record<string, string>>,
  about: ActorId,
  flow: Positions['flow'],
): Promise<Picture | undefined> {
  const file = join(folder, LAYOUT_FILE)
  if (!existsSync(file)) return undefined
  try {
    const { codingSha256: hash, pictures } = JSON.parse(readFileSync(file, 'utf8')) as SavedLayout
    return hash === (await codingSha256(project, texts)) ? pictures[about]?.[flow] : undefined
  } catch {
    return undefined
  }
}
