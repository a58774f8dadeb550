import { bestBipartition } from './bipartition'
import { discourseNetworks, incidenceOf } from './discourseNetwork'
import type { Incidence } from './incidence'
import type { NetworkSettings } from './networkSettings'
import { oneMode } from './oneMode'
import type { Statements } from './statements'
import type { OneModeNormalization } from './tieVectors'
import type { TimeWindow } from './timeWindows'

export interface Polarisation {
  /**
   * Signed modularity of the best split into two groups; 0 (no split is better than none) to ½ (all congruence within,
   * all conflict between two groups that weigh the same).
   */
  readonly modularity: number
  /** Share of congruence and conflict that the split explains: congruence within, conflict between the groups. */
  readonly explained: number
  readonly groups: readonly [readonly string[], readonly string[]]
  /** No split into two has a greater modularity (shown by trying all; up to 20 nodes). */
  readonly proved: boolean
}

/**
 * How far a discourse falls into two groups that agree within and contradict each other: the greatest modularity of a
 * split into two (Waugh et al. 2009), signed (Gómez, Jensen & Arenas 2009) with congruence as positive and
 * conflict as negative weights,
 *
 * Q = 1 / (2w⁺ + 2w⁻) Σ_ij [ w⁺_ij − w⁺_i w⁺_j / 2w⁺ − (w⁻_ij − w⁻_i w⁻_j / 2w⁻) ] δ(g_i, g_j).
 *
 * A consensus has 0. Another measure than `dna_polarization` of DNA's R package, which adds up absolute deviations from
 * an ideal split.
 * Null where nobody is tied to anybody.
 */
export function polarisation(
  x: Incidence,
  normalization: OneModeNormalization,
  seed: number,
): Polarisation | null {
  const count = x.rows.length
  const congruence = oneMode(x, 'congruence', normalization)
  const conflict = oneMode(x, 'conflict', normalization)
  const [positive, negative] = [strengths(count, congruence), strengths(count, conflict)]
  const total = positive.total + negative.total
  if (total === 0) return null
  const b = new Float64Array(count * count)
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++) {
      const cell = i * count + j
      b[cell] =
        excess(congruence[cell] as number, positive, i, j) - excess(conflict[cell] as number, negative, i, j)
    }
  const { sides, proved } = bestBipartition(count, b, seed)
  let [modularity, explained] = [0, 0]
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++) {
      const cell = i * count + j
      const together = sides[i] === sides[j]
      if (together) modularity += b[cell] as number
      explained += (together ? congruence[cell] : conflict[cell]) as number
    }
  const group = (side: number) => x.rows.filter((_, i) => sides[i] === side)
  return {
    modularity: Math.max(0, modularity / total),
    explained: explained / total,
    groups: [group(1), group(-1)],
    proved,
  }
}

/** A weight without what two nodes of such strengths would have by chance. */
const excess = (weight: number, { strength, total }: Strengths, i: number, j: number): number =>
  total === 0 ? 0 : weight - ((strength[i] as number) * (strength[j] as number)) / total

interface Strengths {
  readonly strength: Float64Array
  /** Twice the sum of all ties. */
  readonly total: number
}

function strengths(count: number, ties: Float64Array): Strengths {
  const strength = Float64Array.from({ length: count }, (_, i) =>
    ties.subarray(i * count, (i + 1) * count).reduce((sum, tie) => sum + tie, 0),
  )
  return { strength, total: strength.reduce((sum, value) => sum + value, 0) }
}

/** Polarisation in each window of time, or once where the settings have none. Settings are those of a one-mode network. */
export function polarisationOverTime(
  statements: Statements,
  settings: NetworkSettings,
  seed: number,
): readonly { readonly window: TimeWindow | null; readonly polarisation: Polarisation | null }[] {
  const made = discourseNetworks(statements, settings)
  return made.networks.map(({ statements: kept, window }) => ({
    window,
    polarisation: polarisation(
      incidenceOf(statements, settings, made.selection, kept),
      settings.normalization as OneModeNormalization,
      seed,
    ),
  }))
}
