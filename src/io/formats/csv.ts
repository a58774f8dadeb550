/** A record of a CSV file. */
export interface CsvRecord {
  readonly fields: readonly string[]
  /** 1-based line on which it starts. */
  readonly line: number
}

export interface Csv {
  /** Blank lines are none. */
  readonly records: readonly CsvRecord[]
  readonly delimiter: string
  /** What RFC 4180 doesn't allow, where it was met. */
  readonly faults: readonly { readonly line: number; readonly message: string }[]
}

const DELIMITERS = [',', ';', '\t']

/** The delimiter that the first line has most often outside quotes; a comma where it has none. */
export function delimiterOf(text: string): string {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]))
  let quoted = false
  for (const character of text.replace(/^[\uFEFF\r\n]+/, '')) {
    if (character === '"') quoted = !quoted
    else if (!quoted && (character === '\n' || character === '\r')) break
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) as number) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ','
}

/**
 * Reads CSV by RFC 4180: fields in quotes may hold delimiters, line ends and doubled quotes. Also taken: a byte order
 * mark, any line end (LF, CRLF, CR), semicolons and tabs for commas, quotes inside an unquoted field. Never throws.
 */
export function readCsv(source: string, delimiter = delimiterOf(source.slice(0, 65_536))): Csv {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  const records: CsvRecord[] = []
  const faults: { line: number; message: string }[] = []
  let at = 0
  let line = 1
  while (at < text.length) {
    const fields: string[] = []
    const startLine = line
    for (;;) {
      if (text[at] === '"') {
        const field = readQuoted(text, at)
        if (!field.closed) faults.push({ line, message: 'a quotation mark is opened and never closed' })
        line += field.lines
        at = field.next
        const rest = unquotedEnd(text, at, delimiter)
        if (rest > at)
          faults.push({ line, message: `“${text.slice(at, rest)}” follows a closing quotation mark` })
        fields.push(field.value + text.slice(at, rest))
        at = rest
      } else {
        const end = unquotedEnd(text, at, delimiter)
        fields.push(text.slice(at, end))
        at = end
      }
      if (text[at] !== delimiter) break
      at++
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    line++
    if (fields.length > 1 || fields[0] !== '') records.push({ fields, line: startLine })
  }
  return { records, delimiter, faults }
}

/** A field that opens with a quotation mark at `from`; `next` is behind its closing one. */
function readQuoted(text: string, from: number) {
  let value = ''
  let start = from + 1
  for (;;) {
    const quote = text.indexOf('"', start)
    if (quote === -1) {
      value += text.slice(start)
      return { value, next: text.length, closed: false, lines: lineEnds(text, from, text.length) }
    }
    value += text.slice(start, quote)
    if (text[quote + 1] !== '"')
      return { value, next: quote + 1, closed: true, lines: lineEnds(text, from, quote) }
    value += '"'
    start = quote + 2
  }
}

function unquotedEnd(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

const lineEnds = (text: string, from: number, to: number): number =>
  text.slice(from, to).match(/\r\n|\n|\r/g)?.length ?? 0

/** A CSV record without its line end; a field is quoted where it has to be. */
export function csvLine(fields: readonly (string | number | boolean)[], delimiter = ','): string {
  return fields
    .map((field) => {
      const text = String(field)
      return text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text)
        ? `"${text.replaceAll('"', '""')}"`
        : text
    })
    .join(delimiter)
}
