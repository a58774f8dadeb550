import { describe, expect, it } from 'vitest'
import { idOf, recordOf, typeOf } from '../../src/model/refs'
import { council } from '../fixtures/projects'

const project = council()

describe('a ref', () => {
  it.each([
    ['actor:trust', 'actor', 'trust'],
    ['sentence:report/3', 'sentence', 'report/3'],
    ['issue:a:b', 'issue', 'a:b'],
  ])('%s is a type and an id', (ref, type, id) => {
    expect([typeOf(ref), idOf(ref)]).toEqual([type, id])
  })

  it('names the record of its type alone', () => {
    expect(recordOf(project, 'actor', 'actor:trust')?.label).toBe('Estuary Trust')
    expect(recordOf(project, 'issue', 'actor:trust')).toBeUndefined()
    expect(recordOf(project, 'actor', 'issue:trust')).toBeUndefined()
  })

  it('names nothing that the project does not have', () => {
    expect(recordOf(project, 'stance', 'stance:nobody-said-so')).toBeUndefined()
    expect(recordOf(project, 'tie', 'tie:')).toBeUndefined()
  })
})
