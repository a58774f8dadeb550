/**
 * Uniform numbers in [0, 1), the same for the same seed everywhere. Generator `mulberry32` (Tommy Ettinger 2017,
 * public domain): 32 bits of state, period 2³², enough for shuffles and restarts, not for cryptography.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Shuffles in place (Fisher & Yates). */
export function shuffle<Item>(
  items: { [index: number]: Item; readonly length: number },
  random: () => number,
): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const kept = items[last] as Item
    items[last] = items[other] as Item
    items[other] = kept
  }
}
