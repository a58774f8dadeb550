import { dnaFile } from '../tests/io/reading/dnaFile'

const DOCUMENTS = 24
const PARAGRAPHS = 45
const STATEMENTS = 49
const PERSONS = 30
const ORGANISATIONS = 7
const CONCEPTS = 6
/** Ids from here on are those of the sample. */
const FROM = 1000

/**
 * A `.dna` file of about 350 kB, as large as the sample that comes with Discourse Network Analyzer and alike: some dozens
 * of long documents with a few statements each.
 */
export function dnaSample(): Promise<Uint8Array> {
  const words =
    'The members of the council spoke for an hour about what the harbour costs and who is to pay for it.'
  const rows: string[] = []
  const add = (table: string, columns: string, ...values: readonly (string | number)[]) =>
    rows.push(
      `INSERT INTO ${table} (${columns}) VALUES (${values.map((value) => (typeof value === 'number' ? value : `'${value}'`)).join(', ')});`,
    )
  const entities = (variable: number, count: number, word: string, first: number) => {
    for (let at = 0; at < count; at++)
      add('ENTITIES', 'ID, VariableId, Value, ChildOf', first + at, variable, `${word} ${at + 1}`, 0)
    return first
  }
  const person = entities(1, PERSONS, 'Speaker', FROM)
  const organisation = entities(2, ORGANISATIONS, 'Organisation', FROM + 100)
  const concept = entities(3, CONCEPTS, 'The harbour should be, as to point', FROM + 200)
  const paragraph = `${words} ${words} Nothing was decided.`
  for (let at = 0; at < DOCUMENTS; at++)
    add(
      'DOCUMENTS',
      'ID, Title, Text, Coder, Source, Date',
      FROM + at,
      `Report ${at + 1}`,
      Array.from({ length: PARAGRAPHS }, (_, number) => `${number + 1}. ${paragraph}`).join('\n\n'),
      1,
      'Herald',
      1_620_000_000 + at * 86_400,
    )
  for (let at = 0; at < STATEMENTS; at++) {
    const id = FROM + at
    const start = 2 + (at % 20) * (paragraph.length + 4)
    add(
      'STATEMENTS',
      'ID, StatementTypeId, DocumentId, Start, Stop, Coder',
      id,
      1,
      FROM + (at % DOCUMENTS),
      start,
      start + 80,
      1,
    )
    add('DATASHORTTEXT', 'StatementId, VariableId, Entity', id, 1, person + (at % PERSONS))
    add('DATASHORTTEXT', 'StatementId, VariableId, Entity', id, 2, organisation + (at % ORGANISATIONS))
    add('DATASHORTTEXT', 'StatementId, VariableId, Entity', id, 3, concept + ((at * 5) % CONCEPTS))
    add('DATABOOLEAN', 'StatementId, VariableId, Value', id, 4, at % 3 === 0 ? 0 : 1)
  }
  return dnaFile(rows.join('\n'))
}
