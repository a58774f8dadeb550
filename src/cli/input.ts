import { readFileSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { CAC } from 'cac'
import { CODING_FILE } from '../model/coding'
import { UsageError } from './usage'

/** Stands for standard input. */
export const STDIN = '-'

/** The FILE that a command was given. cac takes a lone `-` for an option without a name and drops it. */
export function fileArgument(cli: CAC, file: string | undefined): string {
  if (file !== undefined) return file
  if (cli.rawArgs.includes(STDIN)) return STDIN
  throw new UsageError(`${cli.matchedCommandName ?? 'the command'} needs a FILE, or - for standard input`)
}

/** A text file, with the name that messages give it. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

/** The folder of the project that a FILE names, by itself or by its `coding.json`; null where it names a table. */
export function projectFolder(file: string): string | null {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) return file
  return basename(file) === CODING_FILE ? dirname(file) : null
}

/**
 * Reads a table (CSV) from a file or standard input, as UTF-8 or, where it begins with its mark, UTF-16
 * (little-endian). Throws a UsageError where it can't be read or is JSON.
 */
export async function readTable(file: string): Promise<TextFile> {
  const bytes = file === STDIN ? await readStdin() : readBytes(file)
  const name = file === STDIN ? 'standard input' : basename(file)
  const text = decoded(bytes, file)
  if (/^\uFEFF?\s*[{[]/.test(text))
    throw new UsageError(
      `${name} holds JSON; name the project's folder or its ${CODING_FILE}, so that it can be checked with its texts`,
    )
  return { name, text }
}

function decoded(bytes: Buffer, file: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError(`${file} is not text in UTF-8; save it as “CSV UTF-8” or “UTF-8” and try again`)
  }
}

function readBytes(file: string): Buffer {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) throw new UsageError(`there is no file ${file}`)
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UsageError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** All of standard input. */
export async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}
