/** Small wishes that outlive a visit, kept by whoever mounts the interface. */
export interface Preferences {
  readonly read: (name: string) => string | null
  readonly write: (name: string, value: string) => void
}

/** Preferences that hold until the page is closed. */
export function forThisVisit(): Preferences {
  const kept = new Map<string, string>()
  return { read: (name) => kept.get(name) ?? null, write: (name, value) => void kept.set(name, value) }
}
