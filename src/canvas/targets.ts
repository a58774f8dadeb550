import type { Ref } from '../model/project'
import type { Scene, SceneLine } from '../scene/scene'
import { badgeId } from './nodeLooks'

/** Something that can be pointed at, selected and told in a sentence. */
export type Target =
  | { readonly type: 'node'; readonly key: string; readonly refs: readonly Ref[] }
  | { readonly type: 'line'; readonly line: SceneLine; readonly refs: readonly Ref[] }

/** What each drawn element stands for, by its id: a badge for its line, a stand-in for the line that leaves it. */
export function targetsOf(scene: Scene): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>()
  for (const { key } of [...scene.actors, ...scene.cards])
    targets.set(key, { type: 'node', key, refs: [key as Ref] })
  for (const line of scene.lines) {
    const target: Target = { type: 'line', line, refs: line.refs }
    targets.set(line.id, target)
    targets.set(badgeId(line.id), target)
    if (scene.standIns.some(({ key }) => key === line.from)) targets.set(line.from, target)
  }
  return targets
}
