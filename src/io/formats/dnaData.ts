import type { Database } from 'sql.js'
import type { Cell } from '../reading/foreignGraph'
import { countRows, eachRow, numberIn, textIn, type Row } from './dnaTables'

export interface DnaVariable {
  readonly id: number
  readonly name: string
  readonly type: string
}

export interface DnaStatementType {
  readonly id: number
  readonly label: string
  readonly variables: readonly DnaVariable[]
}

export interface DnaEntity {
  readonly variable: number
  readonly value: string
  /** `#rrggbb`; empty for black, which is what a new entity has. */
  readonly color: string
  readonly parent: number
  readonly attributes: [name: string, value: string][]
}

export interface DnaStatement {
  readonly id: number
  readonly type: number
  readonly document: number
  /** UTF-16 code units, end exclusive. */
  readonly startUtf16: number
  readonly endUtf16: number
  readonly coder: number
}

/** What of a `.dna` file can come in. Passwords are never read. */
export interface DnaData {
  readonly version: string
  readonly coders: ReadonlyMap<number, string>
  readonly documents: readonly Row[]
  readonly types: readonly DnaStatementType[]
  readonly entities: ReadonlyMap<number, DnaEntity>
  readonly statements: readonly DnaStatement[]
  /** Values of statements by the ids of statement and variable. */
  readonly values: ReadonlyMap<number, ReadonlyMap<number, Cell>>
  /** Rows of tables that stay out, by table. */
  readonly others: ReadonlyMap<string, number>
}

const OTHERS = ['REGEXES', 'CODERRELATIONS', 'VARIABLELINKS']
const byte = (value: number) =>
  Math.min(255, Math.max(0, value || 0))
    .toString(16)
    .padStart(2, '0')

/** Reads the tables of Discourse Network Analyzer 3. */
export async function readDnaData(db: Database, pause: (share: number) => Promise<void>): Promise<DnaData> {
  let step = 0
  const rows = async (table: string, columns: readonly string[], take: (row: Row) => void) => {
    step++
    await eachRow(db, table, columns, take, () => pause(step / 30))
  }
  let version = ''
  await rows('SETTINGS', ['Property', 'Value'], (row) => {
    if (textIn(row, 'Property') === 'version') version = textIn(row, 'Value')
  })
  const coders = new Map<number, string>()
  await rows('CODERS', ['ID', 'Name'], (row) => coders.set(numberIn(row, 'ID'), textIn(row, 'Name')))
  const documents: Row[] = []
  const fields = ['ID', 'Title', 'Text', 'Coder', 'Author', 'Source', 'Section', 'Notes', 'Type', 'Date']
  await rows('DOCUMENTS', fields, (row) => documents.push(row))
  const variables = new Map<number, DnaVariable[]>()
  await rows('VARIABLES', ['ID', 'Variable', 'DataType', 'StatementTypeId'], (row) => {
    const type = numberIn(row, 'StatementTypeId')
    const one = { id: numberIn(row, 'ID'), name: textIn(row, 'Variable'), type: textIn(row, 'DataType') }
    variables.set(type, [...(variables.get(type) ?? []), one])
  })
  const types: DnaStatementType[] = []
  await rows('STATEMENTTYPES', ['ID', 'Label'], (row) => {
    const id = numberIn(row, 'ID')
    types.push({ id, label: textIn(row, 'Label') || `type ${id}`, variables: variables.get(id) ?? [] })
  })
  const entities = new Map<number, DnaEntity>()
  await rows('ENTITIES', ['ID', 'VariableId', 'Value', 'Red', 'Green', 'Blue', 'ChildOf'], (row) => {
    const color = `#${['Red', 'Green', 'Blue'].map((part) => byte(numberIn(row, part))).join('')}`
    entities.set(numberIn(row, 'ID'), {
      variable: numberIn(row, 'VariableId'),
      value: textIn(row, 'Value'),
      color: color === '#000000' ? '' : color,
      parent: numberIn(row, 'ChildOf'),
      attributes: [],
    })
  })
  const attributes = new Map<number, string>()
  await rows('ATTRIBUTEVARIABLES', ['ID', 'AttributeVariable'], (row) =>
    attributes.set(numberIn(row, 'ID'), textIn(row, 'AttributeVariable')),
  )
  await rows('ATTRIBUTEVALUES', ['EntityId', 'AttributeVariableId', 'AttributeValue'], (row) => {
    const name = attributes.get(numberIn(row, 'AttributeVariableId'))
    const value = textIn(row, 'AttributeValue').trim()
    if (name !== undefined && value !== '')
      entities.get(numberIn(row, 'EntityId'))?.attributes.push([name, value])
  })
  const statements: DnaStatement[] = []
  const places = ['ID', 'StatementTypeId', 'DocumentId', 'Start', 'Stop', 'Coder']
  await rows('STATEMENTS', places, (row) =>
    statements.push({
      id: numberIn(row, 'ID'),
      type: numberIn(row, 'StatementTypeId'),
      document: numberIn(row, 'DocumentId'),
      startUtf16: numberIn(row, 'Start'),
      endUtf16: numberIn(row, 'Stop'),
      coder: numberIn(row, 'Coder'),
    }),
  )
  const values = new Map<number, Map<number, Cell>>()
  const put = (row: Row, value: Cell) => {
    const statement = numberIn(row, 'StatementId')
    let own = values.get(statement)
    if (!own) values.set(statement, (own = new Map()))
    own.set(numberIn(row, 'VariableId'), value)
  }
  await rows('DATASHORTTEXT', ['StatementId', 'VariableId', 'Entity'], (row) =>
    put(row, entities.get(numberIn(row, 'Entity'))?.value ?? ''),
  )
  await rows('DATALONGTEXT', ['StatementId', 'VariableId', 'Value'], (row) => put(row, textIn(row, 'Value')))
  await rows('DATAINTEGER', ['StatementId', 'VariableId', 'Value'], (row) => put(row, numberIn(row, 'Value')))
  await rows('DATABOOLEAN', ['StatementId', 'VariableId', 'Value'], (row) =>
    put(row, numberIn(row, 'Value') === 1 ? 'yes' : numberIn(row, 'Value') === 0 ? 'no' : ''),
  )
  const others = new Map(OTHERS.map((table) => [table, countRows(db, table)]))
  return { version, coders, documents, types, entities, statements, values, others }
}
