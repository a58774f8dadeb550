import { delimiterOf } from '../formats/csv'
import type { Format, SourceFile } from './formats'

const SAMPLE_BYTES = 1 << 16
const SQLITE = 'SQLite format 3\0'

const startsWith = (bytes: Uint8Array, magic: string) =>
  [...magic].every((character, at) => bytes[at] === character.charCodeAt(0))
const endingOf = (name: string) => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''

const BY_ENDING: Readonly<Record<string, Format>> = {
  standpoint: 'standpoint',
  dna: 'dna',
  csv: 'table',
  tsv: 'table',
  tab: 'table',
  xlsx: 'workbook',
  graphml: 'graphml',
  gexf: 'gexf',
  txt: 'article',
  md: 'article',
  html: 'article',
  htm: 'article',
  xhtml: 'article',
}

/** The beginning of a file as text, whatever its encoding; for telling its format alone. */
function sampleOf(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding).decode(sample).trimStart()
}

function jsonFormat(sample: string, ending: string): Format | null {
  const has = (key: string) => sample.includes(`"${key}"`)
  if (has('coders') && has('documents') && !has('nodes')) return 'standpoint'
  if (has('elements')) return 'cytoscape'
  if (has('nodes') && has('key') && (has('options') || has('attributes'))) return 'graphology'
  if (has('nodes') || has('links') || has('edges')) return 'node-link'
  if (sample.startsWith('[') && has('data')) return 'cytoscape'
  return ending === 'cyjs' ? 'cytoscape' : null
}

/** Whether text is a table: more than one line, all with the same number of delimiters, and some. */
function isTable(sample: string): boolean {
  const lines = sample
    .split(/\r\n|\n|\r/)
    .slice(0, 20)
    .filter((line) => line !== '')
  const delimiter = delimiterOf(sample)
  const counts = lines.map((line) => line.split(delimiter).length)
  return counts.length > 1 && (counts[0] as number) > 1 && counts.every((count) => count === counts[0])
}

/** The format of a file, by its content before its name; null where neither tells. */
export function formatOf({ name, bytes }: SourceFile): Format | null {
  const ending = endingOf(name)
  const named = BY_ENDING[ending] ?? null
  if (bytes.length === 0) return named
  if (startsWith(bytes, SQLITE)) return 'dna'
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006'))
    return ending === 'xlsx' ||
      (named === null && new TextDecoder('latin1').decode(bytes).includes('xl/workbook.xml'))
      ? 'workbook'
      : 'standpoint'
  const sample = sampleOf(bytes)
  if (sample.startsWith('<')) {
    if (/<(?:\w+:)?graphml[\s>]/i.test(sample)) return 'graphml'
    if (/<(?:\w+:)?gexf[\s>]/i.test(sample)) return 'gexf'
    if (/<(?:!doctype html|html|head|body|article)[\s>]/i.test(sample)) return 'article'
  }
  if (/^[{[]/.test(sample) && named !== 'table' && named !== 'article')
    return jsonFormat(sample, ending) ?? named
  if (named !== null) return named
  if (sample.includes('\0')) return null
  return isTable(sample) ? 'table' : 'article'
}
