import { quoted } from '../text/quoted'
import { warning, type Fault, type Path } from './fault'
import { isImported, recordsOf, textOf, textsOf, type Raw } from './raw'
import { referencesIn } from './references'

/** Longest labels that the picture has room for, in characters. */
export const LONGEST_LABEL = { actors: 24, issues: 40 } as const

const lengthOf = (text: string) => [...text].length
const key = (name: string) => name.normalize('NFC').toLowerCase().trim()

function longLabels(coding: Raw): readonly Fault[] {
  return (['actors', 'issues'] as const).flatMap((collection) =>
    recordsOf(coding, collection).flatMap(({ path, record }) => {
      const label = textOf(record, 'label') ?? ''
      const most = LONGEST_LABEL[collection]
      if (lengthOf(label) <= most) return []
      const message = `label ${quoted(label)} has ${lengthOf(label)} characters; shorten it to ${most}`
      return [
        warning('label-too-long', { path: [...path, 'label'] }, message, { expected: `at most ${most}` }),
      ]
    }),
  )
}

/** Names and aliases that lead to two actors, and labels that two actors or two issues show. */
function sharedNames(coding: Raw): readonly Fault[] {
  const claims: { name: string; owner: string; path: Path; field: string }[] = []
  for (const raw of recordsOf(coding, 'actors')) {
    const owner = raw.id ?? String(raw.path[1])
    const name = textOf(raw.record, 'name')
    if (name !== undefined) claims.push({ name, owner, path: [...raw.path, 'name'], field: 'name' })
    for (const { path, text } of textsOf(raw, 'aliases'))
      claims.push({ name: text, owner, path, field: 'alias' })
  }
  const owners = new Map<string, string>()
  const faults = claims.flatMap(({ name, owner, path, field }) => {
    const first = owners.get(key(name))
    if (first === undefined) owners.set(key(name), owner)
    if (first === undefined || first === owner) return []
    const message = `${field} ${quoted(name)} is also a name of actor ${quoted(first)}; keep it with one of them`
    return [warning('name-shared', { path }, message, { received: name })]
  })
  for (const collection of ['actors', 'issues'] as const) {
    const shown = new Map<string, string>()
    for (const { path, record, id } of recordsOf(coding, collection)) {
      const label = textOf(record, 'label')
      if (label === undefined) continue
      const first = shown.get(key(label))
      if (first === undefined) shown.set(key(label), id ?? '')
      else
        faults.push(
          warning(
            'label-shared',
            { path: [...path, 'label'] },
            `label ${quoted(label)} is also that of ${quoted(first)}; tell them apart`,
          ),
        )
    }
  }
  return faults
}

function unused(coding: Raw): readonly Fault[] {
  const used = new Set(referencesIn(coding).map(({ to, id }) => `${to} ${id}`))
  const unusedIn = (collection: 'actors' | 'issues', code: string, message: string) =>
    recordsOf(coding, collection)
      .filter(({ id }) => id !== undefined && !used.has(`${collection} ${id}`))
      .map(({ path }) => warning(code, { path: [...path, 'id'] }, message))
  return [
    ...unusedIn('actors', 'actor-unused', 'no stance, tie or event refers to it; use it or delete it'),
    ...unusedIn('issues', 'issue-unused', 'no stance is on it; use it or delete it'),
  ]
}

/** What is doubtful about the names and labels of a coding: warnings. */
export function nameFaults(coding: Raw): readonly Fault[] {
  return [...longLabels(coding), ...sharedNames(coding), ...(isImported(coding) ? [] : unused(coding))]
}
