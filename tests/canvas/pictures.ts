import type { Polarity } from '../../src/model/coding'
import type { NodeKey } from '../../src/graph/keys'
import type { Scene, SceneActor, SceneCard, SceneLine } from '../../src/scene/scene'

/** Small scenes by hand: actors of diameter 30, cards of 100 × 40, straight lines. */
export function actorAt(key: NodeKey, x: number, y: number, more: Partial<SceneActor> = {}): SceneActor {
  const label = { x, y: y + 25, width: 60, height: 15, lines: [key], fontSize: 13 }
  return { key, x, y, kind: 'person', diameter: 30, pole: false, label, emphasis: 'plain', ...more }
}

export function cardAt(key: NodeKey, x: number, y: number, more: Partial<SceneCard> = {}): SceneCard {
  const box = { x, y, width: 100, height: 40 }
  const label = { ...box, lines: [key], fontSize: 13 }
  return { key, ...box, shape: 'claim', kind: 'claim', label, notes: [], emphasis: 'plain', ...more }
}

export function line(
  id: string,
  from: NodeKey | string,
  to: NodeKey | string,
  more: Partial<SceneLine> = {},
): SceneLine {
  return {
    id,
    type: 'stance',
    refs: [`stance:${id}`],
    from,
    to,
    source: { x: 0, y: 0 },
    controls: [],
    target: { x: 1, y: 0 },
    polarity: 'supports' satisfies Polarity,
    arrow: 'triangle',
    arrowScale: 0.9,
    dash: [],
    width: 2,
    opacity: 1,
    strength: 'full',
    emphasis: 'plain',
    sentence: `${id} in words`,
    ...more,
  }
}

export const scene = (parts: Partial<Scene>): Scene => ({
  width: 1000,
  height: 600,
  bands: [],
  captions: [],
  flow: 'columns',
  actors: [],
  cards: [],
  standIns: [],
  crowd: null,
  lines: [],
  badges: [],
  ...parts,
})
