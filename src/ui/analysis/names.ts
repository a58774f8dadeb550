import type { Measure, Option, QuestionNetwork, StanceVariable } from '../../analysis/question'

/** What networks are called, and what they are made of. */
export const NETWORK: Readonly<Record<QuestionNetwork, { readonly name: string; readonly help: string }>> = {
  stances: {
    name: 'Actors, by stances on each other',
    help: 'A tie is a stance of one actor on another: supports or opposes. Discourse Network Analyzer (DNA) has none such.',
  },
  'actors-issues': {
    name: 'Actors and issues',
    help: 'A tie is a stance of an actor on an issue. In Discourse Network Analyzer (DNA): two-mode network, subtract.',
  },
  actors: {
    name: 'Actors, through shared issues',
    help: 'Two actors are tied by the issues they take the same, or opposite, positions on. In Discourse Network Analyzer (DNA): one-mode network of actors.',
  },
  issues: {
    name: 'Issues, through shared actors',
    help: 'Two issues are tied by the actors who take a position on both. In Discourse Network Analyzer (DNA): one-mode network of concepts.',
  },
}

export const MEASURE: Readonly<Record<Measure, string>> = {
  camps: 'Camps (frustration)',
  balance: 'Balance of triangles',
  laplacian: 'Ordering (signed Laplacian)',
  pn: 'PN index',
  modularity: 'Signed modularity',
  walks: 'Walk balance',
  ties: 'Ties: who agrees with whom',
  matrix: 'Matrix: who says what on which issue',
  'issue-bars': 'Issues: for and against',
  coalitions: 'Discourse coalitions',
  polarisation: 'Polarisation',
  agreement: 'Agreement of two actors',
  degree: 'Degree by polarity',
  betweenness: 'Betweenness',
  closeness: 'Closeness',
  pagerank: 'PageRank',
  eigenvector: 'Eigenvector centrality',
  communities: 'Communities',
  brokerage: 'Brokerage between camps',
}

interface Choice {
  readonly label: string
  readonly help: string
  /** Words for the values that are chosen from a list. */
  readonly values?: readonly (readonly [value: string, words: string])[]
}

/** Settings with their help, which says what each is called in Discourse Network Analyzer (DNA). */
export const SETTING: { readonly [O in Exclude<Option, 'window' | 'pair' | 'exclude'>]: Choice } = {
  stances: {
    label: 'Stances',
    help: 'All of them, or those that filters, perspective and neighbourhood leave. DNA: exclude filter.',
    values: [
      ['all', 'all'],
      ['shown', 'those shown'],
    ],
  },
  aggregation: {
    label: 'Aggregation',
    help: 'What agreement and contradiction become. DNA: qualifier aggregation.',
    values: [
      ['subtract', 'congruence − conflict (subtract)'],
      ['congruence', 'congruence: same positions'],
      ['conflict', 'conflict: opposite positions'],
      ['ignore', 'both together (ignore)'],
      ['combine', 'codes: for, against, both (combine)'],
    ],
  },
  normalization: {
    label: 'Normalisation',
    help: 'Takes out that some speak more than others. DNA has the same; its cosine is not the usual one.',
    values: [
      ['none', 'none'],
      ['average', 'average activity'],
      ['jaccard', 'Jaccard'],
      ['cosine', 'cosine as in DNA'],
      ['salton', 'cosine (Salton)'],
      ['activity', 'by the actor’s activity'],
      ['prominence', 'by the issue’s prominence'],
    ],
  },
  from: { label: 'From', help: 'First day that counts. A stance without a date has that of its document.' },
  to: { label: 'To', help: 'Last day that counts.' },
  onlyExcluded: {
    label: 'These alone',
    help: 'Turn it round: only stances with these values count. DNA: inverted exclusion.',
  },
  isolates: {
    label: 'Isolates',
    help: 'Keep who, and what, no counted stance names. DNA: include isolates.',
  },
  duplicates: {
    label: 'Duplicates',
    help: 'How often a position counts that is taken again. DNA: duplicates.',
    values: [
      ['include', 'count all'],
      ['document', 'once a document'],
      ['week', 'once a week'],
      ['month', 'once a month'],
      ['year', 'once a year'],
      ['acrossrange', 'once'],
    ],
  },
  threshold: {
    label: 'Least weight of a tie',
    help: 'Ties below it, whatever their sign, are dropped. 0 keeps all.',
  },
  ambivalent: {
    label: 'Ambivalent stances',
    help: 'Left out, or half to each side. DNA’s agreement knows for and against alone.',
    values: [
      ['leave-out', 'left out'],
      ['half', 'half to each side'],
    ],
  },
  directed: { label: 'Directed', help: 'Keep who takes the stance apart from whom it is on.' },
  weighted: { label: 'Weighted', help: 'Ties count by their sentences, not once each.' },
  camps: {
    label: 'Camps',
    help: 'At most so many.',
    values: ['2', '3', '4', '5', '6'].map((value) => [value, value] as const),
  },
  ties: {
    label: 'Ties',
    help: 'This measure knows no signs; choose which ties it sees.',
    values: [
      ['all', 'all'],
      ['positive', 'positive'],
      ['negative', 'negative'],
    ],
  },
  samples: {
    label: 'Shuffles',
    help: 'How often the signs are shuffled to compare with chance.',
    values: [
      ['1000', '1,000'],
      ['10000', '10,000'],
      ['100000', '100,000'],
    ],
  },
  seed: { label: 'Seed', help: 'The same seed gives the same answer.' },
}

/** What aggregations of the matrix do, where it is something else than between two actors. */
export const MATRIX_AGGREGATION: Readonly<Record<string, string>> = {
  subtract: 'for − against (subtract)',
  ignore: 'for or against (ignore)',
}

/** Variables whose values can be excluded, as in the menu. */
export const VARIABLE: Readonly<Record<StanceVariable, string>> = {
  holder: 'Actor',
  holder_kind: 'Kind of actor',
  issue: 'Issue',
  issue_kind: 'Kind of issue',
  polarity: 'Polarity',
  form: 'Form',
  certainty: 'Certainty',
  said_by: 'Said by',
  document_id: 'Document',
  document_title: 'Title of the document',
  document_publisher: 'Publisher',
  document_language: 'Language',
}
