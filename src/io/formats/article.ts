import { CODING_FILE, type Coding } from '../../model/coding'
import { framed } from '../../text/framing'
import { segment } from '../../text/sentences'
import { decode } from '../reading/decode'
import { createIds, tidied } from '../reading/names'
import { Unreadable } from '../reading/ledger'
import { stemOf, type Imported, type Reader } from '../reading/reader'
import { readPage } from './page'

const NOT_YET = 'Not coded yet.'
const LONGEST_TITLE_UTF16 = 120
const PUBLISHER = 'publisher'

export interface ArticleFacts {
  readonly title: string
  /** `YYYY-MM-DD` */
  readonly published: string
  readonly publisher: string
  readonly language: string
}

/**
 * An article without records, ready for coding: its text, and a `coding.json` in which every sentence stands under
 * `uncoded` until a record quotes it.
 *
 * @param name of its file and folder
 */
export function articleProject(text: string, name: string, facts: ArticleFacts): Imported {
  const id = createIds('article')(name) as Coding['documents'][number]['id']
  const publisher = createIds(PUBLISHER)(facts.publisher) as Coding['actors'][number]['id']
  const label = facts.publisher.slice(0, 24)
  const coding: Coding = {
    format: 1,
    title: facts.title,
    coders: [],
    documents: [
      {
        id,
        title: facts.title,
        file: `${id}.txt`,
        published: facts.published,
        publisher,
        language: facts.language,
      },
    ],
    actors: [{ id: publisher, name: facts.publisher, label, kind: 'media', aliases: [], mentions: [] }],
    issues: [],
    stances: [],
    ties: [],
    events: [],
    uncoded: segment(text).sentences.flatMap(({ startUtf16, endUtf16 }) => {
      const sentence = framed(text, startUtf16, endUtf16)
      return sentence ? [{ sentence, reason: NOT_YET }] : []
    }),
  }
  return {
    kind: 'files',
    files: { [CODING_FILE]: `${JSON.stringify(coding, null, 2)}\n`, [`${id}.txt`]: text },
  }
}

const looksLikeMarkup = (text: string) =>
  /^\s*(?:<!doctype html|<html|<head|<body|<article|<\?xml)/i.test(text)

/** Makes what reads a plain article (text or web page), with the day that counts as its publication where it names none. */
export const articleReader = (today: () => string): Reader => ({
  read({ name, bytes }, { ledger }) {
    const raw = decode(bytes, ledger)
    const page = looksLikeMarkup(raw) || /\.(?:html?|xhtml)$/i.test(name) ? readPage(raw) : null
    const text = (page?.text ?? raw).replace(/^\uFEFF/, '').toWellFormed()
    if (text.trim() === '')
      throw new Unreadable('there is no text in it', 'open the file that holds the article')
    const firstLine = tidied(text.trim().split(/[\r\n]/, 1)[0] ?? '')
    const title = page?.title || (firstLine.length <= LONGEST_TITLE_UTF16 ? firstLine : stemOf(name))
    const published = page?.published || /^\s*date (\d{4}-\d{2}-\d{2})\b/.exec(text)?.[1] || ''
    if (published === '')
      ledger.remark(
        `No day of publication was found: it is given as today, ${today()}; correct it in ${CODING_FILE}.`,
      )
    if (!page?.publisher) ledger.remark(`No publisher was found; name it in ${CODING_FILE}.`)
    ledger.found('articles', 1)
    ledger.took('articles')
    ledger.remark('Nothing is coded yet: every sentence stands under “uncoded” until a record quotes it.')
    return Promise.resolve(
      articleProject(text, stemOf(name), {
        title,
        published: published || today(),
        publisher: page?.publisher || 'Publisher',
        language: page?.language || 'und',
      }),
    )
  },
})
