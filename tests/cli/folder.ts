import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder with files, for the length of a test; `destroy` removes it. */
export function temporaryFolder(contents: Readonly<Record<string, string | Uint8Array>>) {
  const path = mkdtempSync(join(tmpdir(), 'standpoint-'))
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(path, name), content)
  return { path, destroy: () => rmSync(path, { recursive: true, force: true }) }
}
