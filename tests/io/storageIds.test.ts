import { describe, expect, it } from 'vitest'
import { freeId } from '../../src/io/storage'

describe('the id of a kept project', () => {
  it.each([
    ['Carbon tax debate (2005)', [], 'carbon-tax-debate-2005'],
    ['  Zürich: Übersicht ', [], 'zurich-ubersicht'],
    ['statements', ['statements'], 'statements-2'],
    ['statements', ['statements', 'statements-2'], 'statements-3'],
    ['Газета', [], 'project'],
    ['../../etc/passwd', [], 'etc-passwd'],
  ])('of “%s” beside %j is “%s”', (name, taken, id) => expect(freeId(name, taken)).toBe(id))
})
