import type { Question } from '../analysis/question'
import { CERTAINTIES, FORMS, POLARITIES, ACTOR_KINDS, ISSUE_KINDS } from '../model/coding'
import type { ActorId, Certainty } from '../model/coding'
import type { DateRange } from '../graph/dates'
import type { NodeKey } from '../graph/keys'
import type { Perspective } from '../graph/perspective'
import type { StanceFilters } from '../graph/slices'
import type { Ref } from '../model/project'
import type { Lens } from './lenses'
import type { Pin } from './pins'
import { INITIAL_MATRIX, type MatrixSettings } from './matrixSettings'
import { INITIAL_TABLE, type TableSettings } from './tableSettings'

export type Filters = StanceFilters
export type FilterField = keyof Filters

/** Every value a filter field can switch off, in the order of the key. */
export const FILTER_VALUES: { readonly [F in FilterField]: Filters[F] } = {
  polarity: POLARITIES,
  certainty: CERTAINTIES,
  form: FORMS,
  actorKind: ACTOR_KINDS,
  issueKind: ISSUE_KINDS,
}

/** The whole picture, or a place in it: centre in logical pixels, zoom 1 = one logical pixel a CSS pixel. */
export type Viewport = 'fit' | { readonly x: number; readonly y: number; readonly zoom: number }

/** Which pane a narrow screen shows; wide screens show graph and article side by side, and Outline over the article. */
export type Pane = 'graph' | 'article' | 'outline' | 'analysis'

/** What lies within 1 to 5 steps of some actors and issues. */
export interface Neighbourhood {
  readonly ids: readonly NodeKey[]
  readonly depth: number
}

/** A question how two nodes are connected: which of the answers is shown (from 0), and what may connect besides stances. */
export interface PathQuestion {
  readonly from: NodeKey
  readonly to: NodeKey
  readonly index: number
  readonly neutral: boolean
  readonly allTies: boolean
}

/** One of two views that are compared: according to whom, without which certainties, on which days (`null`: as in the view). */
export interface Side {
  readonly perspective: Perspective | null
  readonly certainty: readonly Certainty[]
  readonly dates: DateRange | null
}

/** Everything that one sees, with the data. Immutable and serialisable. Hover, open menus and half-typed text are not in it. */
export interface ViewState {
  readonly version: 1
  readonly lens: Lens
  /** `null`: the actor with most stance sentences. */
  readonly about: ActorId | null
  /** In the order in which they were selected. */
  readonly selection: readonly Ref[]
  /** The open quotation: which record, and which of its anchors (from 0). */
  readonly evidence: { readonly ref: Ref; readonly index: number } | null
  readonly filters: Filters
  /** Whose word is taken; `null`: everyone's. */
  readonly perspective: Perspective | null
  /** Which days' stances are left; `null`: all, and those without a date. */
  readonly dates: DateRange | null
  /** Words that stances must have to be left; empty: any. */
  readonly text: string
  /** Two views of the same stances, seen together; they stand in the place of `perspective`. */
  readonly compare: { readonly a: Side; readonly b: Side } | null
  readonly neighbourhood: Neighbourhood | null
  readonly path: PathQuestion | null
  /** Actors and issues that are taken out of the picture, with their stances and ties. */
  readonly hidden: readonly NodeKey[]
  /** Nodes that stand where they were put, each in its arrangement. */
  readonly pins: readonly Pin[]
  /** Every line at full strength with its badge, instead of two strengths. */
  readonly allLines: boolean
  /** Ties are drawn for everything, not only for what is selected. */
  readonly ties: boolean
  /** What is asked in the Analysis pane; `null`: its first question. */
  readonly analysis: Question | null
  /** The groups that the analysis finds are marked on the graph. */
  readonly colourBy: 'nothing' | 'analysis'
  /** Its scores are shown as halos. */
  readonly sizeBy: 'nothing' | 'analysis'
  /** Its groups stand side by side, in the place of the lens's own arrangement. */
  readonly arrangeBy: 'nothing' | 'analysis'
  /** What the Matrix lens sets against each other, and in what order. */
  readonly matrix: MatrixSettings
  /** Which columns the Table lens has, and how its rows are sorted and grouped. */
  readonly table: TableSettings
  readonly viewport: Viewport
  readonly pane: Pane
  readonly theme: 'light' | 'dark' | 'system'
  /** The step of the tour that is taken, from 0; `null` outside of it. */
  readonly tourStep: number | null
}

export const INITIAL_VIEW: ViewState = {
  version: 1,
  lens: 'sides',
  about: null,
  selection: [],
  evidence: null,
  filters: { polarity: [], certainty: [], form: [], actorKind: [], issueKind: [] },
  perspective: null,
  dates: null,
  text: '',
  compare: null,
  neighbourhood: null,
  path: null,
  hidden: [],
  pins: [],
  allLines: false,
  ties: false,
  analysis: null,
  colourBy: 'nothing',
  sizeBy: 'nothing',
  matrix: INITIAL_MATRIX,
  arrangeBy: 'nothing',
  table: INITIAL_TABLE,
  viewport: 'fit',
  pane: 'graph',
  theme: 'system',
  tourStep: null,
}

/** Whether a view shows anything of an analysis. */
export const asksAnalysis = ({ pane, colourBy, sizeBy, arrangeBy }: ViewState): boolean =>
  pane === 'analysis' || [colourBy, sizeBy, arrangeBy].includes('analysis')
