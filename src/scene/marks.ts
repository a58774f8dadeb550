import type { ReportMarks } from '../analysis/report'
import type { Mark, Scene } from './scene'

/** Colours of groups, light and dark; never those of polarity, and a letter always stands with them. */
export const GROUP_COLOURS = {
  light: ['#6f3fb5', '#007a6e', '#b3216f', '#5d6b00', '#7a4b2a', '#4f5b66'],
  dark: ['#b79bf0', '#4fc3b2', '#f08cc0', '#c3cc5a', '#d0a585', '#b4bec8'],
} as const

/** Which colour a group has; those beyond the last share its colour and differ by letter. */
export const groupColour = (group: number): number => Math.min(group, GROUP_COLOURS.light.length - 1)

/** Width of the widest halo, px. */
const WIDEST_HALO = 30

/**
 * A scene with the groups and scores of an analysis on its actors and cards. Nothing moves or grows: a group is a ring
 * with a letter, a score a halo whose width goes with its square root.
 */
export function withMarks(
  scene: Scene,
  marks: ReportMarks,
  { groups, scores }: { readonly groups: boolean; readonly scores: boolean },
): Scene {
  const group = new Map(
    groups
      ? marks.groups.flatMap(({ letter, members }, at) => members.map((key) => [key as string, { letter, at }]))
      : [],
  ) as ReadonlyMap<string, { readonly letter: string; readonly at: number }>
  const values = new Map<string, number>(scores ? marks.scores : [])
  const most = Math.max(0, ...values.values())
  const markOf = (key: string): Mark | undefined => {
    const own = group.get(key)
    const score = values.get(key) ?? 0
    const halo = most > 0 && score > 0 ? WIDEST_HALO * Math.sqrt(score / most) : 0
    return own || halo > 0
      ? { letter: own?.letter ?? '', group: own ? groupColour(own.at) : -1, halo }
      : undefined
  }
  const marked = <Node extends { readonly key: string }>(node: Node): Node => {
    const mark = markOf(node.key)
    return mark ? { ...node, mark } : node
  }
  return { ...scene, actors: scene.actors.map(marked), cards: scene.cards.map(marked) }
}
