import type { Session } from '../../view/session'

/** Puts text on the clipboard and says how that went. Resolves to whether it did. */
export async function copied(session: Session, text: string, what: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    session.announcement.value = `Copied: ${what}.`
    return true
  } catch {
    session.announcement.value = 'The browser refused to copy.'
    return false
  }
}
