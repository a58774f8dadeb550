import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import { quoted } from '../text/quoted'
import { error, type Fault, type Path } from './fault'

const DEEPEST = 64
const MOST_SYNTAX_FAULTS = 10

const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON value',
  InvalidNumberFormat: 'this is no JSON number',
  PropertyNameExpected: 'a field name in double quotes is missing here, or there is a comma too many',
  ValueExpected: 'a value is missing here, or there is a comma too many',
  ColonExpected: 'a colon is missing here',
  CommaExpected: 'a comma is missing here',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'there is something after the end',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'a closing " is missing on this line',
  UnexpectedEndOfNumber: 'this number is cut off',
  InvalidUnicode: 'this is no \\u escape',
  InvalidEscapeCharacter: 'this is no JSON escape',
  InvalidCharacter: 'this control character must be escaped',
}

/** What was read of a JSON text, as far as it can be read. Offsets are UTF-16 code units in `text`. */
export interface ReadJson {
  /** Undefined where there is nothing. Of keys that occur twice, the first counts. */
  readonly value: unknown
  /** The text without a byte order mark. */
  readonly text: string
  readonly faults: readonly Fault[]
  /** Offset of the value at a path, or of its key; where there is none, of what would hold it. */
  readonly offsetOf: (path: Path, onKey: boolean) => number
}

/** Depth of brackets outside of strings. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let isString = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (isString) {
      if (character === '\\') at++
      else if (character === '"' || character === '\n') isString = false
    } else if (character === '"') isString = true
    else if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth)
    else if (character === ']' || character === '}') depth--
  }
  return deepest
}

function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf)
  if (node.type !== 'object') return node.value as unknown
  const entries = new Map<string, unknown>()
  for (const { children: [key, value] = [] } of node.children ?? [])
    if (key && value && !entries.has(key.value as string)) entries.set(key.value as string, valueOf(value))
  return Object.fromEntries(entries)
}

function duplicateKeys(node: Node, file: string, path: Path, faults: Fault[]): void {
  const seen = new Set<string>()
  for (const [index, child] of (node.children ?? []).entries()) {
    if (node.type === 'array') duplicateKeys(child, file, [...path, index], faults)
    if (child.type !== 'property') continue
    const [key, value] = child.children ?? []
    const name = String(key?.value)
    if (seen.has(name)) {
      const where = { path: [...path, name], file, offsetUtf16: child.offset }
      faults.push(
        error(
          'duplicate-key',
          where,
          `field ${quoted(name)} is given twice, only the first counts; delete one`,
        ),
      )
    } else if (value) duplicateKeys(value, file, [...path, name], faults)
    seen.add(name)
  }
}

function syntaxFaults(errors: readonly ParseError[], text: string, file: string): readonly Fault[] {
  const faults: Fault[] = []
  let lineEnd = -1
  // Of the errors on one line, those after the first mostly follow from it.
  for (const { error: code, offset } of errors) {
    if (offset <= lineEnd) continue
    const next = text.indexOf('\n', offset)
    lineEnd = next === -1 ? text.length : next
    const received = /^\S{0,20}/.exec(text.slice(offset, offset + 20))?.[0] ?? ''
    const found = received === '' ? '' : `, found ${quoted(received)}`
    const name = printParseErrorCode(code)
    faults.push(
      error('bad-json', { path: [], file, offsetUtf16: offset }, `${SYNTAX[name] ?? name}${found}`, {
        received,
      }),
    )
    if (faults.length === MOST_SYNTAX_FAULTS) break
  }
  return faults
}

/** Reads JSON (RFC 8259) as far as it can be read, with everything that is wrong in its form. */
export function readJson(raw: string, file: string): ReadJson {
  const text = raw.startsWith('\ufeff') ? raw.slice(1) : raw
  const depth = depthOf(text)
  if (depth > DEEPEST) {
    const message = `nested ${depth} deep; it must be less than ${DEEPEST}`
    const faults = [error('bad-json', { path: [], file, offsetUtf16: 0 }, message)]
    return { value: undefined, text, faults, offsetOf: () => 0 }
  }
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true })
  const faults = [...syntaxFaults(errors, text, file)]
  if (root) duplicateKeys(root, file, [], faults)
  return {
    value: root && valueOf(root),
    text,
    faults,
    offsetOf(path, onKey) {
      if (!root) return 0
      for (let length = path.length; length >= 0; length--) {
        const node = findNodeAtLocation(root, path.slice(0, length))
        if (node) return onKey && length === path.length ? (node.parent?.offset ?? node.offset) : node.offset
      }
      return 0
    },
  }
}
