import { expect, it } from 'vitest'
import { detailAt } from '../../src/canvas/detail'

/** Zooms at which a picture of 1080 × 690 fits a graph area, with the on-screen size of a card's 13 px text. */
it.each([
  ['a laptop’s 888 px beside the article', 0.82, 'full'],
  ['760 px beside the article, 9.1 px', 0.7, 'full'],
  ['text of 8 px', 8 / 13, 'full'],
  ['text of 7.8 px', 0.6, 'outlines'],
  ['text of 6.5 px', 0.5, 'outlines'],
  ['text of 5.9 px', 0.45, 'sparse'],
  ['a magnified picture', 4, 'full'],
])('%s (zoom %d) is %s', (_, zoom, detail) => {
  expect(detailAt(zoom)).toBe(detail)
})
