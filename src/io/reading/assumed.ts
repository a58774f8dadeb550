import type { Mapping, Role } from './mapping'

/** Fields that no column of a mapping is for, which the records hold a default in. */
export function assumedBy(mappings: readonly Mapping[]): readonly string[] {
  const lacks = (role: Role) => mappings.some(({ columns }) => columns[role] === undefined)
  return [
    ...(mappings.some(({ records, columns }) => records !== 'ties' && columns.polarity === undefined)
      ? ['polarity']
      : []),
    ...(lacks('form') ? ['form'] : []),
    ...(lacks('certainty') ? ['certainty'] : []),
    'kind',
  ]
}

const WORDS: Readonly<Record<string, string>> = {
  polarity: 'Polarity: every record supports, since no column says for or against; map one to change that.',
  form: 'Form: narration, where the file does not say in what form a stance is taken.',
  certainty: 'Certainty: stated, where the file does not say how sure it is.',
  kind: 'Kinds of actors and issues: told by the names of columns and attributes, else group and policy.',
  publisher: 'Publisher: “Unnamed source”, where the file does not say who published a document.',
}

/** What an import took for granted, a sentence a field. */
export const assumedInWords = (assumed: readonly string[]): readonly string[] =>
  assumed.map((field) => WORDS[field] ?? `${field}: what is least to say, since the file has no word for it.`)
