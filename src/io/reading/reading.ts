import { formatOf } from './detect'
import { FORMAT_NAMES, megabytes, MOST_BYTES, type Format, type SourceFile } from './formats'
import { createLedger, Unreadable } from './ledger'
import type { Mappings, TablePreview } from './mapping'
import { baseOf, type Imported, type Reader, type ReadingContext, type ReadingTools } from './reader'
import type { ImportReport } from './report'

/** Milliseconds of work after which others get the thread. */
const SLICE_MS = 12

export interface ReadingOptions {
  readonly tools: ReadingTools
  /** Read as this, whatever the file looks like. */
  readonly format?: Format | undefined
  /** Of the tables in the file; those not named go by their guess. */
  readonly mappings?: Mappings | undefined
  readonly signal?: AbortSignal | undefined
  /** How far reading is, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined
  /** Today as `YYYY-MM-DD`, for an article that does not say its day. */
  readonly today?: (() => string) | undefined
}

export interface Reading {
  /** Null where nothing came in; the report says why. */
  readonly imported: Imported | null
  readonly report: ImportReport
}

export interface Preview {
  readonly format: Format | null
  /** Tables that a mapping can be chosen for; none where the format needs none. */
  readonly tables: readonly TablePreview[]
  /** Where the file can't be read at all. */
  readonly failure: ImportReport['failure']
}

async function readerFor(format: Format, { today }: ReadingOptions): Promise<Reader> {
  switch (format) {
    case 'standpoint':
      return (await import('../formats/standpointFile')).standpointReader
    case 'table':
      return (await import('../formats/tableReader')).tableReader
    case 'article':
      return (await import('../formats/article')).articleReader(
        today ?? (() => new Date().toISOString().slice(0, 10)),
      )
    case 'dna':
      return (await import('../formats/dna')).dnaReader
    case 'graphml':
      return (await import('../formats/graphmlReader')).graphmlReader
    case 'gexf':
      return (await import('../formats/gexfReader')).gexfReader
    case 'node-link':
    case 'cytoscape':
    case 'graphology':
      return (await import('../formats/graphJson')).graphJsonReader(format)
    case 'workbook':
      return (await import('../formats/workbook')).workbookReader
    default:
      return format satisfies never
  }
}

/** Lets whatever waits for the thread run; a timer would take four milliseconds more. */
const breathe = () =>
  new Promise<void>((done) => {
    const { port1, port2 } = new MessageChannel()
    const onMessage = () => {
      port1.close()
      done()
    }
    port1.addEventListener('message', onMessage, { once: true })
    port1.start()
    port2.postMessage(null)
  })

function contextFor({ tools, mappings, signal, onProgress }: ReadingOptions): ReadingContext {
  let since = performance.now()
  return {
    ledger: createLedger(),
    mappings: mappings ?? [],
    tools,
    async pause(share) {
      signal?.throwIfAborted()
      if (performance.now() - since < SLICE_MS) return
      onProgress?.(share)
      await breathe()
      signal?.throwIfAborted()
      since = performance.now()
    },
  }
}

/** The format that a file is read as. Throws Unreadable where it has none, or more bytes than that format may have. */
function formatFor(file: SourceFile, chosen: Format | undefined): Format {
  if (file.bytes.length === 0) throw new Unreadable('it is empty', 'choose the file that holds the data')
  const format = chosen ?? formatOf(file)
  if (format === null)
    throw new Unreadable(
      'it is of no format that can be read here',
      `open one of these: ${Object.values(FORMAT_NAMES).join(', ')}`,
    )
  if (file.bytes.length > MOST_BYTES[format])
    throw new Unreadable(
      `it has ${megabytes(file.bytes.length)}, more than the ${megabytes(MOST_BYTES[format])} that ${FORMAT_NAMES[format]} may have here`,
      'split it, or leave out what is not needed',
    )
  return format
}

/** What stopped a reader, for the report: its own word, or that the file is damaged. Rethrows a cancellation. */
function failureOf(error: unknown, signal: AbortSignal | undefined): { reason: string; fix: string } {
  if (signal?.aborted) throw error
  if (error instanceof Unreadable) return { reason: error.message, fix: error.fix }
  const said = error instanceof Error ? error.message : String(error)
  return { reason: `it is damaged or not what it seems (${said})`, fix: 'save or download it again' }
}

/**
 * Reads a file, or the files of a folder (one of which is a `coding.json`), into a project. Whatever is wrong with it
 * is in the report; the promise rejects only where `signal` is aborted, with its reason.
 */
export async function readImport(
  input: SourceFile | readonly SourceFile[],
  options: ReadingOptions,
): Promise<Reading> {
  const files = 'bytes' in input ? [input] : input
  const [first] = files
  const context = contextFor(options)
  const name = first
    ? files.length === 1
      ? baseOf(first.name)
      : (first.name.split('/')[0] ?? '')
    : 'nothing'
  let format: Format | null = options.format ?? (files.length > 1 ? 'standpoint' : null)
  try {
    options.signal?.throwIfAborted()
    if (!first) throw new Unreadable('there is no file', 'choose one')
    let imported: Imported
    if (files.length > 1) imported = (await import('../formats/standpointFile')).projectFiles(files, context)
    else {
      format = formatFor(first, options.format)
      imported = await (await readerFor(format, options)).read(first, context)
    }
    const assumed = imported.kind === 'coding' ? (imported.coding.imported?.assumed ?? []) : []
    return { imported, report: context.ledger.report(name, format, { assumed, failure: null }) }
  } catch (error) {
    const failure = failureOf(error, options.signal)
    return { imported: null, report: context.ledger.report(name, format, { assumed: [], failure }) }
  }
}

/** The tables of a file with their first rows and guessed mappings, before it is read. Rejects only where `signal` is aborted. */
export async function previewImport(file: SourceFile, options: ReadingOptions): Promise<Preview> {
  let format: Format | null = null
  try {
    options.signal?.throwIfAborted()
    format = formatFor(file, options.format)
    const reader = await readerFor(format, options)
    return { format, tables: (await reader.preview?.(file, contextFor(options))) ?? [], failure: null }
  } catch (error) {
    return { format, tables: [], failure: failureOf(error, options.signal) }
  }
}
