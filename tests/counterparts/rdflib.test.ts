import { describe, expect, it } from 'vitest'
import { writeJsonLd } from '../../src/io/formats/jsonLd'
import type { Project } from '../../src/model/project'
import { hostile } from '../fixtures/hostile'
import { council, minsk } from '../fixtures/projects'
import { RDFLIB, readBy } from './python'

if (!RDFLIB)
  console.warn(
    'skipped: no Python with rdflib (Debian: apt-get install python3-rdflib, or pip install rdflib)',
  )

interface Found {
  readonly annotations: Readonly<
    Record<
      string,
      {
        readonly body: string
        readonly source: string
        readonly exact: string
        readonly prefix: string
        readonly suffix: string
        readonly start: number
        readonly end: number
        readonly creators: readonly string[]
      }
    >
  >
  readonly stances: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly names: Readonly<Record<string, string>>
  readonly coders: readonly string[]
  readonly used: readonly string[]
  readonly hash: string
}

const HASH = 'ab'.repeat(32)
const read = (project: Project) =>
  readBy(RDFLIB ?? '', 'read_jsonld.py', writeJsonLd(project, project, HASH)) as Found
const iri = (type: string, id: string) =>
  `urn:sha256:${HASH}#${type}:${encodeURIComponent(id.toWellFormed())}`

describe.skipIf(!RDFLIB).each([
  ['the bundled article', minsk()],
  ['two documents', council()],
  ['names that formats stumble over', hostile()],
])('rdflib finds in the JSON-LD of %s', (_, project) => {
  const found = read(project)

  it('an annotation for every quotation, at code points that cut out its very words', () => {
    const places = [...project.evidence.values()].flat()
    expect(Object.keys(found.annotations)).toHaveLength(places.length)
    const texts = new Map([...project.documents.values()].map(({ id, text }) => [iri('document', id), text]))
    for (const { source, exact, start, end, prefix, suffix } of Object.values(found.annotations)) {
      const characters = [...(texts.get(source) ?? '').toWellFormed()]
      expect(characters.slice(start, end).join('')).toBe(exact)
      expect(characters.slice(0, start).join('').endsWith(prefix)).toBe(true)
      expect(characters.slice(end).join('').startsWith(suffix)).toBe(true)
    }
  })

  it('every stance with its fields, and its speakers in their order, in a list and in PROV-O', () => {
    expect(Object.keys(found.stances).toSorted()).toEqual(
      [...project.stances.keys()].map((id) => iri('stance', id)).toSorted(),
    )
    for (const { id, holder, polarity, certainty, date, note, saidBy } of project.stances.values()) {
      const speakers = saidBy.map((actor) => iri('actor', actor))
      expect(found.stances[iri('stance', id)]).toMatchObject({
        holder: iri('actor', holder),
        polarity,
        certainty,
        date: date ?? null,
        note: note?.toWellFormed() ?? null,
        saidBy: speakers,
        chain: speakers.toReversed(),
      })
    }
  })

  it('the names of the actors, the coders, the documents that were coded, and the coding’s hash', () => {
    expect(found.names).toEqual(
      Object.fromEntries(
        [...project.actors.values()].map(({ id, name }) => [iri('actor', id), name.toWellFormed()]),
      ),
    )
    expect(found.coders).toEqual(project.coding.coders.map((name) => name.toWellFormed()).toSorted())
    expect(found.used).toEqual([...project.documents.keys()].map((id) => iri('document', id)).toSorted())
    expect(found.hash).toBe(HASH)
  })
})
