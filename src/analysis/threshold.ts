import type { DiscourseNetwork } from './discourseNetwork'

/** The network with the ties alone whose weight, without its sign, is at least `least`; the others become 0. */
export function withThreshold(network: DiscourseNetwork, least: number): DiscourseNetwork {
  return { ...network, weights: network.weights.map((weight) => (Math.abs(weight) < least ? 0 : weight)) }
}
