import { AGGREGATIONS_OF, NORMALIZATIONS_OF, type Aggregation, type Normalization } from './networkSettings'
import { DEFAULT_QUESTION, isOneMode, type Option, type Question } from './question'

/** Whether a question is about statements: stances on issues, duplicates and all that belongs to them. */
export const isOfStatements = (question: Question): boolean =>
  question.measure !== 'agreement' &&
  (isOneMode(question) || question.measure === 'matrix' || question.measure === 'issue-bars')

/** Values that a setting takes with a measure. */
export const aggregationsOf = ({ measure }: Question): readonly Aggregation[] =>
  measure === 'matrix'
    ? AGGREGATIONS_OF.two
    : measure === 'coalitions'
      ? ['congruence', 'subtract']
      : AGGREGATIONS_OF.one
export const normalizationsOf = ({ measure }: Question): readonly Normalization[] =>
  NORMALIZATIONS_OF[measure === 'matrix' ? 'two' : 'one']

/** The question with every setting that its measure doesn't take, and every value, as in an untouched question. */
export function settled(question: Question): Question {
  const offered = optionsOf(question)
  const taken = Object.fromEntries(offered.map((option) => [option, question[option]]))
  const { network, measure, aggregation, normalization } = question
  return {
    ...DEFAULT_QUESTION,
    ...taken,
    network,
    measure,
    aggregation:
      offered.includes('aggregation') && aggregationsOf(question).includes(aggregation)
        ? aggregation
        : DEFAULT_QUESTION.aggregation,
    normalization:
      offered.includes('normalization') && normalizationsOf(question).includes(normalization)
        ? normalization
        : DEFAULT_QUESTION.normalization,
  }
}

const WHICH: readonly Option[] = ['from', 'to', 'exclude', 'onlyExcluded', 'stances']

/** The settings that the answer to a question depends on, in the order in which they are offered. */
export function optionsOf(question: Question): readonly Option[] {
  const { measure } = question
  const statements: readonly Option[] = ['duplicates', 'ambivalent', ...WHICH]
  if (measure === 'ties')
    return ['aggregation', 'normalization', 'threshold', 'window', 'isolates', ...statements]
  if (measure === 'matrix') return ['aggregation', 'normalization', 'window', 'isolates', ...statements]
  if (measure === 'issue-bars') return statements
  if (measure === 'coalitions')
    return ['aggregation', 'normalization', 'threshold', 'window', 'seed', ...statements]
  if (measure === 'polarisation') return ['normalization', 'window', 'seed', ...statements]
  if (measure === 'agreement') return ['pair', ...WHICH]
  const oneMode = isOneMode(question)
  const graph: readonly Option[] = oneMode
    ? ['weighted', 'normalization', 'threshold', 'isolates', ...statements]
    : ['weighted', 'directed', ...WHICH]
  if (measure === 'camps') return ['camps', 'samples', 'seed', ...graph]
  if (measure === 'balance') return ['samples', 'seed', ...graph]
  if (measure === 'brokerage') return ['camps', 'seed', ...graph]
  if (measure === 'communities' || measure === 'modularity') return ['seed', ...graph]
  if (['betweenness', 'closeness', 'pagerank', 'eigenvector'].includes(measure)) return ['ties', ...graph]
  return graph
}
