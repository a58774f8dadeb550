import { describe, expect, it } from 'vitest'
import { describeNode } from '../../src/canvas/describe'
import { council } from '../fixtures/projects'

/** Counted in the fixture's coding by hand. */
describe('a node in one sentence', () => {
  it.each([
    ['actor:brandt', 'Ada Brandt, person, holds 4 stances and is the target of 2'],
    ['actor:dockworker', 'A dockworker, unnamed person, holds 1 stance and is the target of none'],
    [
      'issue:sale',
      'The quays should be sold to Quayside Partners, policy: 1 stance for it, 2 against it, 1 of two minds, contested',
    ],
    ['issue:salt-marsh', 'The basin should be returned to salt marsh, policy: 3 stances for it'],
    ['issue:nowhere', ''],
  ])('%s: %s', (key, sentence) => {
    expect(describeNode(council(), key)).toBe(sentence)
  })
})
