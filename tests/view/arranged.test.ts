import { expect, it } from 'vitest'
import { NO_MARKS, type ReportMarks } from '../../src/analysis/report'
import { pictureTitle } from '../../src/io/pictureWords'
import { groupsArranged } from '../../src/view/arranged'
import { INITIAL_VIEW } from '../../src/view/state'
import { council } from '../fixtures/projects'

const camps: ReportMarks = {
  ...NO_MARKS,
  groupsName: 'camps',
  groups: [{ letter: 'A', name: 'Camp A', members: ['actor:reil'] }],
}
const arranged = { ...INITIAL_VIEW, arrangeBy: 'analysis' } as const

it('a picture that is arranged by groups is named by them, and by its lens otherwise', () => {
  expect(groupsArranged(arranged, camps)).toBe('camps')
  expect(groupsArranged(arranged, NO_MARKS)).toBeNull()
  expect(groupsArranged(arranged, null)).toBeNull()
  expect(groupsArranged(INITIAL_VIEW, camps)).toBeNull()
  expect(groupsArranged({ ...arranged, lens: 'table' }, camps)).toBeNull()
  const project = council()
  expect(pictureTitle(project, arranged, null, 'camps')).toMatch(/the camps, side by side$/)
  expect(pictureTitle(project, arranged, 'brandt' as never)).toMatch(/^Who is for and against /)
})
