import { UsageError } from './usage'

/** Options of a command as cac gives them: numbers where they look like one, lists where an option comes twice. */
export type RawOptions = Readonly<Record<string, unknown>>

const flag = (name: string) => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** The texts that an option was given, in order. */
export function textOptions(options: RawOptions, name: string): readonly string[] {
  const value = options[name]
  if (value === undefined) return []
  return (Array.isArray(value) ? value : [value]).map((item) => {
    if (typeof item === 'boolean') throw new UsageError(`${flag(name)} needs a value`)
    return String(item)
  })
}

/** The text that an option was given at most once. */
export function textOption(options: RawOptions, name: string): string | undefined {
  const [value, second] = textOptions(options, name)
  if (second !== undefined)
    throw new UsageError(`${flag(name)} is given twice, as “${value}” and “${second}”`)
  return value
}

/** One of some words; `missing` where the option isn't given. */
export function wordOption<Word extends string>(
  options: RawOptions,
  name: string,
  words: readonly Word[],
  missing: Word,
): Word {
  const value = textOption(options, name) ?? missing
  const word = words.find((known) => known === value)
  if (word === undefined)
    throw new UsageError(`${flag(name)} is “${value}”; it must be one of ${words.join(', ')}`)
  return word
}

/** A finite number; null where the option isn't given. */
export function numberOption(options: RawOptions, name: string): number | null {
  const value = textOption(options, name)
  if (value === undefined) return null
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number))
    throw new UsageError(`${flag(name)} is “${value}”; it must be a number`)
  return number
}
