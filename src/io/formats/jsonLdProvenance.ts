import type { ActorKind } from '../../model/coding'
import type { Project } from '../../model/project'
import { attributesOf, iri } from './jsonLdContext'

type Node = Readonly<Record<string, unknown>>

const AGENT: Readonly<Record<ActorKind, string>> = {
  person: 'prov:Person',
  'unnamed-person': 'prov:Person',
  group: 'prov:Agent',
  organisation: 'prov:Organization',
  institution: 'prov:Organization',
  media: 'prov:Organization',
  state: 'prov:Organization',
  intergovernmental: 'prov:Organization',
  region: 'prov:Agent',
}

/** The coding, with its hash, the act of coding that made it, and the coders. */
export function codingPart({ coding, documents: texts }: Project, codingSha256: string): readonly Node[] {
  const coders = coding.coders.map((name, at): Node => ({
    id: iri('coder', String(at + 1)),
    type: 'prov:Agent',
    label: name,
  }))
  const ids = coders.map(({ id }) => id)
  return [
    {
      id: `urn:sha256:${codingSha256}`,
      type: ['Coding', 'prov:Entity'],
      title: coding.title,
      codingSha256,
      wasGeneratedBy: 'coding:coding',
      wasAttributedTo: ids,
      importedFrom: coding.imported && { type: 'File', ...coding.imported },
    },
    {
      id: 'coding:coding',
      type: 'prov:Activity',
      used: [...texts.keys()].map((id) => iri('document', id)),
      wasAssociatedWith: ids,
    },
    ...coders,
  ]
}

export const documents = (project: Project): readonly Node[] =>
  [...project.documents.values()].map(
    ({ id, title, file, published, publisher, language, note, attributes }) => ({
      id: iri('document', id),
      type: ['Document', 'prov:Entity'],
      title,
      file,
      issued: published === '' ? undefined : published,
      publisher: iri('actor', publisher),
      language,
      wasAttributedTo: iri('actor', publisher),
      note,
      attribute: attributesOf(attributes),
    }),
  )

/** The actors of a part, and those whom it only names as speakers or publishers. */
export function agents(part: Project, whole: Project): readonly Node[] {
  const named = [
    ...[...part.stances.values(), ...part.ties.values(), ...part.events.values()].flatMap(
      ({ saidBy }) => saidBy,
    ),
    ...[...whole.documents.values()].map(({ publisher }) => publisher),
  ]
  const ids = new Set([...part.actors.keys(), ...named])
  return [...ids].flatMap((id): readonly Node[] => {
    const actor = whole.actors.get(id)
    if (!actor) return []
    const { name, kind, label, aliases, description, note, readerNote, attributes } = actor
    return [
      {
        id: iri('actor', id),
        type: ['Actor', AGENT[kind]],
        label: name,
        shortLabel: label,
        kind,
        alias: aliases,
        description,
        note,
        readerNote,
        attribute: attributesOf(attributes),
      },
    ]
  })
}
