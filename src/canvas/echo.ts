import type { Project, Ref } from '../model/project'
import type { Scene } from '../scene/scene'

/** What a hover lifts above the rest: lines with their badges, and nodes that are outlined, by their ids. */
export interface Echo {
  readonly lines: ReadonlySet<string>
  readonly nodes: ReadonlySet<string>
}

export const SILENCE: Echo = { lines: new Set(), nodes: new Set() }

/**
 * What of a scene answers to refs that are hovered in any view: a stance or tie its line with both ends, an actor or issue
 * itself with its lines and neighbours, a sentence all that it carries. What a filter hides answers to nothing.
 */
export function echoOf(scene: Scene, hover: readonly Ref[], bySentence: Project['bySentence']): Echo {
  if (hover.length === 0) return SILENCE
  const refs = new Set<string>(hover.flatMap((ref) => [ref, ...(bySentence.get(ref) ?? [])]))
  const nodes = new Set<string>()
  for (const { key } of [...scene.actors, ...scene.cards]) if (refs.has(key)) nodes.add(key)
  const lines = new Set<string>()
  const ends = new Set<string>()
  for (const line of scene.lines) {
    if (line.emphasis === 'filtered') continue
    if (nodes.has(line.from) || nodes.has(line.to) || line.refs.some((ref) => refs.has(ref))) {
      lines.add(line.id)
      ends.add(line.from).add(line.to)
    }
  }
  for (const end of ends) nodes.add(end)
  return { lines, nodes }
}
