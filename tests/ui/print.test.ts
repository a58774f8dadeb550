// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import type { Lens } from '../../src/view/lenses'
import { printed } from '../../src/ui/print/printSheet'
import { council, mounted, textOf } from './mounted'

const project = council()

/** What would be printed of a lens, as the page is told to make it. */
function sheetOf(lens: Lens): Element {
  const { session, view } = mounted(project, ['brandt'])
  view.value = { ...view.peek(), lens }
  const printing = printed(session)
  dispatchEvent(new Event('beforeprint'))
  const sheet = document.querySelector('.print-sheet')?.cloneNode(true) as Element | undefined
  printing.destroy()
  if (!sheet) throw new Error('nothing would be printed')
  return sheet
}

describe('a lens that is no drawing is printed as it is seen', () => {
  afterEach(() => document.body.replaceChildren())

  it('the table with a row a stance, under its columns', () => {
    const sheet = sheetOf('table')
    expect(sheet.querySelectorAll('.print-table tbody tr')).toHaveLength(project.stances.size)
    expect(textOf(sheet.querySelector('.print-table thead'))).toMatch(/^Who/)
    expect(sheet.querySelector('.print-picture')).toBeNull()
  })

  it('the matrix with every sign of every stance on an issue', () => {
    const sheet = sheetOf('matrix')
    const holders = new Set(
      [...project.stances.values()].flatMap(({ holder, target }) => ('issue' in target ? [holder] : [])),
    )
    expect(sheet.querySelectorAll('.print-matrix tbody tr')).toHaveLength(holders.size)
    expect(textOf(sheet.querySelector('.print-matrix tbody'))).toMatch(/[+−]/)
  })

  it('the timeline with every event and stance, dated or not', () => {
    const sheet = sheetOf('timeline')
    expect(sheet.querySelectorAll('.print-timeline li')).toHaveLength(
      project.stances.size + project.events.size,
    )
  })

  it('under its own heading', () => {
    expect(textOf(sheetOf('table').querySelector('h1'))).toBe('Every stance, with its words')
    expect(textOf(sheetOf('matrix').querySelector('h1'))).toBe('Who stands where on what')
  })
})
