import { span, TIME_UNITS, type TimeUnit } from '../analysis/calendar'
import {
  AGGREGATIONS,
  DEFAULT_SETTINGS,
  DUPLICATES,
  MODES,
  NORMALIZATIONS,
  type NetworkSettings,
} from '../analysis/networkSettings'
import { numberOption, textOption, textOptions, wordOption, type RawOptions } from './options'
import { UsageError } from './usage'

export const FORMATS = ['json', 'csv', 'graphml', 'gexf'] as const
export const AMBIVALENT = ['leave-out', 'half'] as const

export interface NetworkOptions {
  /** All but the variables, which depend on the file. */
  readonly settings: Omit<NetworkSettings, 'rows' | 'columns'>
  readonly rows: string | undefined
  readonly columns: string | undefined
  readonly format: (typeof FORMATS)[number]
  readonly ambivalent: (typeof AMBIVALENT)[number]
}

/** Reads the options of `standpoint network`; a UsageError for what isn't one of its words, dates or numbers. */
export function networkOptions(options: RawOptions): NetworkOptions {
  const { mode, aggregation, normalization, duplicates } = DEFAULT_SETTINGS
  const date = (name: 'from' | 'to') => {
    const text = textOption(options, name)
    if (text === undefined) return null
    const found = span(text)
    if (!found) throw new UsageError(`--${name} is “${text}”; it must be a date such as 2005-01-31`)
    return name === 'from' ? found.first : found.last
  }
  const threshold = numberOption(options, 'threshold')
  if (threshold !== null && threshold <= 0)
    throw new UsageError(`--threshold is “${threshold}”; it must be a number above 0`)
  return {
    settings: {
      mode: wordOption(options, 'mode', MODES, mode),
      aggregation: wordOption(options, 'aggregation', AGGREGATIONS, aggregation),
      normalization: wordOption(options, 'normalization', NORMALIZATIONS, normalization),
      duplicates: wordOption(options, 'duplicates', DUPLICATES, duplicates),
      fromMs: date('from'),
      toMs: date('to'),
      exclude: textOptions(options, 'exclude').map(exclusion),
      onlyExcluded: options['onlyExcluded'] === true,
      isolates: options['isolates'] === true,
      window: window(textOption(options, 'window')),
      threshold,
    },
    rows: textOption(options, 'rows'),
    columns: textOption(options, 'columns'),
    format: wordOption(options, 'format', FORMATS, 'json'),
    ambivalent: wordOption(options, 'ambivalent', AMBIVALENT, 'leave-out'),
  }
}

function exclusion(text: string): { variable: string; value: string } {
  const at = text.indexOf('=')
  if (at < 1)
    throw new UsageError(
      `--exclude is “${text}”; it must name a variable and a value, as concept="Carbon tax"`,
    )
  return { variable: text.slice(0, at), value: text.slice(at + 1) }
}

function window(text: string | undefined): NetworkSettings['window'] {
  if (text === undefined) return null
  const [name = '', number = '', ...rest] = text.split(':')
  const unit = TIME_UNITS.find((known): known is TimeUnit => known === name)
  const size = Number(number)
  if (
    unit === undefined ||
    rest.length > 0 ||
    !/^\d+$/.test(number) ||
    size < 1 ||
    !Number.isSafeInteger(size)
  )
    throw new UsageError(
      `--window is “${text}”; it must be a unit (${TIME_UNITS.join(', ')}) and a whole number, as months:6`,
    )
  return { unit, size }
}
