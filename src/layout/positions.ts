import type { ActorId } from '../model/coding'
import type { NodeKey } from '../graph/keys'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A box by its centre, in logical pixels. */
export interface Area extends Point {
  readonly width: number
  readonly height: number
}

export type Side = 'for' | 'against' | 'third'

/** What stands together under a heading: a side, or what is said about one actor, or what that one says. */
export type BandName = 'for' | 'against' | 'about' | 'by'

/** Of a node that stands for an actor once more: `actor key > key of what it stands beside`. */
export type StandInKey = `${NodeKey}>${NodeKey}`

/** What a picture is arranged by: the two sides of a conflict about an actor, one actor's own, or signed distances. */
export type Arrangement = 'sides' | 'actor' | 'map'

/** A part of the nodes that stands together. */
export interface PlacedGroup {
  readonly name: string
  readonly members: readonly NodeKey[]
  readonly area: Area
}

/**
 * Where everything stands in one arrangement of one coding: a function of (coding, lens, about) alone.
 * Lengths are logical pixels; the origin is top left; every point is a centre.
 */
export interface Positions {
  readonly lens: Arrangement | 'groups'
  /** `null` where nobody is at the centre. */
  readonly about: ActorId | null
  /** `columns`: one side left, one right (the default). `rows`: one above, one below (narrow screens); in Sides actors only. */
  readonly flow: 'columns' | 'rows'
  readonly width: number
  readonly height: number
  /** Centres of the actors and cards that are drawn. */
  readonly nodes: Readonly<Record<NodeKey, Point>>
  /** Centres of the actors' labels, whose lines and box `measureActor` gives (`sizes.ts`). */
  readonly labels: Readonly<Record<NodeKey, Point>>
  /**
   * Sides of the actors that are drawn; a card has that of its owner, else `third`. In One actor: the band that nodes
   * and stand-ins are in, which the actor itself is not.
   */
  readonly sides: Readonly<Record<NodeKey | StandInKey, Side | BandName>>
  /** Where the bands lie; one without anyone in it may be left out. */
  readonly bands: Readonly<Partial<Record<BandName, Area>>>
  /** The actor it is about and the leading actor against it, where there is one. */
  readonly poles: readonly NodeKey[]
  /** Issues whose card hangs outside an actor of a side, or stands where one actor speaks, with that actor. */
  readonly owners: Readonly<Record<NodeKey, NodeKey>>
  /**
   * Stand-ins of a document's publisher beside the cards that it does not confirm, by `publisher key > issue key`
   * (`actor:herald>issue:toll`): a small named node with a dotted line to the card. In One actor also of those who take
   * a stance on that actor and are the object of one by it, where they are the object (`actor:guild>actor:mayor`).
   * Their size is `measureStandIn`'s.
   */
  readonly standIns: Readonly<Record<StandInKey, Point>>
  /** Actors that are named but hold no stance and are the object of none: a line of text under the picture. */
  readonly shelf: readonly NodeKey[]
  /** Alignment in [-1, 1] to the actor it is about: Standpoint's own measure. */
  readonly alignment: Readonly<Record<NodeKey, number>>
  /** Groups that an analysis found, each with where it stands; and where all that is in none does. */
  readonly groups?: readonly PlacedGroup[]
  readonly rest?: Area
  /** Cost of the centre's arrangement and the seed that found it. */
  readonly cost: number
  readonly seed: number
}

/** Where the lines between the nodes run and where their badges stand, by line id. Lengths are logical pixels. */
export interface Routing {
  /** End points and the control points of quadratics joined at the controls' midpoints; none for a straight line. */
  readonly lines: Readonly<
    Record<string, { readonly source: Point; readonly controls: readonly Point[]; readonly target: Point }>
  >
  /** With the longest words that stand on them. */
  readonly badges: Readonly<Record<string, Area & { readonly text: string }>>
}

/** All that is constant in a picture. */
export interface Picture extends Positions {
  readonly routing: Routing
}

/** `layout.json`: the pictures about every actor that can be asked for, and the hash of the coding they belong to. */
export interface SavedLayout {
  readonly format: 1
  /** Hex SHA-256 of coding.json and the documents' texts. */
  readonly codingSha256: string
  readonly pictures: Readonly<Record<ActorId, Readonly<Record<Positions['flow'], Picture>>>>
}
