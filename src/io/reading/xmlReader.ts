import { SaxesParser } from 'saxes'
import { Unreadable } from './ledger'

const SLICE_UTF16 = 1 << 16
const DEEPEST = 100

export interface XmlHandlers {
  /** Names are without prefix; `prefix` is what stood before the colon. */
  readonly open: (name: string, attributes: ReadonlyMap<string, string>, prefix: string) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

/**
 * Reads XML a piece at a time. Entities are never expanded nor fetched: a text with `<!DOCTYPE` or `<!ENTITY` is
 * refused before it is parsed. Throws Unreadable, also where the XML is malformed, with its line.
 */
export async function readXml(
  text: string,
  { open, text: onText, close }: XmlHandlers,
  pause: (share: number) => Promise<void>,
): Promise<void> {
  const refused = /<!(?:DOCTYPE|ENTITY)/i.exec(text)
  if (refused)
    throw new Unreadable(
      `it has a ${refused[0].toUpperCase()}, which is never read, since entities can be used to do harm`,
      'save it without document type and entities',
    )
  const parser = new SaxesParser({ xmlns: false, position: true })
  let depth = 0
  parser.on('error', (error) => {
    throw new Unreadable(
      `its XML is malformed (line ${parser.line}: ${error.message.replace(/^\d+:\d+: /, '')})`,
      'save it again from the program that made it',
    )
  })
  parser.on('doctype', () => {
    throw new Unreadable('it has a document type', 'save it without')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST)
      throw new Unreadable(`it is nested more than ${DEEPEST} deep`, 'check that it is a graph')
    const colon = name.indexOf(':')
    open(name.slice(colon + 1), new Map(Object.entries(attributes)), name.slice(0, Math.max(0, colon)))
  })
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', ({ name }) => {
    depth--
    close(name.slice(name.indexOf(':') + 1))
  })
  for (let at = 0; at < text.length; at += SLICE_UTF16) {
    parser.write(text.slice(at, at + SLICE_UTF16))
    await pause((at / text.length) * 0.8)
  }
  parser.close()
}

/** A value by the type that the file gives its attribute. */
export function typedCell(text: string, type: string): string | number | boolean {
  const trimmed = text.trim()
  if (type === 'boolean')
    return /^(?:true|1)$/i.test(trimmed) ? true : /^(?:false|0)$/i.test(trimmed) ? false : text
  if (!/^(?:int|integer|long|float|double|short|byte)$/.test(type)) return text
  const number = trimmed === '' ? Number.NaN : Number(trimmed)
  return Number.isFinite(number) ? number : text
}
