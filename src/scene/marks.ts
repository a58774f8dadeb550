import type { ReportMarks } from '../analysis/report'
import type { Mark, Scene, SceneActor, SceneCard } from './scene'
import { ACTOR_OUTLINE, CARD_CORNER, ROUNDED_CORNER, type Outline } from './shapes'
import { DARK, type Theme } from './theme'

/** Colours of groups, light and dark; never those of polarity, and a letter always stands with them. */
export const GROUP_COLOURS = {
  light: ['#6f3fb5', '#007a6e', '#b3216f', '#5d6b00', '#7a4b2a', '#4f5b66'],
  dark: ['#b79bf0', '#4fc3b2', '#f08cc0', '#c3cc5a', '#d0a585', '#b4bec8'],
} as const

/** Which colour a group has; those beyond the last share its colour and differ by letter. */
export const groupColour = (group: number): number => Math.min(group, GROUP_COLOURS.light.length - 1)

/** Width of the widest halo, px. */
const WIDEST_HALO = 24

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
      ? marks.groups.flatMap(({ letter, members }, at) =>
          members.map((key) => [key as string, { letter, at }]),
        )
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

/** How far outside of a node the middle of a group's ring runs, and how wide it is, px. */
export const RING_OFFSET = 5
export const RING_WIDTH = 3
/** Side of the square tag with a group's letter, px. */
export const TAG_SIZE = 16
export const TAG_FONT = { family: 'sans', weight: 700, size: 11 } as const
export const HALO_OPACITY = 0.22

/** A marked node as it is drawn around: its box, its outline, and its mark. */
export interface MarkedNode {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly outline: Outline
  readonly corner: number
  readonly emphasis: SceneActor['emphasis']
  readonly mark: Mark
  /** Middle of the tag: up and to the right of an actor, on the upper right corner of a card. */
  readonly tag: { readonly x: number; readonly y: number }
}

/** The nodes of a scene that an analysis marks. */
export function markedNodes(scene: Scene): readonly MarkedNode[] {
  return [...scene.actors.flatMap(markedActor), ...scene.cards.flatMap(markedCard)]
}

function markedActor({ key, x, y, diameter, kind, emphasis, mark }: SceneActor): readonly MarkedNode[] {
  const off = (diameter / 2 + RING_OFFSET) * Math.SQRT1_2
  return mark
    ? [
        {
          key,
          x,
          y,
          width: diameter,
          height: diameter,
          outline: ACTOR_OUTLINE[kind],
          corner: ROUNDED_CORNER,
          emphasis,
          mark,
          tag: { x: x + off, y: y - off },
        },
      ]
    : []
}

function markedCard({ key, x, y, width, height, shape, emphasis, mark }: SceneCard): readonly MarkedNode[] {
  const claim = shape === 'claim'
  return mark
    ? [
        {
          key,
          x,
          y,
          width,
          height,
          outline: claim ? 'rounded' : 'rectangle',
          corner: claim ? CARD_CORNER : 0,
          emphasis,
          mark,
          tag: { x: x + width / 2, y: y - height / 2 },
        },
      ]
    : []
}

/** The colour of a group in a theme. */
export const colourOfGroup = (group: number, theme: Theme): string =>
  GROUP_COLOURS[theme === DARK ? 'dark' : 'light'][group] ?? theme.ink2
