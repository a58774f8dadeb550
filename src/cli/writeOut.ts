import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  inOneZip,
  WRITERS,
  type Source,
  type Writer,
  type WritingOptions,
  type WrittenFile,
} from '../io/writing'
import { UsageError } from './usage'

/** Stands for standard output. */
export const STDOUT = '-'

export const FORMATS = WRITERS.map(({ id }) => id).join(' | ')

/** Endings of file names that stand for a format; the first that fits is taken. */
const ENDINGS: readonly (readonly [ending: string, format: string])[] = [
  ['.graphology.json', 'graphology'],
  ['.node-link.json', 'node-link'],
  ['.csl.json', 'csl-json'],
  ['.cyjs', 'cytoscape'],
  ['.bib', 'bibtex'],
  ...WRITERS.map(({ id }) => [`.${id}`, id] as const),
]

/** The writer that `--to` or else the ending of OUT names. Throws a UsageError where there is none. */
export function writerFor(format: string | undefined, out: string): Writer {
  const wanted = format ?? ENDINGS.find(([ending]) => out.toLowerCase().endsWith(ending))?.[1]
  if (wanted === undefined) throw new UsageError(`say what to write: --to ${FORMATS}`)
  const writer = WRITERS.find(({ id }) => id === wanted)
  if (!writer) throw new UsageError(`there is no format ${wanted}; --to takes ${FORMATS}`)
  return writer
}

/**
 * Writes a source to OUT. A format of several tables fills a folder or a `.zip` file; to another file or standard output
 * goes the one that `table` names, else the first. Returns what was written, for the word about it.
 */
export function writeOut(
  source: Source,
  writer: Writer,
  out: string,
  { table, ...options }: WritingOptions & { readonly table?: string | undefined },
): readonly string[] {
  const files = writer.write(source, options)
  if (files.length > 1 && table === undefined && out.toLowerCase().endsWith('.zip')) {
    writeFileSync(out, inOneZip(files).content)
    return [out]
  }
  const isOne = files.length === 1 || out === STDOUT || table !== undefined || out.endsWith(`.${writer.id}`)
  if (!isOne) {
    mkdirSync(out, { recursive: true })
    return files.map(({ ending, content }) => {
      const path = join(out, ending)
      writeFileSync(path, content)
      return path
    })
  }
  const { content } = chosen(files, table)
  if (out === STDOUT) {
    process.stdout.write(content)
    return []
  }
  writeFileSync(out, content)
  return [out]
}

function chosen(files: readonly WrittenFile[], table: string | undefined): WrittenFile {
  const nameOf = ({ ending }: WrittenFile) => ending.replace(/\..*$/, '')
  const file = files.find((one) => table === undefined || nameOf(one) === table)
  if (file) return file
  const names = files.map(nameOf).filter((name) => name !== '')
  throw new UsageError(
    names.length === 0
      ? 'this format has no tables; leave out --table'
      : `there is no table ${table}; --table takes ${names.join(' | ')}`,
  )
}
