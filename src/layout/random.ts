/**
 * A seeded source of numbers in [0, 1): the same seed gives the same numbers everywhere. Linear congruential
 * generator with the constants of Press et al., Numerical Recipes (2007), §7.1: quick, and good enough to anneal with.
 * Not the generator of `analysis/seededRandom.ts`: saved layouts are what these numbers lead to, and would all change.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
