import { isoOf, shift } from '../../analysis/calendar'
import type { DiscourseNetworks } from '../../analysis/discourseNetwork'
import { eventGraph, networkGraph } from '../../analysis/networkGraph'
import type { Statements } from '../../analysis/statements'
import { writeGexf, writeTemporalGexf } from './gexf'
import { writeGraphml } from './graphml'

/** Networks as GraphML: a graph for each window of time, or one. */
export function writeNetworkGraphml(statements: Statements, made: DiscourseNetworks): string {
  return writeGraphml(
    made.settings.mode === 'events'
      ? [eventGraph(statements, made)]
      : made.networks.map((network) => networkGraph(statements, made, network)),
  )
}

/**
 * Networks as GEXF. Windows of time become one graph that changes: each holds from its mid-point until the next one's,
 * since the windows themselves overlap.
 */
export function writeNetworkGexf(statements: Statements, made: DiscourseNetworks): string {
  const { settings, networks } = made
  if (settings.mode === 'events') return writeGexf(eventGraph(statements, made))
  const [only] = networks
  if (settings.window === null && only) return writeGexf(networkGraph(statements, made, only))
  const unit = settings.window?.unit ?? 'days'
  const resolution = ['seconds', 'minutes', 'hours'].includes(unit) ? 'seconds' : 'days'
  return writeTemporalGexf(
    networks.map((network) => {
      const midMs = network.window?.midMs ?? 0
      const endMs = shift(shift(midMs, unit, 1), resolution, -1)
      return { graph: networkGraph(statements, made, network), start: isoOf(midMs), end: isoOf(endMs) }
    }),
  )
}
