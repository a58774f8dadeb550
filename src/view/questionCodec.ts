import {
  DEFAULT_QUESTION,
  isOffered,
  MEASURES,
  MOST_SEED,
  MOST_THRESHOLD,
  MOST_WINDOW,
  QUESTION_AGGREGATIONS,
  QUESTION_CAMPS,
  QUESTION_DUPLICATES,
  QUESTION_NETWORKS,
  QUESTION_NORMALIZATIONS,
  QUESTION_SAMPLES,
  QUESTION_TIES,
  QUESTION_UNITS,
  STANCE_VARIABLES,
  type Option,
  type Question,
} from '../analysis/question'
import type { ActorId } from '../model/coding'
import { flag, word, type Codec } from './codec'
import { escape, unescape } from './escaping'

const oneOf = (...values: readonly number[]): Codec<number> => ({
  encode: String,
  decode: (text) => values.find((value) => String(value) === text),
})
/** Decimal numbers from `least` to `most`, written as JavaScript writes them. */
const number = (least: number, most: number, whole: boolean): Codec<number> => ({
  encode: String,
  decode(text) {
    const value = Number(text)
    const fits = value >= least && value <= most && (!whole || Number.isInteger(value))
    return fits && String(value) === text ? value : undefined
  },
})

const escapeStar = (text: string) => escape(text).replaceAll('*', '%2A')

const windowCodec: Codec<Question['window']> = {
  encode: (value) => (value ? `${value.unit}*${value.size}` : ''),
  decode(text) {
    const [unit, size, ...more] = text.split('*')
    const known = QUESTION_UNITS.find((name) => name === unit)
    const length = number(1, MOST_WINDOW, true).decode(size ?? '')
    return known && length !== undefined && more.length === 0 ? { unit: known, size: length } : undefined
  },
}
const pairCodec: Codec<Question['pair']> = {
  encode: (pair) => pair?.map(escapeStar).join('*') ?? '',
  decode(text) {
    const [one, other, ...more] = text.split('*').map(unescape)
    return one && other && more.length === 0 ? [one as ActorId, other as ActorId] : undefined
  },
}

const dayCodec: Codec<string | null> = {
  encode: (day) => day ?? '',
  decode(text) {
    const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : Number.NaN)
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined
  },
}
/** `holder=mayor*issue=toll` */
const excludeCodec: Codec<Question['exclude']> = {
  encode: (exclude) =>
    exclude.map(({ variable, value }) => `${escapeStar(variable)}=${escapeStar(value)}`).join('*'),
  decode(text) {
    const found = text.split('*').map((item) => {
      const [name, value, ...more] = item.split('=').map(unescape)
      const variable = STANCE_VARIABLES.find((known) => known === name)
      return variable && value !== undefined && more.length === 0 ? { variable, value } : undefined
    })
    const whole = found.filter((one) => one !== undefined)
    return whole.length === found.length &&
      new Set(whole.map((one) => JSON.stringify(one))).size === whole.length
      ? whole
      : undefined
  },
}

/** How each setting of a question is written; those as in an untouched question are not. */
const CODECS: { readonly [O in Option]: Codec<Question[O]> } = {
  stances: word('all', 'shown'),
  aggregation: word(...QUESTION_AGGREGATIONS),
  normalization: word(...QUESTION_NORMALIZATIONS),
  from: dayCodec,
  to: dayCodec,
  exclude: excludeCodec,
  onlyExcluded: flag('yes', 'no'),
  isolates: flag('yes', 'no'),
  duplicates: word(...QUESTION_DUPLICATES),
  threshold: number(0, MOST_THRESHOLD, false),
  ambivalent: word('leave-out', 'half'),
  window: windowCodec,
  directed: flag('yes', 'no'),
  weighted: flag('yes', 'no'),
  camps: oneOf(...QUESTION_CAMPS),
  ties: word(...QUESTION_TIES),
  samples: oneOf(...QUESTION_SAMPLES),
  seed: number(0, MOST_SEED, true),
  pair: pairCodec,
}
const OPTIONS = Object.keys(CODECS) as Option[]
const codecOf = (option: Option) => CODECS[option] as Codec<unknown>

/** `stances,camps,camps.3,seed.7`: network, measure, and what differs from an untouched question. */
export function encodeQuestion(question: Question): string {
  const settings = OPTIONS.map(
    (option) => [option, codecOf(option).encode(question[option])] as const,
  ).filter(([option, text]) => text !== codecOf(option).encode(DEFAULT_QUESTION[option]))
  return [question.network, question.measure, ...settings.map(([option, text]) => `${option}.${text}`)].join(
    ',',
  )
}

/** The question, or undefined where any part is broken or the network has no such measure. */
export function decodeQuestion(text: string): Question | undefined {
  const [networkText = '', measureText = '', ...items] = text.split(',')
  const network = QUESTION_NETWORKS.find((name) => name === networkText)
  const measure = MEASURES.find((name) => name === measureText)
  if (!network || !measure || !isOffered(network, measure)) return undefined
  const settings: Record<string, unknown> = {}
  for (const item of items) {
    const dot = item.indexOf('.')
    const option = OPTIONS.find((name) => name === item.slice(0, Math.max(0, dot)))
    const value = option && codecOf(option).decode(item.slice(dot + 1))
    if (option === undefined || value === undefined) return undefined
    settings[option] = value
  }
  return { ...DEFAULT_QUESTION, ...settings, network, measure }
}
