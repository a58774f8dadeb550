/** Small wishes that outlive a visit. Storage may be refused; then they hold until the page is closed. */
const kept = new Map<string, string>()

export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(`standpoint.${name}`) ?? kept.get(name) ?? null
  } catch {
    return kept.get(name) ?? null
  }
}

export function writePreference(name: string, value: string): void {
  kept.set(name, value)
  try {
    localStorage.setItem(`standpoint.${name}`, value)
  } catch {
    // Refused (private window, full): the map above holds it for this visit.
  }
}
