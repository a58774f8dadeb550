import { counted } from '../../text/counting'
import { nullModel } from '../nullModel'
import { NO_MARKS, type Report, type ReportTable } from '../report'
import { TRIANGLE_TYPES, triangleCensus, trianglesOf, type Triangle, type TriangleType } from '../triangles'
import { asNode, type Asked } from './asked'
import { askedGraph, type AskedGraph } from './askedGraph'
import { balancedByMaking, compared, isTooSmall, sizeSentence, stancesOfTies, tooSmall } from './signedRows'
import { percent } from './words'

const MEANING: Readonly<Record<TriangleType, string>> = {
  '+++': 'three mutual friends: balanced',
  '++-': 'two friends of one who are enemies: not balanced',
  '+--': 'two friends with a common enemy: balanced',
  '---': 'three mutual enemies: balanced in the weak sense alone',
}

/** Triangles by sign, and whether more of them are balanced than chance would have. */
export function balanceReport(asked: Asked): Report {
  const { samples, seed } = asked.question
  const found = askedGraph(asked)
  const census = triangleCensus(found.graph)
  const { counts, total, balancedShare, weaklyBalancedShare } = census
  const small = isTooSmall(found)
  const balanced = counts['+++'] + counts['+--']
  const model =
    small || total === 0
      ? null
      : nullModel(found.graph, {
          samples,
          seed,
          onProgress: (done) => asked.onProgress?.({ doing: 'Shuffling the signs', done, of: samples }),
        })
  const chance = model && compared('Balanced share of triangles', model.balancedShare, 'share', samples)
  return {
    findings: [
      total === 0
        ? 'No three are tied to one another, so there is no triangle to be balanced.'
        : `${balanced} of ${counted(total, 'triangle')} ${balanced === 1 ? 'is' : 'are'} balanced${small || balancedShare === null ? '' : ` (${percent(balancedShare)})`}.${chance ? ` ${chance.sentence}` : ''}`,
      ...(weaklyBalancedShare !== null && !small && counts['---'] > 0
        ? [`Where three mutual enemies count as balanced too, it is ${percent(weaklyBalancedShare)}.`]
        : []),
      sizeSentence(found),
    ],
    cautions: [...tooSmall(found, 'a share'), ...(model ? balancedByMaking(asked) : [])],
    histograms: chance?.histograms ?? [],
    tables: total === 0 ? [] : [censusTable(found, counts), triangleTable(found)],
    leftOut: found.leftOut,
    marks: NO_MARKS,
  }
}

const shown = (type: TriangleType) => type.replaceAll('-', '−')

function censusTable(found: AskedGraph, counts: Readonly<Record<TriangleType, number>>): ReportTable {
  const ties = Object.fromEntries(
    TRIANGLE_TYPES.map((type) => [type, new Uint8Array(found.graph.sign.length)]),
  ) as Readonly<Record<TriangleType, Uint8Array>>
  for (const triangle of trianglesOf(found.graph))
    for (const tie of triangle.ties) ties[triangle.type][tie] = 1
  return {
    caption: 'Triangles by sign',
    columns: [
      { label: 'Signs', format: 'text' },
      { label: 'Triangles', format: 'whole' },
      { label: 'What they are', format: 'text' },
    ],
    rows: TRIANGLE_TYPES.map((type) => ({
      cells: [shown(type), counts[type], MEANING[type]],
      about: [],
      stances: stancesOfTies(
        found,
        [...ties[type].keys()].filter((tie) => ties[type][tie] === 1),
      ),
    })),
    empty: '',
  }
}

/** Rows that the table of triangles lists at most. */
const MOST_LISTED = 1000
const ORDER: readonly TriangleType[] = ['++-', '---', '+--', '+++']

function triangleTable(found: AskedGraph): ReportTable {
  const firsts = new Map<TriangleType, Triangle[]>(ORDER.map((type) => [type, []]))
  let all = 0
  for (const triangle of trianglesOf(found.graph)) {
    all++
    const own = firsts.get(triangle.type)
    if (own && own.length < MOST_LISTED) own.push(triangle)
  }
  const listed = [...firsts.values()].flat().slice(0, MOST_LISTED)
  return {
    caption:
      listed.length === all
        ? 'Every triangle'
        : `Triangles, those not balanced first: ${listed.length} of ${all}`,
    columns: [
      { label: 'Signs', format: 'text' },
      { label: 'Who', format: 'text' },
      { label: 'Balanced', format: 'text' },
    ],
    rows: listed.map(({ type, nodes, ties }) => ({
      cells: [
        shown(type),
        nodes.map((node) => found.labels[node]).join(', '),
        type === '+++' || type === '+--' ? 'yes' : type === '---' ? 'weakly' : 'no',
      ],
      about: nodes.map((node) => asNode(found.graph.ids[node] ?? '')),
      stances: stancesOfTies(found, ties),
    })),
    empty: '',
  }
}
