import { FIELDS, isInitial, policyOf } from './fieldPolicy'
import { INITIAL_VIEW, type ViewState } from './state'

/** A view as the hash of an address, without `#`: `v=1` and the fields that differ from an untouched view. Empty for that one. */
export function encodeView(view: ViewState): string {
  const parts = FIELDS.filter((field) => !isInitial(view, field)).map(
    (field) => `${policyOf(field).key}=${policyOf(field).encode(view[field])}`,
  )
  return parts.length === 0 ? '' : [`v=${view.version}`, ...parts].join('&')
}

export interface DecodedView {
  readonly view: ViewState
  /** One sentence for every part that could not be read; the rest is applied. */
  readonly problems: readonly string[]
}

/** The view that a hash (with or without `#`) names. Total: what is unknown or broken is reported and left as it was. */
export function decodeView(hash: string): DecodedView {
  const problems: string[] = []
  const byKey = new Map(FIELDS.map((field) => [policyOf(field).key, field]))
  const view: Record<string, unknown> = { ...INITIAL_VIEW }
  const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
  for (const part of hash.replace(/^#/, '').split('&')) {
    if (part === '') continue
    const at = part.indexOf('=')
    const key = at < 0 ? part : part.slice(0, at)
    const text = at < 0 ? '' : part.slice(at + 1)
    if (key === 'v') {
      if (text !== String(INITIAL_VIEW.version))
        problems.push(
          `the link is of version “${shown(text)}”, this page reads version ${INITIAL_VIEW.version}; what it knows is shown`,
        )
      continue
    }
    const field = byKey.get(key)
    if (field === undefined) {
      problems.push(`the link has a part that this page does not know: “${shown(part)}”; it was left out`)
      continue
    }
    const value = policyOf(field).decode(text)
    if (value === undefined)
      problems.push(`the link's “${key}” cannot be read: “${shown(text)}”; it was left out`)
    else view[field] = value
  }
  return { view: view as unknown as ViewState, problems }
}
