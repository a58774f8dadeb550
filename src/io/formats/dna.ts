import { ACTOR_KINDS, type ActorId, type DocumentId } from '../../model/coding'
import { attributesOf, createBuilder, type CodingBuilder } from '../reading/builder'
import type { SourceFile } from '../reading/formats'
import { previewOf } from '../reading/guess'
import { actorKindOf } from '../reading/kinds'
import { Unreadable, type Ledger } from '../reading/ledger'
import { mappingFor, type Mapping, type TablePreview } from '../reading/mapping'
import { tidied } from '../reading/names'
import { baseOf, stemOf, type Imported, type Reader, type ReadingContext } from '../reading/reader'
import { assumedBy } from '../reading/assumed'
import { createRowReader } from '../reading/rows'
import { readDnaData, type DnaData, type DnaEntity, type DnaStatementType } from './dnaData'
import { requireDna, textIn, numberIn, type Row } from './dnaTables'

const STATEMENTS_A_PAUSE = 500
const SAMPLE = 1000
const MILLISECONDS = 1000
const FIRST_YEAR = Date.parse('0000-01-01T00:00:00Z')
const LAST_YEAR = Date.parse('9999-12-31T23:59:59Z')

async function open({ bytes }: SourceFile, { tools, pause }: ReadingContext): Promise<DnaData> {
  const sqlite = await tools.loadSqlite()
  let db: InstanceType<typeof sqlite.Database> | undefined
  try {
    db = new sqlite.Database(bytes)
    requireDna(db)
    return await readDnaData(db, pause)
  } catch (error) {
    if (
      error instanceof Error &&
      /malformed|not a database|disk image|disk I\/O|corrupt/i.test(error.message)
    )
      throw new Unreadable(
        `the database is damaged (${error.message})`,
        'copy it again from where it is whole',
      )
    throw error
  } finally {
    db?.close()
  }
}

const columnsOf = ({ variables }: DnaStatementType) => variables.map(({ name }) => name)
const fieldsOf = ({ values }: DnaData, { variables }: DnaStatementType, statement: number) => {
  const own = values.get(statement)
  return variables.map(({ id }) => own?.get(id) ?? '')
}

/** A statement type as a table, its variables the columns. */
function previewType(data: DnaData, type: DnaStatementType): TablePreview {
  const rows: string[][] = []
  for (const { id, type: of } of data.statements) {
    if (of !== type.id) continue
    rows.push(fieldsOf(data, type, id).map(String))
    if (rows.length >= SAMPLE) break
  }
  return previewOf(type.label, columnsOf(type), rows)
}

/** Day and time of a document; its `Date` is in Unix seconds, UTC. */
function moment(row: Row): { readonly day: string; readonly time: string } | null {
  const ms = numberIn(row, 'Date') * MILLISECONDS
  if (!(ms >= FIRST_YEAR && ms <= LAST_YEAR)) return null
  const [day = '', time = ''] = new Date(ms).toISOString().split('T')
  return { day, time: time.slice(0, 8) }
}

function addDocuments({ documents, coders }: DnaData, builder: CodingBuilder, ledger: Ledger) {
  const ids = new Map<number, DocumentId>()
  ledger.found('documents', documents.length)
  for (const row of documents) {
    const number = numberIn(row, 'ID')
    const title = tidied(textIn(row, 'Title'))
    const when = moment(row)
    const place = `document ${number}`
    if (!when)
      ledger.shed({
        place,
        field: 'Date',
        value: textIn(row, 'Date'),
        reason: 'is no day from 0000 to 9999',
        fix: 'set the date of the document',
      })
    const source = tidied(textIn(row, 'Source'))
    const text = textIn(row, 'Text').toWellFormed()
    if (text.trim() === '')
      ledger.shed({
        place,
        field: 'Text',
        value: null,
        reason: 'is empty',
        fix: 'put the text into the document',
      })
    const id = builder.document(
      String(number),
      {
        name: title || `document ${number}`,
        ...(when && { published: when.day }),
        ...(source !== '' && { publisher: builder.actor(source, 'media') }),
        ...(textIn(row, 'Notes').trim() !== '' && { note: textIn(row, 'Notes').toWellFormed() }),
        ...attributesOf([
          ...['Author', 'Section', 'Type'].map((name) => [name, textIn(row, name).trim()] as const),
          ['Time', when && when.time !== '00:00:00' ? when.time : ''],
          ['Coder', coders.size > 1 ? (coders.get(numberIn(row, 'Coder')) ?? '') : ''],
        ]),
      },
      text,
    )
    ids.set(number, id)
    ledger.took('documents')
  }
  return ids
}

/** Makes what brings entities in when a statement first names them, with their attributes and colours. */
function createEntities(data: DnaData, builder: CodingBuilder) {
  const byName = new Map<number, Map<string, DnaEntity>>()
  const used = new Set<DnaEntity>()
  for (const entity of data.entities.values()) {
    const names = byName.get(entity.variable) ?? new Map<string, DnaEntity>()
    names.set(entity.value.trim(), entity)
    byName.set(entity.variable, names)
  }
  const facts = ({ attributes, color, parent }: DnaEntity) => {
    const at = (name: string) => attributes.find(([of]) => of.toLowerCase() === name)?.[1] ?? ''
    const others = attributes.filter(([name]) => !['alias', 'notes'].includes(name.toLowerCase()))
    return {
      alias: tidied(at('alias')),
      type: at('type'),
      more: {
        ...(at('notes') !== '' && { note: at('notes').toWellFormed() }),
        ...attributesOf([...others, ['color', color], ['child of', data.entities.get(parent)?.value ?? '']]),
      },
    }
  }
  const named = (variable: number | undefined, name: string) => {
    const entity = variable === undefined ? undefined : byName.get(variable)?.get(name)
    if (entity) used.add(entity)
    return entity
  }
  return {
    used,
    /** An actor of the first of some variables that has it. */
    actor(
      variables: readonly { readonly id: number; readonly name: string }[],
      name: string,
    ): ActorId | undefined {
      for (const { id, name: variable } of variables) {
        const entity = named(id, name)
        if (!entity) continue
        const { alias, type, more } = facts(entity)
        const kind = ACTOR_KINDS.find((word) => word === type.toLowerCase()) ?? actorKindOf(variable)
        return builder.actor(name, kind, { ...more, ...(alias !== '' && { aliases: [alias] }) })
      }
      return undefined
    },
    issue(variable: number | undefined, name: string) {
      const entity = named(variable, name)
      return entity && builder.issue(name, 'policy', facts(entity).more)
    },
  }
}

async function read(file: SourceFile, context: ReadingContext): Promise<Imported> {
  const { ledger, mappings, pause } = context
  const data = await open(file, context)
  const builder = createBuilder()
  const documents = addDocuments(data, builder, ledger)
  for (const name of data.coders.values()) builder.coder(name)
  const entities = createEntities(data, builder)
  const used: Mapping[] = []
  const readers = data.types.map((type) => {
    const preview = previewType(data, type)
    const mapping = mappingFor(mappings, preview)
    const what = `statements of ${type.label}`
    const variable = (name: string | undefined) => type.variables.find((one) => one.name === name)
    if (!mapping) return { type, what, read: null }
    used.push(mapping)
    const { columns } = mapping
    const holders = [variable(columns.holder), variable(columns.saidBy), variable(columns.target)].flatMap(
      (one) => one ?? [],
    )
    const setting = {
      what,
      columns: columnsOf(type),
      mapping,
      file: baseOf(file.name),
      actorNamed: (name: string) =>
        entities.actor(mapping.records === 'stances-on-issues' ? holders.slice(0, -1) : holders, name),
      issueNamed: (name: string) => entities.issue(variable(columns.target)?.id, name),
    }
    return { type, what, read: createRowReader(setting, builder, ledger) }
  })
  const byType = new Map(readers.map((one) => [one.type.id, one]))
  for (const [at, statement] of data.statements.entries()) {
    if (at % STATEMENTS_A_PAUSE === 0) await pause(0.5 + at / data.statements.length / 2)
    const known = byType.get(statement.type)
    const what = known?.what ?? 'statements of no type'
    const place = `statement ${statement.id}`
    const lose = (field: string, value: string, reason: string, fix: string) =>
      ledger.lost(what, { place, field, value, reason, fix })
    ledger.found(what, 1)
    const document = documents.get(statement.document)
    if (!known)
      lose(
        'StatementTypeId',
        String(statement.type),
        'is no statement type of the file',
        'repair the database',
      )
    else if (!known.read)
      lose(
        'statement type',
        known.type.label,
        'has no variables that were told or guessed to be holder and target',
        'choose them in the mapping',
      )
    else if (document === undefined)
      lose('DocumentId', String(statement.document), 'is no document of the file', 'repair the database')
    else {
      const { startUtf16, endUtf16 } = statement
      const anchor = builder.anchorAt(document, startUtf16, endUtf16)
      const coder = data.coders.size > 1 ? (data.coders.get(statement.coder) ?? '') : ''
      const facts = {
        place: () => place,
        id: () => `s${statement.id}`,
        document,
        evidence: anchor ? [anchor] : [],
        attributes: [['coder', coder]] as const,
      }
      if (!known.read(fieldsOf(data, known.type, statement.id), facts)) continue
      ledger.took(what)
      if (!anchor)
        ledger.shed({
          place,
          field: 'Start, Stop',
          value: `${startUtf16}–${endUtf16}`,
          reason: 'are no place with words in its document',
          fix: 'mark the words anew',
        })
    }
  }
  accountForRest(data, entities.used, ledger)
  const imported = { format: 'dna', file: baseOf(file.name), assumed: assumedBy(used) } as const
  return { kind: 'coding', ...builder.build(imported, stemOf(file.name)) }
}

/** Entities that no statement uses, and tables that a coding has no place for. */
function accountForRest(
  { entities, others, version }: DnaData,
  used: ReadonlySet<DnaEntity>,
  ledger: Ledger,
): void {
  const named = [...entities.values()].filter(({ value }) => value.trim() !== '')
  ledger.found('entities', named.length)
  ledger.took('entities', used.size)
  for (const entity of named)
    if (!used.has(entity))
      ledger.lost('entities', {
        place: `entity “${entity.value.slice(0, 60).toWellFormed()}”`,
        field: null,
        value: null,
        reason: 'is the holder, speaker or target of no statement that came in',
        fix: 'nothing, unless its variable should be mapped',
      })
  for (const [table, count] of others) {
    if (count === 0) continue
    ledger.found(`rows of ${table}`, count)
    const loss = {
      place: `table ${table}`,
      field: null,
      value: null,
      reason: 'has no place in a coding',
      fix: 'keep the .dna file for it',
    }
    ledger.lost(`rows of ${table}`, loss, count)
  }
  if (version !== '')
    ledger.remark(`The file was saved by Discourse Network Analyzer ${version.slice(0, 20)}.`)
}

/** Reads a file of Discourse Network Analyzer 3 (SQLite). */
export const dnaReader: Reader = {
  read,
  preview: async (file, context) => {
    const data = await open(file, context)
    return data.types.map((type) => previewType(data, type))
  },
}
