import type { Attribute } from '../../model/coding'

const toThing = (id: string) => ({ '@id': id, '@type': '@id' })

/** Names of the file: those of Web Annotation and PROV-O are theirs, the rest is Standpoint's own vocabulary. */
export const CONTEXT = {
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  standpoint: 'urn:standpoint:vocabulary#',
  '@vocab': 'urn:standpoint:vocabulary#',
  id: '@id',
  type: '@type',
  Annotation: 'oa:Annotation',
  SpecificResource: 'oa:SpecificResource',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  body: toThing('oa:hasBody'),
  motivation: toThing('oa:motivatedBy'),
  source: toThing('oa:hasSource'),
  selector: toThing('oa:hasSelector'),
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  creator: toThing('dcterms:creator'),
  title: 'dcterms:title',
  issued: { '@id': 'dcterms:issued', '@type': 'xsd:date' },
  publisher: toThing('dcterms:publisher'),
  language: 'dcterms:language',
  label: 'rdfs:label',
  note: 'rdfs:comment',
  date: { '@id': 'standpoint:date', '@type': 'edtf:EDTF' },
  saidBy: { '@id': 'standpoint:saidBy', '@type': '@id', '@container': '@list' },
  holder: toThing('standpoint:holder'),
  target: toThing('oa:hasTarget'),
  toward: toThing('standpoint:toward'),
  claim: toThing('standpoint:claim'),
  from: toThing('standpoint:from'),
  to: toThing('standpoint:to'),
  participant: toThing('standpoint:participant'),
  bearsFor: toThing('standpoint:bearsFor'),
  bearsAgainst: toThing('standpoint:bearsAgainst'),
  sameAs: toThing('standpoint:sameAs'),
  hasPart: toThing('dcterms:hasPart'),
  used: toThing('prov:used'),
  wasAssociatedWith: toThing('prov:wasAssociatedWith'),
  wasAttributedTo: toThing('prov:wasAttributedTo'),
  wasDerivedFrom: toThing('prov:wasDerivedFrom'),
  wasGeneratedBy: toThing('prov:wasGeneratedBy'),
  hadPrimarySource: toThing('prov:hadPrimarySource'),
} as const

/** Address of a record, or of something below it, inside the coding that the file is named by. */
export const iri = (type: string, id: string, below?: string): string =>
  `coding:${type}:${encodeURIComponent(id.toWellFormed())}${below === undefined ? '' : `/${below}`}`

/** Attributes that an imported record has from its file, by the names that they had there; undefined where it has none. */
export const attributesOf = (attributes: readonly Attribute[] | undefined) =>
  attributes?.map(({ name, value }) => ({ type: 'Attribute', name, value }))
