import type { NodeKey } from '../graph/keys'
import type { Arrangement, Point, Positions } from '../layout/positions'
import type { ActorId } from '../model/coding'
import { escape, unescape } from './escaping'
import type { Codec } from './codec'
import { isDrawn } from './lenses'
import type { ViewState } from './state'

/** A node put where the reader wants it, in one arrangement alone; a centre in whole logical pixels. */
export interface Pin extends Point {
  readonly lens: Arrangement
  /** As in the view: `null` for the actor with most stance sentences, and where nobody is at the centre. */
  readonly about: ActorId | null
  readonly flow: Positions['flow']
  readonly node: NodeKey
}

type Place = Pick<Pin, 'lens' | 'about' | 'flow'>

type Arranged = Pick<ViewState, 'lens' | 'about' | 'arrangeBy'>

/** The arrangement that a view shows in a flow; undefined for a lens that is no drawing, and by an analysis. */
export function placeOf({ lens, about, arrangeBy }: Arranged, flow: Pin['flow']): Place | undefined {
  return isDrawn(lens) && arrangeBy === 'nothing'
    ? { lens, about: lens === 'map' ? null : about, flow }
    : undefined
}

const isIn = (pin: Pin, place: Place | undefined, anyFlow: boolean): boolean =>
  pin.lens === place?.lens && pin.about === place.about && (anyFlow || pin.flow === place.flow)

/** The pins of the arrangement that a view shows; those of others wait until one comes back to theirs. */
export function pinsIn(view: Arranged & Pick<ViewState, 'pins'>, flow?: Pin['flow']): readonly Pin[] {
  if (view.pins.length === 0) return view.pins
  const place = placeOf(view, flow ?? 'columns')
  return view.pins.filter((pin) => isIn(pin, place, flow === undefined))
}

/** Pins with more of them, each in the place of an earlier one of the same node and arrangement. */
export const withPins = (pins: readonly Pin[], more: readonly Pin[]): readonly Pin[] =>
  more.reduce(
    (before, pin) => [...before.filter((other) => other.node !== pin.node || !isIn(other, pin, false)), pin],
    pins,
  )

const placeKey = ({ lens, flow, about }: Place): string => [lens, flow, escape(about ?? '')].join(',')

/** `sides,columns,mayor,actor:guild,120,340`: an arrangement with its pins, the next one after a semicolon. */
export const PINS: Codec<readonly Pin[]> = {
  encode(pins) {
    const groups: string[][] = []
    let last: string | undefined
    for (const pin of pins) {
      const key = placeKey(pin)
      if (key !== last) groups.push([key])
      last = key
      groups.at(-1)?.push(escape(pin.node), String(pin.x), String(pin.y))
    }
    return groups.map((group) => group.join(',')).join(';')
  },
  decode(text) {
    const pins: Pin[] = []
    for (const group of text.split(';')) {
      const [lens, flow, about, ...rest] = group.split(',').map(unescape)
      if (lens !== 'sides' && lens !== 'actor' && lens !== 'map') return undefined
      if ((flow !== 'columns' && flow !== 'rows') || about === undefined) return undefined
      if (rest.length === 0 || rest.length % 3 !== 0) return undefined
      for (let at = 0; at < rest.length; at += 3) {
        const [node = '', x = '', y = ''] = rest.slice(at, at + 3)
        if (!/^(actor|issue):\S+$/.test(node) || ![x, y].every((part) => /^-?\d{1,6}$/.test(part)))
          return undefined
        const place: Place = { lens, flow, about: (about || null) as ActorId | null }
        pins.push({ ...place, node: node as NodeKey, x: Number(x) + 0, y: Number(y) + 0 })
      }
    }
    return pins
  },
}
