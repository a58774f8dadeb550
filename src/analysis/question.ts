import type { ActorId } from '../model/coding'
import { TIME_UNITS, type TimeUnit } from './calendar'
import { AGGREGATIONS, NORMALIZATIONS, type Aggregation, type Normalization } from './networkSettings'

/**
 * `stances`: actors by their stances on each other. `actors-issues`: actors and the issues they take a stance on.
 * `actors`: actors tied through the issues they share. `issues`: issues tied through the actors they share.
 */
export const QUESTION_NETWORKS = ['stances', 'actors-issues', 'actors', 'issues'] as const
export type QuestionNetwork = (typeof QUESTION_NETWORKS)[number]

export const MEASURES = [
  'camps',
  'balance',
  'laplacian',
  'pn',
  'modularity',
  'walks',
  'ties',
  'matrix',
  'issue-bars',
  'coalitions',
  'polarisation',
  'agreement',
  'degree',
  'betweenness',
  'closeness',
  'pagerank',
  'eigenvector',
  'communities',
  'brokerage',
] as const
export type Measure = (typeof MEASURES)[number]

export const QUESTION_AGGREGATIONS = AGGREGATIONS
export const QUESTION_NORMALIZATIONS = NORMALIZATIONS
export const QUESTION_DUPLICATES = ['include', 'document', 'week', 'month', 'year', 'acrossrange'] as const
export const QUESTION_TIES = ['all', 'positive', 'negative'] as const
export const QUESTION_UNITS = TIME_UNITS
export const QUESTION_CAMPS = [2, 3, 4, 5, 6] as const
export const QUESTION_SAMPLES = [1000, 10_000, 100_000] as const
/** Variables whose values can be excluded. */
export const STANCE_VARIABLES = [
  'holder',
  'holder_kind',
  'issue',
  'issue_kind',
  'polarity',
  'form',
  'certainty',
  'said_by',
  'document_id',
  'document_title',
  'document_publisher',
  'document_language',
] as const
export type StanceVariable = (typeof STANCE_VARIABLES)[number]
/** Rows and values that fit a field for a number. */
export const MOST_THRESHOLD = 1000
export const MOST_WINDOW = 100
export const MOST_SEED = 999_999

/** What is asked of a project: a network, a measure, and all that the answer depends on. */
export interface Question {
  readonly network: QuestionNetwork
  readonly measure: Measure
  /** Of all stances, or of those that the filters leave. */
  readonly stances: 'all' | 'shown'
  readonly aggregation: Aggregation
  readonly normalization: Normalization
  /** First and last day that counts, as `2005-01-31`; null where all do. */
  readonly from: string | null
  readonly to: string | null
  /** Stances with any of these values don't count, or, with `onlyExcluded`, these alone do. */
  readonly exclude: readonly { readonly variable: StanceVariable; readonly value: string }[]
  readonly onlyExcluded: boolean
  /** Also show who, and what, no counted stance names. */
  readonly isolates: boolean
  readonly duplicates: (typeof QUESTION_DUPLICATES)[number]
  /** Least weight of a tie, without its sign; 0 keeps all. */
  readonly threshold: number
  readonly ambivalent: 'leave-out' | 'half'
  readonly window: { readonly unit: TimeUnit; readonly size: number } | null
  readonly directed: boolean
  readonly weighted: boolean
  /** At most so many camps. */
  readonly camps: number
  /** Which ties a measure sees that knows no signs. */
  readonly ties: (typeof QUESTION_TIES)[number]
  /** Shuffles of the null model. */
  readonly samples: number
  readonly seed: number
  /** The two whose agreement is asked for; the first two that share an issue where it is null. */
  readonly pair: readonly [ActorId, ActorId] | null
}

export type Option = Exclude<keyof Question, 'network' | 'measure'>

export const DEFAULT_QUESTION: Question = {
  network: 'stances',
  measure: 'camps',
  stances: 'all',
  aggregation: 'subtract',
  normalization: 'none',
  from: null,
  to: null,
  exclude: [],
  onlyExcluded: false,
  isolates: false,
  duplicates: 'include',
  threshold: 0,
  ambivalent: 'leave-out',
  window: null,
  directed: false,
  weighted: false,
  camps: 2,
  ties: 'all',
  samples: 1000,
  seed: 1,
  pair: null,
}

const SIGNED: readonly Measure[] = ['camps', 'balance', 'laplacian', 'pn', 'modularity', 'walks']
const PLACES: readonly Measure[] = [
  'degree',
  'betweenness',
  'closeness',
  'pagerank',
  'eigenvector',
  'communities',
  'brokerage',
]

/** Measures that make sense of a network, in groups as they are offered. */
export const MEASURES_OF: Readonly<
  Record<QuestionNetwork, readonly { readonly group: string; readonly measures: readonly Measure[] }[]>
> = {
  stances: [
    { group: 'Balance', measures: SIGNED },
    { group: 'Positions', measures: PLACES },
  ],
  'actors-issues': [
    { group: 'Balance', measures: SIGNED },
    { group: 'Discourse', measures: ['matrix', 'issue-bars', 'agreement'] },
    { group: 'Positions', measures: PLACES },
  ],
  actors: [
    { group: 'Discourse', measures: ['ties', 'coalitions', 'polarisation', 'agreement', 'issue-bars'] },
    { group: 'Balance', measures: SIGNED },
    { group: 'Positions', measures: PLACES },
  ],
  issues: [
    { group: 'Discourse', measures: ['ties', 'issue-bars'] },
    { group: 'Balance', measures: SIGNED },
    { group: 'Positions', measures: PLACES },
  ],
}

/** Whether a measure is offered for a network. */
export const isOffered = (network: QuestionNetwork, measure: Measure): boolean =>
  MEASURES_OF[network].some(({ measures }) => measures.includes(measure))

/** Whether the network ties nodes of one kind through what they share. */
export const isOneMode = ({ network }: Question): boolean => network === 'actors' || network === 'issues'
