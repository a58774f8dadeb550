import { codingSha256 } from '../io/codingHash'
import type { Picture, Positions, SavedLayout } from '../layout/positions'
import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'

export const LAYOUT_FILE = 'layout.json'

/** The picture about an actor that `standpoint layout` saved with a project; undefined where it belongs to another state of it. */
export async function savedPicture(
  project: Project,
  files: Readonly<Record<string, string>>,
  about: ActorId,
  flow: Positions['flow'],
): Promise<Picture | undefined> {
  const layout = files[LAYOUT_FILE]
  if (layout === undefined) return undefined
  try {
    const { codingSha256: hash, pictures } = JSON.parse(layout) as SavedLayout
    return hash === (await codingSha256(project, files)) ? pictures[about]?.[flow] : undefined
  } catch {
    return undefined
  }
}
