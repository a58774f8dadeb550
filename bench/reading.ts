import Papa from 'papaparse'
import { readImport } from '../src/io/reading/reading'
import { ratioOf, type Ratio } from './ratio'

const RUNS = 7
const STATEMENTS = 100_000
const SLOWEST = 3

/** A table as Discourse Network Analyzer exports it, with quotations; documents of twenty statements. */
export function statementsCsv(): string {
  const header =
    'statement_id,date,document_id,document_title,person,organization,concept,agreement,start,stop,text'
  const rows = Array.from({ length: STATEMENTS }, (_, at) => {
    const document = Math.floor(at / 20)
    const day = `20${String(10 + (document % 10))}-0${1 + (document % 9)}-1${document % 9}`
    return `${at + 1},${day},${document},"Article ${document}, page ${at % 7}",Speaker ${at % 900},Organisation ${at % 300},Concept ${(at * 7) % 60},${at % 2},${at % 20},${(at % 20) + 30},"They said, in ""${at}"" words, what they want."`
  })
  return `${header}\n${rows.join('\n')}\n`
}

/** Reading 100,000 statements into a coding, against Papa Parse alone on the same text. */
export async function readingTable(): Promise<Ratio> {
  const text = statementsCsv()
  const bytes = new TextEncoder().encode(text)
  const ours: number[] = []
  const theirs: number[] = []
  for (let run = -1; run < RUNS; run++) {
    let start = performance.now()
    // What it gives is let go of, so that it is no burden to what is measured after it.
    const rows = Papa.parse<string[]>(new TextDecoder().decode(bytes)).data.length
    const bare = performance.now() - start
    start = performance.now()
    const { report } = await readImport(
      { name: 'statements.csv', bytes },
      { tools: { loadSqlite: () => Promise.reject(new Error('a table needs no SQLite')) } },
    )
    const read = performance.now() - start
    const cameIn = report.counts[0]?.cameIn
    if (cameIn !== STATEMENTS || rows < STATEMENTS) throw new Error(`only ${cameIn} statements came in`)
    if (run < 0) continue
    theirs.push(bare)
    ours.push(read)
  }
  return ratioOf(
    `${STATEMENTS.toLocaleString('en')} statements read from CSV`,
    'Papa Parse alone',
    SLOWEST,
    ours,
    theirs,
  )
}
