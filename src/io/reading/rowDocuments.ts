import type { DocumentId } from '../../model/coding'
import type { CodingBuilder } from './builder'
import type { Cell } from './foreignGraph'
import { tidied } from './names'
import { cellAt, textAt, type createAttributeReader, type RowColumns } from './rowColumns'

/** So many quotations are put into one document where the file names none, so that each is found fast. */
const QUOTATIONS_A_DOCUMENT = 500

/** What a row says of its document. */
export interface RowDocument {
  readonly id: DocumentId
  /** Columns that are the record's attributes. */
  readonly own: RowColumns['others']
  /** The row's date is the document's day. */
  readonly isItsDay: boolean
}

/** Finds and makes the documents that the rows of a table name, with the facts that their rows have of them. */
export function createRowDocuments(
  { at, ofDocument, ofRecord }: RowColumns,
  file: string,
  attributesFrom: ReturnType<typeof createAttributeReader>,
  builder: CodingBuilder,
) {
  /** Documents by what their column holds, with the cells that their columns had first. */
  const known = new Map<string, { readonly id: DocumentId; readonly cells: readonly Cell[] }>()
  let quotations = 0
  const make = (name: string, fields: readonly Cell[]) => {
    const title = tidied(textAt(fields, at.title))
    const attributes = attributesFrom(fields, ofDocument)
    const id = builder.document(name, {
      name,
      ...(title !== '' && { title }),
      ...(attributes.length > 0 && { attributes }),
    })
    const made = { id, cells: ofDocument.map(([, index]) => cellAt(fields, index)) }
    known.set(name, made)
    return made
  }
  return {
    /** The document of a name; a row whose fields of it differ from its first has those for itself. */
    named(name: string, fields: readonly Cell[], date: string | null): RowDocument {
      const { id, cells } = known.get(name) ?? make(name, fields)
      const record = builder.documentRecord(id)
      const publisher = textAt(fields, at.publisher)
      if (publisher !== '' && record.publisher === '') record.publisher = builder.actor(publisher, 'media')
      const day = date === record.published ? '' : (date?.slice(0, 10) ?? '')
      if (/^\d{4}-\d{2}-\d{2}$/.test(day) && (record.published === '' || day < record.published))
        record.published = day
      let own = ofRecord
      for (const [column, [, index]] of ofDocument.entries())
        if (cellAt(fields, index) !== cells[column]) {
          const differing = ofDocument.filter(([, its], each) => cellAt(fields, its) !== cells[each])
          own = [...differing, ...ofRecord]
          break
        }
      return { id, own, isItsDay: date === record.published }
    },
    /** The document that the next quotation of no document is put into. */
    ofQuotations(): DocumentId {
      const number = Math.floor(quotations++ / QUOTATIONS_A_DOCUMENT) + 1
      const title = number === 1 ? `Quotations in ${file}` : `Quotations in ${file} (${number})`
      return builder.document(`\0${number}`, { name: title })
    },
  }
}
