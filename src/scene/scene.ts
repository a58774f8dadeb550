import type { ActorKind, IssueKind, Polarity } from '../model/coding'
import type { Ref } from '../model/project'
import type { NodeKey } from '../graph/keys'
import type { BandName, Point, Positions } from '../layout/positions'

/** A box by its centre, in logical pixels. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** Text already broken into lines; the box contains it in every one of the measured font families. */
export interface Label extends Box {
  readonly lines: readonly string[]
  readonly fontSize: number
}

/** Places in the picture are constant; emphasis is what a view changes. `faded` is what a selection leaves behind, `filtered` what a filter hides. */
export type Emphasis = 'plain' | 'selected' | 'lit' | 'speaker' | 'faded' | 'filtered'

/** What tells bands apart: their side, or the group of an analysis. */
export type BandKey = BandName | `group:${string}`

export interface Band extends Box {
  readonly side: BandKey
  readonly title: string
  /** `4 of 6` while filters hide some. */
  readonly count: string
  /** Where the title stands, its lines and the room for the count after them. */
  readonly heading: Label
}

/** A line of text in the picture that is no node: "Shared claims and third parties". */
export interface Caption extends Label {
  readonly id: string
}

/** What an analysis puts on a node. */
export interface Mark {
  /** Of its group; empty where it is in none. */
  readonly letter: string
  /** Number of its group's colour, -1 for none. */
  readonly group: number
  /** Width of its halo outside of the node, px; 0 for none. */
  readonly halo: number
}

export interface SceneActor extends Point {
  readonly mark?: Mark
  readonly key: NodeKey
  readonly kind: ActorKind
  readonly diameter: number
  readonly pole: boolean
  readonly label: Label
  readonly emphasis: Emphasis
}

export interface SceneCard extends Box {
  readonly mark?: Mark
  readonly key: NodeKey
  /** Claims may be true or false (rounded, bordered); topics are policies, values and situations (square, filled). */
  readonly shape: 'claim' | 'topic'
  readonly kind: IssueKind
  readonly label: Label
  /** "(contested)", "(the harbour says)": part of the label's lines, named here for tests and screen readers. */
  readonly notes: readonly string[]
  readonly emphasis: Emphasis
}

/** A named stand-in of a publisher beside a card that it does not confirm. */
export interface SceneStandIn extends Box {
  /** `actor:herald>issue:toll` */
  readonly key: string
  readonly actor: NodeKey
  readonly text: string
  readonly emphasis: Emphasis
}

export type Arrow = 'triangle' | 'tee' | 'diamond' | 'circle' | 'none'

/**
 * One drawn line: a bundle of stances, or a tie. `source` and `target` are its end points (the tip of the arrow is
 * at `target`), `controls` the control points of quadratics joined at the controls' midpoints; none for a straight line.
 */
export interface SceneLine {
  /** The bundle's key, or `tie:…`. Never stored. */
  readonly id: string
  readonly type: 'stance' | 'tie'
  /** Refs that a click selects. */
  readonly refs: readonly Ref[]
  /** Node or stand-in keys. */
  readonly from: string
  readonly to: string
  readonly source: Point
  readonly controls: readonly Point[]
  readonly target: Point
  readonly polarity: Polarity | 'none'
  readonly arrow: Arrow
  readonly arrowScale: number
  /** Pixels on, pixels off, …; empty for a solid line. */
  readonly dash: readonly number[]
  readonly width: number
  /** As drawn: the emphasis is worked in. */
  readonly opacity: number
  /** At rest the picture speaks in two strengths. */
  readonly strength: 'full' | 'quiet'
  readonly emphasis: Emphasis
  /** One sentence, for the tooltip and screen readers. */
  readonly sentence: string
}

/** What stands on a line: its sign, how sure, how often, who says so. A box above all lines. */
export interface SceneBadge extends Box {
  readonly line: string
  readonly text: string
  readonly polarity: Polarity | 'none'
  /** Filled: the document's own voice. Hollow: the holder says so, or, with a name, somebody else does. */
  readonly filled: boolean
  readonly visible: boolean
  readonly emphasis: Emphasis
}

/** All that is drawn, as plain values: the only geometry. Colours follow from `polarity`, `kind`, `emphasis` and the theme. */
export interface Scene {
  /** `rows`: actors alone, one group below the other, for narrow screens. */
  readonly flow: Positions['flow']
  readonly width: number
  readonly height: number
  readonly bands: readonly Band[]
  readonly captions: readonly Caption[]
  readonly actors: readonly SceneActor[]
  readonly cards: readonly SceneCard[]
  readonly standIns: readonly SceneStandIn[]
  readonly lines: readonly SceneLine[]
  readonly badges: readonly SceneBadge[]
  /** Where there are too many nodes and lines to be drawn one by one: how many lines of the whole coding end at each. */
  readonly crowd: ReadonlyMap<string, number> | null
}
