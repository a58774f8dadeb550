/** How a value is written in the address, and read back. */
export interface Codec<Value> {
  readonly encode: (value: Value) => string
  /** The value, or undefined where the text is broken. */
  readonly decode: (text: string) => Value | undefined
}

/** One of some words, as it is. */
export const word = <Word extends string>(...words: readonly Word[]): Codec<Word> => ({
  encode: (value) => value,
  decode: (text) => words.find((known) => known === text),
})

/** Yes or no, in two words. */
export const flag = (on: string, off: string): Codec<boolean> => ({
  encode: (value) => (value ? on : off),
  decode: (text) => (text === on ? true : text === off ? false : undefined),
})
