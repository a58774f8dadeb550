const LONGEST_ID = 48
const PLAIN_ID = /^[a-z0-9]{1,48}$/

/** Whether a name can be an id as it is. */
export const canBeId = (name: string): boolean =>
  name.length <= LONGEST_ID && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)

/** A name as it is kept: white space run together, nothing at its ends, no half surrogate pairs. */
export const tidied = (name: string): string => name.toWellFormed().replace(/\s+/g, ' ').trim()

/** Makes ids that a coding can have (small letters, digits, single hyphens) of names, each once. */
export function createIds(fallback: string): (name: string) => string {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  return (name) => {
    if (PLAIN_ID.test(name) && !taken.has(name)) {
      taken.add(name)
      return name
    }
    const slug = name
      .slice(0, 4 * LONGEST_ID)
      .normalize('NFD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, LONGEST_ID)
      .replace(/^-|-$/g, '')
    const stem = slug === '' ? fallback : slug
    let number = next.get(stem) ?? 1
    let id = slug
    while (id === '' || taken.has(id)) {
      id = slug === '' ? `${stem}-${number}` : `${stem}-${number + 1}`
      number++
    }
    next.set(stem, number)
    taken.add(id)
    return id
  }
}

/** Makes labels of names: at most `longest` characters, each once. */
export function createLabels(longest: number): (name: string) => string {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  const fitted = (name: string, room: number) => {
    const characters = Array.from(name.slice(0, 2 * room + 2))
    return characters.length <= room && name.length <= 2 * room + 2
      ? name
      : `${characters
          .slice(0, room - 1)
          .join('')
          .trimEnd()}…`
  }
  return (name) => {
    const plain = fitted(name, longest)
    let label = plain
    for (let number = next.get(plain) ?? 2; taken.has(label.toLowerCase()); number++) {
      const mark = ` (${number})`
      label = fitted(name, longest - mark.length) + mark
      next.set(plain, number + 1)
    }
    taken.add(label.toLowerCase())
    return label
  }
}
