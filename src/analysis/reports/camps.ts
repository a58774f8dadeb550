import { counted, listed } from '../../text/counting'
import { divisions, smallestSufficient, type Camps } from '../camps'
import { misfitRanking } from '../frustratedTies'
import { frustration } from '../frustration'
import { nullModel } from '../nullModel'
import { letterOf, NO_MARKS, type Report, type ReportTable } from '../report'
import { asNode, campSearch, unsolved, type Asked } from './asked'
import { askedGraph, type AskedGraph } from './askedGraph'
import { reportOf } from './refusal'
import {
  NAME_COLUMN,
  balancedByMaking,
  compared,
  endRefs,
  endsOf,
  isTooSmall,
  nodeRow,
  separateParts,
  signWords,
  sizeSentence,
  stancesOfTies,
  tooSmall,
  withoutCircles,
} from './signedRows'
import { number, numeral, percent } from './words'

/** A division into camps that the fewest ties contradict: the frustration index and its generalisation. */
export async function campsReport(asked: Asked): Promise<Report> {
  const { question, onProgress } = asked
  const { seed, samples, camps: most } = question
  const found = askedGraph(asked)
  const { graph } = found
  if (graph.sign.length === 0)
    return reportOf(found, { findings: ['There is no signed tie to divide into camps.'] })
  onProgress?.({ doing: 'Looking for camps' })
  const two = await frustration(graph, campSearch(asked))
  const divided = divisions(graph, two, undefined, { seed })
  const chosen = divided.find(({ atMost }) => atMost === most) ?? (divided[0] as Camps)
  const model = isTooSmall(found)
    ? null
    : nullModel(graph, {
        samples,
        seed,
        onProgress: (done) => onProgress?.({ doing: 'Shuffling the signs', done, of: samples }),
      })
  const chance =
    model && compared('Ties that do not fit, by local search', model.frustration, 'whole', samples)
  const total = graph.weight.reduce((sum, weight) => sum + weight, 0)
  const least = most === 2 ? two.lower : null
  const sufficient = smallestSufficient(divided)
  return {
    findings: [
      headline(found, chosen, total, least),
      sizeSentence(found),
      ...(most === 2 && two.normalized !== null && !isTooSmall(found)
        ? [
            `Frustration index ${two.proved ? number(two.index) : `between ${number(two.lower)} and ${number(two.upper)}`}; normalised F = ${two.normalized.toFixed(2)}${two.proved ? `, proved by ${two.method}` : ', not proved'}.`,
          ]
        : []),
      ...(sufficient !== null && sufficient > 2
        ? [`More than ${sufficient} camps leave no fewer misfits.`]
        : ['More than two camps leave no fewer misfits.']),
      ...(chance && model.frustration.z !== null
        ? [
            `Local search leaves ${number(model.frustration.observed ?? 0)} misfits in two camps. ${chance.sentence}`,
          ]
        : chance && withoutCircles(found).length === 0
          ? [chance.sentence]
          : []),
    ],
    cautions: [
      ...unsolved(asked, two.proved),
      ...tooSmall(found, 'a comparison with chance'),
      ...withoutCircles(found),
      ...separateParts(found),
      ...(chance?.histograms.length ? balancedByMaking(asked) : []),
    ],
    histograms: chance?.histograms ?? [],
    tables: [misfits(found, chosen), membership(found, chosen), numbersOfCamps(found, divided)],
    leftOut: found.leftOut,
    marks: {
      ...NO_MARKS,
      groupsName: 'camps',
      groups: chosen.camps.map((nodes, at) => ({
        letter: letterOf(at),
        name: `Camp ${letterOf(at)}`,
        members: nodes.map((node) => asNode(graph.ids[node] ?? '')),
      })),
    },
  }
}

function headline(found: AskedGraph, chosen: Camps, total: number, least: number | null): string {
  const { graph } = found
  const camps = chosen.camps.length
  const what = graph.weighted ? 'the weight of the signed ties' : 'the signed ties'
  const subject = `${numeral(camps)} ${camps === 1 ? 'camp explains' : 'camps explain'}`
  if (chosen.misfits === 0) return `${subject} all of ${what}${camps === 1 ? ': no tie is negative' : ''}.`
  const pairs = chosen.frustrated.map((tie) => endsOf(found, tie).join(' and '))
  const fit =
    chosen.frustrated.length === 1 ? 'this one does not fit' : `these ${chosen.frustrated.length} do not fit`
  const proof = chosen.proved
    ? 'No division leaves fewer: proved.'
    : `Not proved${least === null ? '' : `: at least ${number(least)} cannot fit`}.`
  return `${subject} ${percent(1 - chosen.misfits / total)} of ${what}; ${fit}: ${listed(pairs, 2)}. ${proof}`
}

function misfits(found: AskedGraph, { frustrated, camp }: Camps): ReportTable {
  const { graph } = found
  return {
    caption: 'Ties that do not fit',
    columns: [
      { label: graph.directed ? 'Holder' : 'One', format: 'text' },
      { label: graph.directed ? 'Target' : 'Other', format: 'text' },
      { label: 'Tie', format: 'text', help: 'The sign of supports − opposes, counted by sentence.' },
      { label: 'Camps', format: 'text', help: 'The camp of the one and of the other.' },
    ],
    rows: frustrated.map((tie) => {
      const ends = [graph.source[tie] as number, graph.target[tie] as number]
      return {
        cells: [
          ...endsOf(found, tie),
          signWords(found, tie),
          ends.map((node) => letterOf(camp[node] as number)).join(' · '),
        ],
        about: endRefs(found, tie),
        stances: found.stancesOf(tie),
      }
    }),
    empty: 'Every tie fits: positive ones within camps, negative ones between them.',
  }
}

function membership(found: AskedGraph, { frustrated, camp }: Camps): ReportTable {
  const misfit = new Map(misfitRanking(found.graph, frustrated).map((row) => [row.node, row.frustrated]))
  const nodes = [...found.graph.ids.keys()].toSorted(
    (a, b) => (camp[a] as number) - (camp[b] as number) || (misfit.get(b) ?? 0) - (misfit.get(a) ?? 0),
  )
  return {
    caption: 'Who is in which camp',
    columns: [
      NAME_COLUMN,
      { label: 'Camp', format: 'text' },
      { label: 'Misfits', format: 'whole', help: 'Ties of it that contradict the division.' },
      { label: 'Ties', format: 'whole', help: 'All its signed ties.' },
    ],
    rows: nodes.map((node) =>
      nodeRow(found, node, [
        letterOf(camp[node] as number),
        misfit.get(node) ?? 0,
        found.tiesOf[node]?.length ?? 0,
      ]),
    ),
    empty: 'There is nobody.',
  }
}

function numbersOfCamps(found: AskedGraph, divided: readonly Camps[]): ReportTable {
  return {
    caption: 'With more camps',
    columns: [
      { label: 'At most', format: 'text' },
      {
        label: 'Misfits',
        format: 'decimal',
        help: 'Weight of the ties that contradict the best division found.',
      },
      { label: 'Proved', format: 'text', help: 'Whether no division into so many camps has fewer.' },
    ],
    rows: divided.map(({ atMost, misfits: left, proved, frustrated }) => ({
      cells: [counted(atMost, 'camp'), left, proved ? 'proved' : 'not proved'],
      about: [],
      stances: stancesOfTies(found, frustrated),
    })),
    empty: '',
  }
}
