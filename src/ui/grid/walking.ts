/** A place in a grid; row and column −1 are the headings. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Whether each row begins with a heading that can be walked to. */
  readonly rowHeadings: boolean
  /** Rows that a page has. */
  readonly page: number
}

/** Where a key leads from a place (ARIA Authoring Practices, grid pattern), or null where it leads nowhere. */
export function gridStep(
  key: string,
  wholeGrid: boolean,
  { row, column }: Place,
  { rows, columns, rowHeadings, page }: GridSize,
): Place | null {
  const left = rowHeadings && row >= 0 ? -1 : 0
  const to = (nextRow: number, nextColumn: number): Place => {
    const kept = Math.max(-1, Math.min(rows - 1, nextRow))
    const first = rowHeadings && kept >= 0 ? -1 : 0
    return { row: kept, column: Math.max(first, Math.min(columns - 1, nextColumn)) }
  }
  switch (key) {
    case 'ArrowRight':
      return to(row, column + 1)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'ArrowDown':
      return to(wholeGrid ? rows - 1 : row + 1, column)
    case 'ArrowUp':
      return to(wholeGrid ? 0 : row - 1, column)
    case 'PageDown':
      return to(row + page, column)
    case 'PageUp':
      return to(Math.max(0, row - page), column)
    case 'Home':
      return wholeGrid ? to(0, 0) : to(row, left)
    case 'End':
      return wholeGrid ? to(rows - 1, columns - 1) : to(row, columns - 1)
    default:
      return null
  }
}
