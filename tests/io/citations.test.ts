import { describe, expect, it } from 'vitest'
import { citedItems, type CitedItem } from '../../src/io/citation'
import { plainCitation, writeBibtex, writeCslJson } from '../../src/io/formats/citations'
import { assemble } from '../../src/model/assemble'
import type { Coding } from '../../src/model/coding'
import { hostile } from '../fixtures/hostile'
import { CODING, files } from '../model/harbour'

const HASH = '0123456789abcdef'.repeat(4)
const project = assemble(CODING as unknown as Coding, files())
const view = {
  title: 'Who is for and against the mayor',
  address: 'https://a.example/#v=1&sel=stance:x',
  accessed: '2024-02-09',
}
const items = citedItems(project, HASH, view)

/** Fields of the entries of a BibTeX file; throws where braces don't pair. */
function bibtex(source: string): readonly Readonly<Record<string, string>>[] {
  return source.split(/\n(?=@)/).map((entry) => {
    const fields: Record<string, string> = {}
    const head = /^@(\w+)\{([\w-]+),\n/.exec(entry)
    if (!head) throw new Error(`no entry: ${entry}`)
    let depth = 0
    for (const character of entry) {
      depth += character === '{' ? 1 : character === '}' ? -1 : 0
      if (depth < 0) throw new Error('a brace too many')
    }
    if (depth !== 0) throw new Error('an open brace')
    for (const [, name = '', value = ''] of entry.matchAll(/^ {2}(\w+) = (.*?),?$/gm)) fields[name] = value
    return { kind: head[1] ?? '', key: head[2] ?? '', ...fields }
  })
}

describe('citations', () => {
  it('name the article by its publisher and day', () => {
    expect(plainCitation(items[0] as CitedItem)).toBe('The Gazette (3 May 2021). report.')
  })
  it('name the coding by coders and the hash of its state', () => {
    expect(plainCitation(items[1] as CitedItem)).toBe(
      'A and B. Harbour: who stands where, who says so, and on what words. Coding, version 0123456789ab.',
    )
  })
  it('name the view with its address and the day it was opened', () => {
    expect(plainCitation(items[2] as CitedItem)).toBe(
      'A and B. Who is for and against the mayor. View of “Harbour”, version 0123456789ab. https://a.example/#v=1&sel=stance:x (opened 9 February 2024)',
    )
  })
  it('in CSL-JSON have parts of dates as numbers', () => {
    const [article, coding, shown] = JSON.parse(writeCslJson(items)) as CitedItem[]
    expect(article).toMatchObject({
      type: 'article-newspaper',
      'container-title': 'The Gazette',
      issued: { 'date-parts': [[2021, 5, 3]] },
    })
    expect(coding).toMatchObject({ type: 'dataset', author: [{ literal: 'A' }, { literal: 'B' }] })
    expect(shown).toMatchObject({ URL: view.address, accessed: { 'date-parts': [[2024, 2, 9]] } })
  })
  it('in BibTeX keep names whole and months as macros', () => {
    const [article, coding, shown] = bibtex(writeBibtex(items))
    expect(article).toMatchObject({
      kind: 'article',
      author: '{{The Gazette}}',
      year: '{2021}',
      month: 'may',
      day: '{3}',
    })
    expect(coding).toMatchObject({ kind: 'misc', author: '{{A} and {B}}' })
    expect(shown).toMatchObject({ url: `{${view.address}}`, urldate: '{2024-02-09}' })
  })
  it('have a key each', () => {
    const twice = citedItems({ ...project, coding: { ...project.coding, title: '' } }, HASH, view)
    expect(new Set(twice.map(({ id }) => id)).size).toBe(3)
    for (const { id } of twice) expect(id).toMatch(/^[a-z0-9-]+$/)
  })
  it('pair their braces and hold no control or half a character, whatever the names are', () => {
    const worst = citedItems(hostile(), HASH, {
      ...view,
      title: '}{\\^~ %&$#_ \u0007\ud800',
      address: 'x:}{ \\',
    })
    const written = writeBibtex(worst)
    expect(bibtex(written)).toHaveLength(3)
    expect(written.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cs}/u)
    expect(JSON.parse(writeCslJson(worst))).toHaveLength(3)
  })
})
