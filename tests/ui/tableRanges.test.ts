import { describe, expect, it } from 'vitest'
import { rangeBetween, MOST_SELECTED } from '../../src/ui/table/ranges'
import type { TableRow } from '../../src/view/tableRows'

const stance = (id: string) => ({ type: 'stance', stance: { id } }) as unknown as TableRow
const heading: TableRow = { type: 'group', value: 'x', size: 2, isOpen: true }
const rows = [stance('a'), stance('b'), heading, stance('c'), stance('d')]

describe('a range of rows', () => {
  it('begins with its anchor either way and leaves headings out', () => {
    expect(rangeBetween(rows, 'stance:b', 4).refs).toEqual(['stance:b', 'stance:c', 'stance:d'])
    expect(rangeBetween(rows, 'stance:c', 0).refs).toEqual(['stance:c', 'stance:b', 'stance:a'])
  })

  it('is the row alone where the anchor is not in the table', () => {
    expect(rangeBetween(rows, 'stance:gone', 3).refs).toEqual(['stance:c'])
    expect(rangeBetween(rows, null, 2).refs).toEqual([])
  })

  it('has a most, and says how many are left', () => {
    const many = Array.from({ length: MOST_SELECTED + 7 }, (_, at) => stance(String(at)))
    const { refs, left } = rangeBetween(many, 'stance:0', many.length - 1)
    expect([refs.length, left]).toEqual([MOST_SELECTED, 7])
  })
})
