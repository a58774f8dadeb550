import type { Emphasis, Mark, Scene } from '../../scene/scene'

export const isRaised = ({ emphasis }: { readonly emphasis: Emphasis }): boolean =>
  emphasis === 'selected' || emphasis === 'lit' || emphasis === 'speaker'

/** Whether a scene looks as another one does where nothing is raised above the rest by a selection. */
export function sameGround(one: Scene, other: Scene): boolean {
  return (
    one.width === other.width &&
    one.height === other.height &&
    alike(one.actors, other.actors, sameNode) &&
    alike(one.cards, other.cards, sameNode) &&
    alike(one.standIns, other.standIns, sameNode) &&
    alike(one.bands, other.bands, (a, b) => a.side === b.side && a.count === b.count) &&
    alike(
      one.lines,
      other.lines,
      (a, b) =>
        a.id === b.id &&
        a.source.x === b.source.x &&
        a.source.y === b.source.y &&
        a.target.x === b.target.x &&
        a.target.y === b.target.y &&
        a.dash === b.dash &&
        (isRaised(b) || (a.strength === b.strength && a.width === b.width)),
    )
  )
}

interface Placed {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly emphasis: Emphasis
  readonly mark?: Mark
}

const sameNode = (a: Placed, b: Placed): boolean =>
  a.key === b.key &&
  a.x === b.x &&
  a.y === b.y &&
  (a.emphasis === 'filtered') === (b.emphasis === 'filtered') &&
  a.mark === b.mark

const alike = <Item>(
  one: readonly Item[],
  other: readonly Item[],
  same: (a: Item, b: Item) => boolean,
): boolean => one.length === other.length && one.every((item, at) => same(item, other[at] as Item))
