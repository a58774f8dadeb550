import { describe, expect, it } from 'vitest'
import { stanceMatrix, tilesOf } from '../../src/graph/matrix'
import { targetKey } from '../../src/graph/keys'
import { council, minsk } from '../fixtures/projects'

describe.each([
  ['the council', council()],
  ['the article', minsk()],
])('the matrices of %s', (_, project) => {
  const matrices = [stanceMatrix(project, 'issues'), stanceMatrix(project, 'actors')]

  it('hold every stance in exactly one cell, its holder’s row and its target’s column', () => {
    const found = matrices.flatMap(({ rows, columns, at }) =>
      rows.flatMap((row) =>
        columns.flatMap((column) =>
          at(row, column).map(({ id, holder, target }) => {
            expect([`actor:${holder}`, targetKey(project, target)]).toEqual([row, column])
            return id
          }),
        ),
      ),
    )
    expect(found.toSorted()).toEqual([...project.stances.keys()].toSorted())
  })

  it('have no empty row or column, and the same actors along both sides of the square one', () => {
    const [issues, actors] = matrices
    for (const row of issues?.rows ?? []) expect(issues?.along(row, 'row').length).toBeGreaterThan(0)
    for (const column of issues?.columns ?? [])
      expect(issues?.along(column, 'column').length).toBeGreaterThan(0)
    expect(actors?.rows).toEqual(actors?.columns)
  })

  it('split cells into tiles that hold each of their stances once', () => {
    for (const { rows, columns, at } of matrices)
      for (const row of rows)
        for (const column of columns) {
          const stances = at(row, column)
          const tiles = tilesOf(project, stances)
          expect(tiles.flatMap((tile) => tile.stances.map(({ id }) => id)).toSorted()).toEqual(
            stances.map(({ id }) => id).toSorted(),
          )
          for (const tile of tiles)
            for (const stance of tile.stances) expect(stance.polarity).toBe(tile.polarity)
        }
  })
})

describe('the tiles of a cell', () => {
  const project = council()
  const cell = (row: string, column: string) =>
    tilesOf(project, stanceMatrix(project, 'issues').at(`actor:${row}`, `issue:${column}`))

  it('keep opposite positions apart', () => {
    expect(cell('reil', 'guild-accepts-marsh').map(({ polarity }) => polarity)).toEqual([
      'supports',
      'opposes',
    ])
  })

  it('tell what somebody does not confirm from what is stated', () => {
    expect(cell('dockworker', 'promised-before-tender').map(({ sureness }) => sureness)).toEqual(['doubtful'])
    expect(cell('tideline', 'salt-marsh').map(({ sureness }) => sureness)).toContain('plain')
  })
})
