import type { DateRange } from '../graph/dates'
import type { NodeKey } from '../graph/keys'
import { DEEPEST } from '../graph/neighbourhood'
import type { Perspective } from '../graph/perspective'
import { CERTAINTIES, type ActorId, type DocumentId } from '../model/coding'
import type { Codec } from './codec'
import { escape, unescape } from './escaping'
import type { Neighbourhood, PathQuestion, Side, ViewState } from './state'

const isNode = (text: string | undefined): text is NodeKey =>
  text !== undefined && /^(actor|issue):[^\s]+$/.test(text)

/** `document`, `document:herald-0503` or `actor:mayor`. */
export const PERSPECTIVE: Codec<Perspective | null> = {
  encode(perspective) {
    if (perspective === null) return ''
    if (perspective.voice === 'speaker') return `actor:${escape(perspective.speaker)}`
    return perspective.document === null ? 'document' : `document:${escape(perspective.document)}`
  },
  decode(text) {
    if (text === 'document') return { voice: 'document', document: null }
    const [, voice, id] = /^(document|actor):([^\s]+)$/.exec(unescape(text) ?? '') ?? []
    if (id === undefined) return undefined
    return voice === 'actor'
      ? { voice: 'speaker', speaker: id as ActorId }
      : { voice: 'document', document: id as DocumentId }
  },
}

/** `actor:mayor,issue:toll`. */
export const NODES: Codec<readonly NodeKey[]> = {
  encode: (keys) => keys.map(escape).join(','),
  decode(text) {
    const keys = text.split(',').map(unescape)
    return keys.every(isNode) ? [...new Set(keys)] : undefined
  },
}

const isDay = (text: string): boolean => {
  const time = new Date(`${text}T00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text)
}

/** `2031-03-13..2031-03-16`, `..2031-03-16`, with `,undated` where what has no date is kept. */
export const DATES: Codec<DateRange | null> = {
  encode: (dates) =>
    dates ? `${dates.from ?? ''}..${dates.to ?? ''}${dates.undated ? ',undated' : ''}` : '',
  decode(text) {
    const DAY = String.raw`(\d{4}-\d\d-\d\d)?`
    const [all, from = null, to = null, undated] =
      new RegExp(`^${DAY}\\.\\.${DAY}(,undated)?$`).exec(text) ?? []
    const isKept = undated !== undefined
    return all !== undefined &&
      [from, to].every((day) => day === null || isDay(day)) &&
      (from ?? '') <= (to ?? '~') &&
      !(from === null && to === null && isKept)
      ? { from, to, undated: isKept }
      : undefined
  },
}

const sideWords = ({ perspective, certainty, dates }: Side): string =>
  [PERSPECTIVE.encode(perspective), certainty.join('.'), DATES.encode(dates)].join(';')

function decodeSide(by: string, off: string, when: string): Side | undefined {
  const perspective = by === '' ? null : PERSPECTIVE.decode(by)
  const dates = when === '' ? null : DATES.decode(when)
  const names = off === '' ? [] : off.split('.')
  const certainty = CERTAINTIES.filter((name) => names.includes(name))
  return perspective === undefined || dates === undefined || certainty.length < names.length
    ? undefined
    : { perspective, certainty, dates }
}

/** `document;;;actor:mayor;alleged.implied;2031-03-13..`: of both sides whose word, without which certainties, when. */
export const COMPARE: Codec<ViewState['compare']> = {
  encode: (compare) => (compare ? [compare.a, compare.b].map(sideWords).join(';') : ''),
  decode(text) {
    const parts = text.split(';')
    const [aBy = '', aOff = '', aWhen = '', bBy = '', bOff = '', bWhen = ''] = parts
    const [a, b] = [decodeSide(aBy, aOff, aWhen), decodeSide(bBy, bOff, bWhen)]
    return a && b && parts.length === 6 ? { a, b } : undefined
  },
}

/** `2,actor:mayor,issue:toll`: the depth, then the centres. */
export const NEIGHBOURHOOD: Codec<Neighbourhood | null> = {
  encode: (near) => (near ? [String(near.depth), ...near.ids.map(escape)].join(',') : ''),
  decode(text) {
    const [depth = '', ...escaped] = text.split(',')
    const ids = escaped.map(unescape)
    return /^\d$/.test(depth) &&
      Number(depth) >= 1 &&
      Number(depth) <= DEEPEST &&
      ids.length > 0 &&
      ids.every(isNode)
      ? { ids: [...new Set(ids)], depth: Number(depth) }
      : undefined
  },
}

/** `actor:mayor,actor:guild,0,nt`: both ends, which path, and whether neutral stances and all ties connect. */
export const PATH: Codec<PathQuestion | null> = {
  encode(path) {
    if (path === null) return ''
    const through = `${path.neutral ? 'n' : ''}${path.allTies ? 't' : ''}`
    return [escape(path.from), escape(path.to), String(path.index), through].filter(Boolean).join(',')
  },
  decode(text) {
    const [from, to, index = '', through = ''] = text.split(',').map(unescape)
    if (!isNode(from) || !isNode(to) || !/^\d{1,3}$/.test(index) || !/^n?t?$/.test(through)) return undefined
    return {
      from,
      to,
      index: Number(index),
      neutral: through.includes('n'),
      allTies: through.includes('t'),
    }
  },
}
