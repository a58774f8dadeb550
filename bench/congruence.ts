import { discourseNetworks } from '../src/analysis/discourseNetwork'
import { DEFAULT_SETTINGS, type NetworkSettings } from '../src/analysis/networkSettings'
import { seededRandom } from '../src/analysis/seededRandom'
import { foldStatements, type Statements } from '../src/analysis/statements'
import { ratioOf, type Ratio } from './ratio'

const STATEMENTS = 100_000
const HOLDERS = 500
const ISSUES = 200
const DAY_MS = 86_400_000

const SETTINGS: NetworkSettings = {
  ...DEFAULT_SETTINGS,
  mode: 'one',
  rows: 'holder',
  columns: 'issue',
  aggregation: 'congruence',
}

/** Made-up statements, the same each time: some holders and issues are named far more often than others. */
function madeUp(): Statements {
  const random = seededRandom(1)
  const skewed = (count: number) => Math.floor(count * random() ** 2)
  const numbers = Array.from({ length: STATEMENTS }, (_, at) => at)
  const holders = numbers.map(() => `holder ${skewed(HOLDERS)}`)
  const issues = numbers.map(() => `issue ${skewed(ISSUES)}`)
  return foldStatements({
    ids: numbers,
    values: new Map([
      ['holder', holders],
      ['issue', issues],
    ]),
    documentVariables: new Set(),
    agreement: Uint8Array.from(numbers, () => (random() < 0.5 ? 1 : 0)),
    momentsMs: Float64Array.from(numbers, () => Math.floor(random() * 3650) * DAY_MS),
    documents: numbers.map((at) => String(Math.floor(at / 8))),
    startsUtf16: new Float64Array(STATEMENTS),
    endsUtf16: new Float64Array(STATEMENTS),
  })
}

/** The bare loop: counts x[i, j, k] from the columns, then Σ_j Σ_k x[i,j,k] · x[h,j,k] for each pair. */
function bareLoop(
  holder: Int32Array,
  issue: Int32Array,
  agreement: Uint8Array,
  holders: number,
  issues: number,
): Float64Array {
  const width = 2 * issues
  const x = new Float64Array(holders * width)
  for (let at = 0; at < holder.length; at++) {
    const cell = (holder[at] as number) * width + 2 * (issue[at] as number) + (agreement[at] as number)
    x[cell] = (x[cell] as number) + 1
  }
  const ties = new Float64Array(holders * holders)
  for (let i = 0; i < holders; i++)
    for (let h = i + 1; h < holders; h++) {
      let sum = 0
      for (let j = 0; j < width; j++) sum += (x[i * width + j] as number) * (x[h * width + j] as number)
      ties[i * holders + h] = sum
      ties[h * holders + i] = sum
    }
  return ties
}

/** Milliseconds that a task takes. */
function timed(task: () => unknown): number {
  const startMs = performance.now()
  task()
  return performance.now() - startMs
}

/** The congruence network of 100,000 statements (500 holders × 200 issues) against a bare loop over typed arrays. */
export function congruence(runs = 7): Ratio {
  const statements = madeUp()
  const [holder, issue] = [statements.column('holder'), statements.column('issue')]
  if (!holder || !issue || !statements.agreement) throw new Error('the made-up statements lack a column')
  const agreement = statements.agreement
  const bare = () => bareLoop(holder.codes, issue.codes, agreement, holder.labels.length, issue.labels.length)
  const measured = () => discourseNetworks(statements, SETTINGS).networks[0]?.weights
  const [expected, found] = [bare(), measured()]
  if (!found || found.length !== expected.length || expected.some((tie, cell) => tie !== found[cell]))
    throw new Error('the engine and the bare loop disagree')
  const [own, base]: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    base.push(timed(bare))
    own.push(timed(measured))
  }
  return ratioOf('congruence of 100,000 stances (500 × 200)', 'a bare typed-array loop', 2, own, base)
}

/** What making the statements and their congruence network adds to the memory of the process, against 300 MB. */
export function congruenceMemory(): Ratio {
  const before = process.memoryUsage().rss
  const network = discourseNetworks(madeUp(), SETTINGS)
  const megabytes = (process.memoryUsage().rss - before) / 1e6
  if (network.networks.length !== 1) throw new Error('there is no network')
  return ratioOf('memory of 100,000 stances and their congruence', '300 MB', 1, [megabytes], [300])
}
