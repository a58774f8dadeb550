/** What the codebook asks of every coding in the repository. */
import { describe, expect, test } from 'vitest'
import { check } from '../../src/model/check'
import type { Anchor, Coding } from '../../src/model/coding'
import { segment } from '../../src/text/sentences'
import { readFolder } from '../fixtures/projects'

const FOLDERS = ['graph-data/minsk-2020-08-16', 'tests/fixtures/council', 'tests/fixtures/forty-issues']
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LONGEST_ACTOR_LABEL = 24
const LONGEST_ISSUE_LABEL = 40

/** Offsets in UTF-16 code units of every place where a piece of text begins. */
function places(text: string, piece: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + 1)) found.push(at)
  return found
}

describe.each(FOLDERS)('%s', (folder) => {
  const files = readFolder(folder)
  const coding = JSON.parse(files['coding.json'] ?? '') as Coding
  const records = [...coding.stances, ...coding.ties, ...coding.events]
  const evidence = records.flatMap((record) => record.evidence)
  const anchors = [
    ...evidence,
    ...coding.actors.flatMap(({ mentions }) => mentions),
    ...coding.uncoded.map(({ sentence }) => sentence),
  ]
  const textOf = ({ document }: Anchor): string => {
    const record = coding.documents.find(({ id }) => document === undefined || id === document)
    return files[record?.file ?? ''] ?? ''
  }
  const spanOf = (anchor: Anchor) => {
    const { quote, prefix = '', suffix = '' } = anchor
    const [at = -1, ...others] = places(textOf(anchor), prefix + quote + suffix)
    return {
      start: at + prefix.length,
      end: at + prefix.length + quote.length,
      once: at >= 0 && others.length === 0,
    }
  }

  test('the check finds nothing wrong', () => {
    expect(check(files).problems).toEqual([])
  })

  test('every quotation occurs exactly once, with its prefix or suffix', () => {
    expect(anchors.filter((anchor) => !spanOf(anchor).once)).toEqual([])
  })

  test('a quotation has a prefix or suffix only where it occurs more than once', () => {
    const framed = anchors.filter(({ prefix, suffix }) => prefix !== undefined || suffix !== undefined)
    expect(framed.filter((anchor) => places(textOf(anchor), anchor.quote).length === 1)).toEqual([])
  })

  test('no quotation begins or ends in white space, and none cuts a word', () => {
    const cut = anchors.filter((anchor) => {
      const { start, end } = spanOf(anchor)
      const text = textOf(anchor)
      return (
        /^[\p{L}\p{N}]{2}$/u.test(text.slice(start - 1, start + 1)) ||
        /^[\p{L}\p{N}]{2}$/u.test(text.slice(end - 1, end + 1))
      )
    })
    expect(anchors.filter(({ quote }) => quote !== quote.trim())).toEqual([])
    expect(cut).toEqual([])
  })

  test('evidence has quotation marks in pairs and lies within one sentence', () => {
    const odd = evidence.filter(({ quote }) => places(quote, '“').length !== places(quote, '”').length)
    expect(odd).toEqual([])
    const across = evidence.filter((anchor) => {
      const { start, end } = spanOf(anchor)
      return !segment(textOf(anchor)).sentences.some(
        ({ startUtf16, endUtf16 }) => startUtf16 <= start && end <= endUtf16,
      )
    })
    expect(across).toEqual([])
  })

  test('every sentence either carries a record or is excused, never both', () => {
    for (const document of coding.documents) {
      const own = (anchor: Anchor) => anchor.document === undefined || anchor.document === document.id
      const touching = (list: readonly Anchor[], start: number, end: number) =>
        list.filter(own).some((anchor) => spanOf(anchor).start < end && spanOf(anchor).end > start)
      const excuses = coding.uncoded.map(({ sentence }) => sentence)
      const wrong = segment(files[document.file] ?? '').sentences.filter(
        ({ startUtf16, endUtf16 }) =>
          touching(evidence, startUtf16, endUtf16) === touching(excuses, startUtf16, endUtf16),
      )
      expect(wrong.map(({ number }) => number)).toEqual([])
    }
  })

  test('datelines and cross-heads are excused', () => {
    for (const document of coding.documents) {
      const text = files[document.file] ?? ''
      const furniture = segment(text).furniture.map(({ startUtf16, endUtf16 }) =>
        text.slice(startUtf16, endUtf16),
      )
      const excused = coding.uncoded.map(({ sentence }) => sentence.quote)
      expect(furniture.filter((set) => !excused.includes(set))).toEqual([])
    }
  })

  test('ids are kebab-case and unique', () => {
    const ids = [...coding.documents, ...coding.actors, ...coding.issues, ...records].map(
      ({ id }) => id as string,
    )
    expect(ids.filter((id) => !KEBAB_CASE.test(id))).toEqual([])
    for (const list of [coding.actors, coding.issues, coding.stances, coding.ties, coding.events])
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
  })

  test('labels fit the picture, and no two actors or issues share one', () => {
    expect(coding.actors.filter(({ label }) => label.length > LONGEST_ACTOR_LABEL)).toEqual([])
    expect(coding.issues.filter(({ label }) => label.length > LONGEST_ISSUE_LABEL)).toEqual([])
    for (const list of [coding.actors, coding.issues])
      expect(new Set(list.map(({ label }) => label)).size).toBe(list.length)
  })

  test('every proposition is a sentence', () => {
    expect(coding.issues.filter(({ proposition }) => !/^\p{Lu}.* .*\.$/u.test(proposition))).toEqual([])
  })

  test('every stance has its cue inside its evidence', () => {
    const without = coding.stances.filter(
      ({ cue, evidence: own }) => cue === undefined || !own.some(({ quote }) => quote.includes(cue)),
    )
    expect(without.map(({ id }) => id)).toEqual([])
  })

  test('no stance is recorded twice in one place', () => {
    const keys = coding.stances.flatMap((stance) =>
      stance.evidence.map((anchor) => {
        const { start } = spanOf(anchor)
        const sentence = segment(textOf(anchor)).sentences.find(
          ({ startUtf16, endUtf16 }) => startUtf16 <= start && start < endUtf16,
        )
        return JSON.stringify([
          stance.holder,
          stance.target,
          stance.polarity,
          anchor.document,
          sentence?.number,
        ])
      }),
    )
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  test('acts and narration have no speaker, quotation and speech have one; nobody speaks twice', () => {
    const inOwnVoice = coding.stances.filter(({ saidBy }) => saidBy.length === 0)
    const narrated = coding.stances.filter(({ form }) => form === 'act' || form === 'narration')
    expect(inOwnVoice).toEqual(narrated)
    expect(coding.stances.filter(({ saidBy }) => new Set(saidBy).size !== saidBy.length)).toEqual([])
  })

  test('whoever speaks second or later carries words: the holder is first or not in the chain', () => {
    expect(coding.stances.filter(({ holder, saidBy }) => saidBy.indexOf(holder) > 0)).toEqual([])
  })

  test('every issue is the object of a stance or the claim of one', () => {
    const used = new Set(
      coding.stances.flatMap(({ target, claim }) => ['issue' in target ? target.issue : undefined, claim]),
    )
    expect(coding.issues.filter(({ id }) => !used.has(id))).toEqual([])
  })

  test('no tie repeats what a stance between the same two says on the same words', () => {
    const repeated = coding.ties.filter((tie) =>
      coding.stances.some(
        ({ holder, target, evidence: own }) =>
          holder === tie.source &&
          'actor' in target &&
          target.actor === tie.target &&
          own.some(({ quote }) => tie.evidence.some((anchor) => anchor.quote === quote)),
      ),
    )
    expect(repeated).toEqual([])
  })

  test('mentions of an actor stand in reading order', () => {
    for (const actor of coding.actors) {
      const starts = actor.mentions.map((anchor) => [
        coding.documents.findIndex(({ id }) => anchor.document === undefined || id === anchor.document),
        spanOf(anchor).start,
      ])
      const ordered = starts.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d)
      expect(starts).toEqual(ordered)
    }
  })
})
