import { VIEWS_FILE } from './viewsFile'

/** The files of a project as they are handed over and kept: long ones as blobs, which are not copied on the way. */
export type KeptFiles = Readonly<Record<string, string | Blob>>

const LONG_UTF16 = 1_000_000

/** Texts as they are kept. The saved views are always text, to be read at once. */
export const keptFiles = (files: Readonly<Record<string, string>>): KeptFiles =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      text.length < LONG_UTF16 || name === VIEWS_FILE ? text : new Blob([text]),
    ]),
  )

const textOf = async (kept: string | Blob): Promise<string> =>
  typeof kept === 'string'
    ? kept
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(await kept.arrayBuffer())

/** Kept files as the texts that they were, a byte order mark too. */
export const textsOf = async (files: KeptFiles): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(files).map(async ([name, kept]): Promise<[string, string]> => [
        name,
        await textOf(kept),
      ]),
    ),
  )
