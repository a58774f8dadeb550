import { megabytes, MOST_BYTES, type SourceFile } from '../../io/reading/formats'
import { createLedger, Unreadable } from '../../io/reading/ledger'
import type { RemoteReading } from '../../io/reading/remote'

const MOST = Math.max(...Object.values(MOST_BYTES))

/** The address that a link means on a page's own site. Throws Unreadable for any other. */
function ownAddress(link: string, page: string): URL {
  const { origin, protocol } = new URL(page)
  if (!protocol.startsWith('http'))
    throw new Unreadable('a page that was opened from a file can’t read links', 'choose the file instead')
  const wish = link.trim()
  if (wish === '' || !URL.canParse(wish, page))
    throw new Unreadable(`“${link}” is no address`, 'give the path of a file on this site')
  const address = new URL(wish, page)
  if (address.origin !== origin)
    throw new Unreadable(
      `it is not on this site: only files of ${origin} are opened by a link`,
      'save the file on this computer and choose it',
    )
  address.hash = ''
  return address
}

const nameIn = ({ pathname }: URL): string => {
  const last = pathname.slice(pathname.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(last) || 'file'
  } catch {
    return last
  }
}

/** The body of an answer, as long as it is not larger than any file may be. */
async function bytesOf(
  { body, headers }: Response,
  onProgress: (share: number) => void,
): Promise<Uint8Array> {
  const expected = headers.has('content-encoding') ? 0 : Number(headers.get('content-length') ?? 0)
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    chunks.push(next.value)
    length += next.value.length
    if (expected > 0) onProgress(Math.min(1, length / expected))
    if (length <= MOST) continue
    await reader?.cancel()
    throw new Unreadable(`it has more than ${megabytes(MOST)}`, 'split it, or leave out what is not needed')
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/**
 * Reads the file that a link on the page's own site names. Throws Unreadable where there is none or it is on another
 * site, also by a redirection; and what `signal` says where it is aborted.
 *
 * @param page address of the page, from which relative links go
 */
export async function linkedSource(
  link: string,
  page: string,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<SourceFile> {
  const address = ownAddress(link, page)
  let answer: Response
  try {
    answer = await fetch(address, { signal, redirect: 'error' })
  } catch (error) {
    if (signal.aborted) throw error
    throw new Unreadable('the site does not answer, or leads elsewhere', 'check the link')
  }
  const isPage =
    /^text\/html\b/.test(answer.headers.get('content-type') ?? '') && !/\.x?html?$/i.test(address.pathname)
  if (!answer.ok || isPage)
    throw new Unreadable(
      `there is no such file on this site (${answer.ok ? 'a page answers instead' : answer.status})`,
      'check the link',
    )
  return { name: nameIn(address), bytes: await bytesOf(answer, onProgress) }
}

/** What a link that could not be followed has come to. */
export const notRead = (link: string, { message, fix }: Unreadable): RemoteReading => ({
  files: null,
  report: createLedger().report(link, null, { assumed: [], failure: { reason: message, fix } }),
})

/**
 * The link that the page's address asks to be opened (`?open=…`), with the view of it that stands behind `#`; null where
 * there is none. It is taken out of the address, which then says what is shown.
 */
export function takeAskedLink(): { readonly link: string; readonly hash: string } | null {
  const address = new URL(location.href)
  const link = address.searchParams.get('open')
  if (link === null) return null
  const hash = address.hash.slice(1)
  address.searchParams.delete('open')
  address.hash = ''
  history.replaceState(null, '', address)
  return { link, hash }
}
