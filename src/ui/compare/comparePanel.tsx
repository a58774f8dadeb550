import { useComputed, useSignal } from '@preact/signals'
import { CERTAINTIES } from '../../model/coding'
import { comparisonOf, type Difference } from '../../view/compare'
import type { Side } from '../../view/state'
import { same } from '../../view/update'
import { count, listed } from '../counting'
import { useUi } from '../context'
import { AnswerFrame } from '../questions/answerFrame'
import { DifferenceRow } from './differenceRow'
import { SideChoice } from './sideChoice'
import { ABSENCE, LIKENESS, LIKENESS_MEANING, sideWords } from './sideWords'
import { LIKENESS_DASH } from '../../scene/comparison'
import './compare.css'

const ORDER = ['opposed', 'unlike', 'only-a', 'only-b', 'both'] as const

/** What differs most comes first; else the order of the coding. */
const sorted = (differences: readonly Difference[]): readonly Difference[] =>
  differences.toSorted((a, b) => ORDER.indexOf(a.likeness) - ORDER.indexOf(b.likeness))

/** "2 opposed, 9 only A and 3 both". */
const sumWords = (differences: readonly Difference[]): string =>
  listed(
    ORDER.flatMap((likeness) => {
      const size = differences.filter((one) => one.likeness === likeness).length
      return size > 0 ? [`${size} ${LIKENESS[likeness]}`] : []
    }),
  )

/** What the words and the dashes mean. */
function Meanings() {
  return (
    <details class="compare-meanings">
      <summary>What the words mean</summary>
      <dl>
        {ORDER.map((likeness) => (
          <div key={likeness}>
            <dt>
              {likeness !== 'unlike' && (
                <svg class="compare-dash" width="34" height="6" aria-hidden="true">
                  <line
                    x1="0"
                    y1="3"
                    x2="34"
                    y2="3"
                    stroke="currentColor"
                    stroke-width="2"
                    stroke-dasharray={LIKENESS_DASH[likeness].join(' ') || undefined}
                  />
                </svg>
              )}
              {LIKENESS[likeness]}
            </dt>
            <dd>{LIKENESS_MEANING[likeness]}</dd>
          </div>
        ))}
        {Object.values(ABSENCE).map(([words, meaning]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Two views, chosen and set against each other: on the graph together, and here matter by matter. */
export function ComparePanel() {
  const { session, project } = useUi()
  const openMatter = useSignal<string | null>(null)
  const view = session.view.value
  const comparison = useComputed(() => comparisonOf(project.value, session.view.value))
  const { compare } = view
  if (compare === null || comparison.value === null) return null
  const { differences, a, b } = comparison.value
  const isSame = same(compare.a, compare.b)
  const choose = (name: 'a' | 'b') => (side: Side) => {
    session.dispatch({ type: 'compare', compare: { ...compare, [name]: side } })
    const next = comparisonOf(project.value, session.view.peek())
    if (next)
      session.announcement.value = `Compared: ${sumWords(next.differences) || 'nothing on either side'}`
  }
  const leave = () => session.dispatch({ type: 'compare', compare: null })
  return (
    <AnswerFrame label="Comparison" heading="Comparison" onClose={leave}>
      <div class="compare-sides">
        <SideChoice name="A" side={compare.a} stances={a.size} onChoose={choose('a')} />
        <SideChoice name="B" side={compare.b} stances={b.size} onChoose={choose('b')} />
      </div>
      {isSame ? (
        <p class="verdict">
          A and B are the same view: {sideWords(project.value, compare.a)}, {count(a.size, 'stance')}. There
          is nothing to compare; choose another A or B, or{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              const off = CERTAINTIES.filter((certainty) => certainty !== 'stated')
              session.dispatch({
                type: 'compare',
                compare: {
                  a: { ...compare.a, certainty: off },
                  b: { ...compare.b, certainty: ['stated'] },
                },
              })
            }}
          >
            compare what of it is stated with the rest
          </button>
          .
        </p>
      ) : differences.length === 0 ? (
        <p class="verdict">Neither side has a stance. Choose another A or B.</p>
      ) : (
        <>
          <p class="verdict">
            {count(differences.length, 'matter')}: {sumWords(differences)}. Choose one to read both sides and
            see it on the graph.
          </p>
          <table class="compare-table">
            <thead>
              <tr>
                <th scope="col">Matter</th>
                <th scope="col">A</th>
                <th scope="col">B</th>
              </tr>
            </thead>
            <tbody>
              {sorted(differences).map((difference) => (
                <DifferenceRow
                  key={difference.key}
                  difference={difference}
                  open={openMatter.value === difference.key}
                  onToggle={() => {
                    openMatter.value = openMatter.value === difference.key ? null : difference.key
                  }}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
      <Meanings />
    </AnswerFrame>
  )
}
