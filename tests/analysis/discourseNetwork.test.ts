import { expect, test } from 'vitest'
import { discourseNetworks } from '../../src/analysis/discourseNetwork'
import { knownNetworks, settingsOf, statements49 } from './knownNetworks'

const statements = statements49()

test.each(knownNetworks)('%s is what Discourse Network Analyzer computes, cell for cell', (_, known) => {
  const { selection, networks } = discourseNetworks(statements, settingsOf(known))
  expect(Array.from(selection.kept, (at) => statements.ids[at])).toEqual(known.kept_statement_ids)
  expect(networks).toHaveLength(known.networks.length)
  for (const [at, { rows, columns, matrix, statements: count }] of known.networks.entries()) {
    const network = networks[at]
    expect(network?.statements).toHaveLength(count)
    expect(network?.rows).toEqual(rows)
    expect(network?.columns).toEqual(columns)
    const cells = matrix.flat()
    expect(network?.weights).toHaveLength(cells.length)
    for (const [cell, weight] of cells.entries())
      expect(Math.abs((network?.weights[cell] ?? Number.NaN) - weight)).toBeLessThan(1e-11)
  }
})
