/** A box that moves with its node: offset of its centre from the node's, and half sizes. */
export interface Part {
  readonly dx: number
  readonly dy: number
  readonly halfWidth: number
  readonly halfHeight: number
}

export interface BoardNode {
  readonly x: number
  readonly y: number
  readonly free: boolean
  /** Its other parts are stand-ins, behind which no line passes, not even its own. */
  readonly solid?: boolean
  /** A side's band: nothing of the centre stands on it, but lines may cross it. */
  readonly ground?: boolean
  /** Ways to draw it; the first part is its body, the others its label and stand-ins. At least one way. */
  readonly ways: readonly (readonly Part[])[]
}

export interface BoardLine {
  /** Indices of nodes. */
  readonly from: number
  readonly to: number
  /** How many lines are drawn for it. */
  readonly count: number
  /** Length that should be seen between the bodies, so that a badge fits. */
  readonly room: number
  /** Points between the ends' centres, for a curve that does not change; its ends are fixed nodes. */
  readonly via?: readonly (readonly [number, number])[]
}

export interface BoardSpec {
  readonly nodes: readonly BoardNode[]
  readonly lines: readonly BoardLine[]
  /** Nothing but the lines of its two ends may cross from one to the other of these fixed nodes. */
  readonly spine: readonly [number, number] | undefined
  /** Free nodes stay within. */
  readonly bounds: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
}
