import { Unzip, UnzipInflate } from 'fflate'
import type { SourceFile } from './formats'
import { megabytes } from './formats'
import { Unreadable } from './ledger'

/** Compressed bytes that are unpacked at a time; deflate makes at most 1,032 times as many of them. */
const SLICE_BYTES = 1 << 13
const SLICES_A_PAUSE = 32
const MOST_ENTRIES = 10_000

export interface Unzipped {
  readonly entries: readonly SourceFile[]
  readonly refused: readonly { readonly name: string; readonly reason: string }[]
}

/** Why a path may not be unpacked; null where it may. */
function refusal(path: string): string | null {
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return 'its path begins at the root'
  return path.split(/[/\\]/).includes('..') ? 'its path leads out of the folder' : null
}

/**
 * Unpacks a zip, folders aside, as long as all of it stays under `mostBytes`: counted while it is unpacked, whatever
 * the zip says of itself. Throws Unreadable where it is more, or damaged.
 */
export async function unzip(
  bytes: Uint8Array,
  mostBytes: number,
  pause: (share: number) => Promise<void>,
): Promise<Unzipped> {
  const files = new Map<string, { chunks: Uint8Array[]; isComplete: boolean }>()
  const refused: { name: string; reason: string }[] = []
  const state: { total: number; fault: Error | null } = { total: 0, fault: null }
  const reader = new Unzip((file) => {
    if (file.name.endsWith('/')) return
    const reason = refusal(file.name) ?? (files.has(file.name) ? 'there is another file of this name' : null)
    if (reason !== null) {
      refused.push({ name: file.name, reason })
      return
    }
    if (files.size + refused.length >= MOST_ENTRIES) {
      state.fault ??= new Unreadable(`it holds more than ${MOST_ENTRIES} files`, 'pack only the project')
      return
    }
    const entry = { chunks: [] as Uint8Array[], isComplete: false }
    files.set(file.name, entry)
    file.ondata = (error, chunk, isFinal) => {
      if (error) state.fault ??= error
      if (state.fault) return
      state.total += chunk.length
      if (state.total > mostBytes) {
        state.fault = new Unreadable(
          `unpacked it is more than ${megabytes(mostBytes)}`,
          'leave out what does not belong to the project',
        )
        return
      }
      // The reader reuses what it hands over.
      entry.chunks.push(chunk.slice())
      entry.isComplete ||= isFinal
    }
    file.start()
  })
  reader.register(UnzipInflate)
  try {
    for (let at = 0, slice = 0; at < bytes.length && !state.fault; at += SLICE_BYTES, slice++) {
      reader.push(bytes.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= bytes.length)
      if (slice % SLICES_A_PAUSE === 0) await pause(at / bytes.length)
    }
  } catch (error) {
    if (error instanceof DOMException) throw error
    state.fault ??= error instanceof Error ? error : new Error(String(error))
  }
  if (state.fault instanceof Unreadable) throw state.fault
  const incomplete = [...files].find(([, { isComplete }]) => !isComplete)
  if (state.fault || files.size + refused.length === 0 || incomplete)
    throw new Unreadable(
      `the zip is damaged${incomplete ? ` in ${incomplete[0]}` : ''}`,
      'copy or download it again',
    )
  return { entries: [...files].map(([name, { chunks }]) => ({ name, bytes: joined(chunks) })), refused }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
