import type { ActorId } from '../model/coding'
import type { Ref } from '../model/project'
import {
  FILTER_VALUES,
  INITIAL_VIEW,
  type FilterField,
  type Filters,
  type Pane,
  type ViewState,
  type Viewport,
} from './state'
import { COMPARE, DATES, NEIGHBOURHOOD, NODES, PATH, PERSPECTIVE } from './askedCodec'
import { flag, word, type Codec } from './codec'
import { escape, unescape } from './escaping'
import { LENSES } from './lenses'
import { PINS } from './pins'
import { MATRIX } from './matrixSettings'
import { TABLE } from './tableSettings'
import { decodeQuestion, encodeQuestion } from './questionCodec'

export type Field = Exclude<keyof ViewState, 'version'>

/** What becomes of a field of the view: its key and text in the address, whether it is undone, and how it enters the history. */
interface Policy<Value> extends Codec<Value> {
  /** Key in the address. */
  readonly key: string
  /** `step`: an undo step of its own; `merge`: joins the step before of the same field; `skip`: is not undone. */
  readonly undo: 'step' | 'merge' | 'skip'
  readonly history: 'push' | 'replace'
}

const REF = /^(actor|issue|stance|tie|event|sentence):[^\s]+$/
const isRef = (text: string | undefined): text is Ref => text !== undefined && REF.test(text)

function decodeRefs(text: string): readonly Ref[] | undefined {
  const refs = text.split(',').map(unescape)
  return refs.every(isRef) ? [...new Set(refs)] : undefined
}

const FILTER_FIELDS = Object.keys(FILTER_VALUES) as FilterField[]

function decodeFilters(text: string): Filters | undefined {
  const off: Record<FilterField, string[]> = {
    polarity: [],
    certainty: [],
    form: [],
    actorKind: [],
    issueKind: [],
  }
  for (const item of text.split(',')) {
    const [field, value] = item.split('.') as [FilterField, string | undefined]
    if (!FILTER_FIELDS.includes(field) || value === undefined) return undefined
    if (!(FILTER_VALUES[field] as readonly string[]).includes(value)) return undefined
    if (!off[field].includes(value)) off[field].push(value)
  }
  return off as unknown as Filters
}

function decodeViewport(text: string): Viewport | undefined {
  if (text === 'fit') return 'fit'
  const [x, y, zoom] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (x === undefined || y === undefined || zoom === undefined || text.split(',').length !== 3)
    return undefined
  return [x, y, zoom].every(Number.isFinite) &&
    zoom > 0 &&
    zoom <= 10 &&
    Math.abs(x) < 1e6 &&
    Math.abs(y) < 1e6
    ? { x, y, zoom }
    : undefined
}

/** Every field of the view, in the order in which it stands in the address. */
export const FIELD_POLICY: { readonly [F in Field]: Policy<ViewState[F]> } = {
  lens: { key: 'lens', ...word(...LENSES.map(({ id }) => id)), undo: 'step', history: 'push' },
  about: {
    key: 'about',
    encode: (about) => escape(about ?? ''),
    decode: (text) => (unescape(text) || undefined) as ActorId | undefined,
    undo: 'step',
    history: 'push',
  },
  selection: {
    key: 'sel',
    encode: (refs) => refs.map(escape).join(','),
    decode: decodeRefs,
    undo: 'step',
    history: 'push',
  },
  evidence: {
    key: 'quote',
    encode: (evidence) => (evidence ? `${escape(evidence.ref)}*${evidence.index}` : ''),
    decode: (text) => {
      const [, escaped = '', index = ''] = /^(.+)\*(\d{1,6})$/.exec(text) ?? []
      const ref = unescape(escaped)
      return isRef(ref) ? { ref, index: Number(index) } : undefined
    },
    undo: 'merge',
    history: 'replace',
  },
  filters: {
    key: 'off',
    encode: (filters) =>
      FILTER_FIELDS.flatMap((field) => filters[field].map((value) => `${field}.${value}`)).join(','),
    decode: decodeFilters,
    undo: 'step',
    history: 'replace',
  },
  perspective: {
    key: 'by',
    ...PERSPECTIVE,
    undo: 'step',
    history: 'push',
  },
  dates: {
    key: 'when',
    ...DATES,
    undo: 'step',
    history: 'replace',
  },
  text: {
    key: 'words',
    encode: escape,
    decode: unescape,
    undo: 'step',
    history: 'replace',
  },
  compare: {
    key: 'vs',
    ...COMPARE,
    undo: 'step',
    history: 'push',
  },
  neighbourhood: {
    key: 'near',
    ...NEIGHBOURHOOD,
    undo: 'step',
    history: 'replace',
  },
  path: {
    key: 'path',
    ...PATH,
    undo: 'step',
    history: 'replace',
  },
  hidden: {
    key: 'hide',
    ...NODES,
    undo: 'step',
    history: 'replace',
  },
  pins: {
    key: 'pins',
    ...PINS,
    undo: 'step',
    history: 'replace',
  },
  allLines: {
    key: 'lines',
    ...flag('all', 'main'),
    undo: 'step',
    history: 'replace',
  },
  ties: {
    key: 'ties',
    ...flag('shown', 'selected'),
    undo: 'step',
    history: 'replace',
  },
  analysis: {
    key: 'an',
    encode: (question) => (question ? encodeQuestion(question) : ''),
    decode: decodeQuestion,
    undo: 'step',
    history: 'replace',
  },
  colourBy: {
    key: 'rings',
    ...word('nothing', 'analysis'),
    undo: 'step',
    history: 'replace',
  },
  sizeBy: {
    key: 'halos',
    ...word('nothing', 'analysis'),
    undo: 'step',
    history: 'replace',
  },
  matrix: {
    key: 'matrix',
    ...MATRIX,
    undo: 'step',
    history: 'replace',
  },
  arrangeBy: {
    key: 'places',
    ...word('nothing', 'analysis'),
    undo: 'step',
    history: 'replace',
  },
  table: {
    key: 'table',
    ...TABLE,
    undo: 'step',
    history: 'replace',
  },
  viewport: {
    key: 'at',
    encode: (viewport) => (viewport === 'fit' ? 'fit' : `${viewport.x},${viewport.y},${viewport.zoom}`),
    decode: decodeViewport,
    undo: 'skip',
    history: 'replace',
  },
  pane: {
    key: 'pane',
    ...word<Pane>('graph', 'article', 'outline', 'analysis'),
    undo: 'skip',
    history: 'replace',
  },
  theme: {
    key: 'theme',
    ...word('light', 'dark', 'system'),
    undo: 'skip',
    history: 'replace',
  },
  tourStep: {
    key: 'tour',
    encode: (step) => (step === null ? '' : String(step + 1)),
    decode: (text) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) - 1 : undefined),
    undo: 'step',
    history: 'push',
  },
}

/** Fields in the order of the address. */
export const FIELDS = Object.keys(FIELD_POLICY) as Field[]

/** The policy of a field, for code that goes over all of them. */
export function policyOf(field: Field): Policy<unknown> {
  return FIELD_POLICY[field] as Policy<unknown>
}

/** Fields in which two views differ. */
export function changedFields(before: ViewState, after: ViewState): readonly Field[] {
  return FIELDS.filter(
    (field) =>
      before[field] !== after[field] &&
      policyOf(field).encode(before[field]) !== policyOf(field).encode(after[field]),
  )
}

/** Whether a field is as in a view that nobody has touched. */
export function isInitial(view: ViewState, field: Field): boolean {
  return policyOf(field).encode(view[field]) === policyOf(field).encode(INITIAL_VIEW[field])
}
