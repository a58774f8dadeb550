import { CODING_FILE } from '../model/coding'
import type { Project } from '../model/project'

/** Hex SHA-256 over coding.json and the texts of its documents, each with its name before it and NUL between and after. */
export async function codingSha256(
  project: Project,
  texts: Readonly<Record<string, string>>,
): Promise<string> {
  const names = [CODING_FILE, ...new Set([...project.documents.values()].map(({ file }) => file))]
  const bytes = new TextEncoder().encode(names.map((name) => `${name}\0${texts[name] ?? ''}\0`).join(''))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
