import type { NodeKey } from '../graph/keys'
import { DEEPEST } from '../graph/neighbourhood'
import type { Perspective } from '../graph/perspective'
import type { ActorId, DocumentId } from '../model/coding'
import { escape, unescape } from './escaping'
import type { Neighbourhood, PathQuestion } from './state'

const isNode = (text: string | undefined): text is NodeKey =>
  text !== undefined && /^(actor|issue):[^\s]+$/.test(text)

export function encodePerspective(perspective: Perspective | null): string {
  if (perspective === null) return ''
  if (perspective.voice === 'speaker') return `actor:${escape(perspective.speaker)}`
  return perspective.document === null ? 'document' : `document:${escape(perspective.document)}`
}

export function decodePerspective(text: string): Perspective | undefined {
  if (text === 'document') return { voice: 'document', document: null }
  const [, voice, id] = /^(document|actor):([^\s]+)$/.exec(unescape(text) ?? '') ?? []
  if (id === undefined) return undefined
  return voice === 'actor'
    ? { voice: 'speaker', speaker: id as ActorId }
    : { voice: 'document', document: id as DocumentId }
}

export function decodeNeighbourhood(text: string): Neighbourhood | undefined {
  const [depth = '', ...escaped] = text.split(',')
  const ids = escaped.map(unescape)
  return /^\d$/.test(depth) &&
    Number(depth) >= 1 &&
    Number(depth) <= DEEPEST &&
    ids.length > 0 &&
    ids.every(isNode)
    ? { ids: [...new Set(ids)], depth: Number(depth) }
    : undefined
}

export function decodePath(text: string): PathQuestion | undefined {
  const [from, to, index = '', through = ''] = text.split(',').map(unescape)
  if (!isNode(from) || !isNode(to) || !/^\d{1,3}$/.test(index) || !/^n?t?$/.test(through)) return undefined
  return {
    from,
    to,
    index: Number(index),
    neutral: through.includes('n'),
    allTies: through.includes('t'),
  }
}

export function encodeNeighbourhood(near: Neighbourhood | null): string {
  return near ? [String(near.depth), ...near.ids.map(escape)].join(',') : ''
}

export function encodePath(path: PathQuestion | null): string {
  if (path === null) return ''
  const through = `${path.neutral ? 'n' : ''}${path.allTies ? 't' : ''}`
  return [escape(path.from), escape(path.to), String(path.index), through].filter(Boolean).join(',')
}
