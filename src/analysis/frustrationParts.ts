import { blocksOf, partOf } from './blocks'
import type { Couplings } from './couplings'
import { reduceCouplings } from './frustrationReduction'

/** A problem taken apart: cost of a best split = `unavoidable` + the costs of best splits of the parts. */
export interface Parts {
  readonly unavoidable: number
  readonly parts: readonly Couplings[]
  /** The split of the whole that splits of the parts make. */
  readonly assemble: (sides: readonly Int8Array[]) => Int8Array
}

/**
 * Takes a problem apart as far as it goes: reduces it, then cuts it at its cut nodes (frustration adds up over
 * blocks, since no cycle leaves one), and so on with each block.
 */
export function partsOf(couplings: Couplings): Parts {
  const { unavoidable, kernel, restore } = reduceCouplings(couplings)
  const blocks = blocksOf(kernel)
  if (blocks.length === 0)
    return { unavoidable, parts: [], assemble: () => restore(new Int8Array(kernel.size)) }
  if (blocks.length === 1)
    return { unavoidable, parts: [kernel], assemble: ([side]) => restore(side ?? new Int8Array(kernel.size)) }

  const pieces = blocks.map((nodes) => partsOf(partOf(kernel, nodes)))
  const assemble = (sides: readonly Int8Array[]) => {
    const whole = new Int8Array(kernel.size)
    let taken = 0
    pieces.forEach((piece, index) => {
      const side = piece.assemble(sides.slice(taken, taken + piece.parts.length))
      taken += piece.parts.length
      const nodes = blocks[index] ?? []
      const shared = nodes.findIndex((node) => whole[node] !== 0)
      const turned = shared >= 0 && side[shared] !== whole[nodes[shared] as number]
      nodes.forEach((node, place) => (whole[node] = (side[place] as number) * (turned ? -1 : 1)))
    })
    return restore(whole)
  }
  return {
    unavoidable: pieces.reduce((sum, piece) => sum + piece.unavoidable, unavoidable),
    parts: pieces.flatMap((piece) => piece.parts),
    assemble,
  }
}
