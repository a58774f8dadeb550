/** Share of its storage from which a page has next to none left. */
const NEARLY_FULL = 0.9

/** Asks the browser not to clear away what is kept, unless it has agreed before. Never rejects. */
export async function askToPersist(): Promise<void> {
  try {
    if (await navigator.storage.persisted()) return
    await navigator.storage.persist()
  } catch {
    // A browser without it keeps things as long as it sees fit.
  }
}

/** Bytes that a page uses of those that it may, where that is nearly all; null where there is room, or nobody knows. */
export async function nearlyFull(): Promise<{
  readonly usedBytes: number
  readonly mostBytes: number
} | null> {
  try {
    const { usage: usedBytes = 0, quota: mostBytes = 0 } = await navigator.storage.estimate()
    return mostBytes > 0 && usedBytes / mostBytes >= NEARLY_FULL ? { usedBytes, mostBytes } : null
  } catch {
    return null
  }
}
