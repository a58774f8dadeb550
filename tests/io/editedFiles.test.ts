import { describe, expect, it } from 'vitest'
import { WRITERS } from '../../src/io/writing'
import { editedProject } from '../../src/model/editedProject'
import { council } from '../fixtures/projects'

const { project } = editedProject(council(), [
  { type: 'rename', what: 'actor:residents', label: 'Dwellers', name: 'The dwellers' },
  { type: 'note', what: 'stance:brandt-for-sale', note: 'Look this up' },
])
const written = (id: string): string =>
  (
    WRITERS.find((writer) => writer.id === id)?.write(
      { whole: project, part: project, codingSha256: 'a', files: {}, view: null },
      {},
    ) ?? []
  )
    .map(({ content }) => String(content))
    .join('\n')

describe('what is written of an edited project', () => {
  it.each(WRITERS.filter(({ group }) => group !== 'citation' && group !== 'project').map(({ id }) => [id]))(
    'as %s has new names and notes',
    (id) => {
      const text = written(id)
      expect(text).toContain('The dwellers')
      expect(text).toContain('Look this up')
    },
  )
})
