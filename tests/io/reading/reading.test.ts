import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { formatOf } from '../../../src/io/reading/detect'
import { readImport } from '../../../src/io/reading/reading'
import { CODING, TEXT } from '../../model/harbour'
import { bytesOf, checked, opened, TOOLS } from './opened'

const FILES = { 'coding.json': JSON.stringify(CODING), 'report.txt': TEXT }
const zipOf = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytesOf(text)])))

describe('a Standpoint project', () => {
  it('comes in from the files of a folder, as they are', async () => {
    const files = Object.entries({ ...FILES, 'layout.json': '{}' }).map(([name, text]) => ({
      name: `harbour/${name}`,
      bytes: bytesOf(text),
    }))
    const { imported, report } = await readImport(files, { tools: TOOLS })
    expect(imported).toEqual({ kind: 'files', files: { ...FILES, 'layout.json': '{}' } })
    expect(report).toMatchObject({ file: 'harbour', format: 'standpoint', failure: null })
  })

  it.each([
    ['at its top', ''],
    ['in a folder', 'harbour/'],
  ])('comes in from a zip, %s', async (_, folder) => {
    const files = Object.fromEntries(Object.entries(FILES).map(([name, text]) => [folder + name, text]))
    const reading = await opened('harbour.standpoint', zipOf({ ...files, [`${folder}photo.bin`]: 'x' }))
    expect(reading.imported).toEqual({ kind: 'files', files: FILES })
    expect(checked(reading).problems).toEqual([])
    expect(reading.report.counts).toEqual([{ what: 'files', inFile: 3, cameIn: 2, leftOut: 1 }])
    expect(reading.report.losses).toMatchObject([{ place: `${folder}photo.bin` }])
  })

  it('comes in from its coding alone, and the check says which text is missing', async () => {
    const { problems } = checked(await opened('coding.json', FILES['coding.json']))
    expect(problems.map(({ code }) => code)).toContain('text-missing')
  })
})

describe('an article', () => {
  it('comes in as a document in which every sentence waits to be coded', async () => {
    const reading = await opened(
      'harbour.txt',
      'Harbour to close\n\nThe mayor wants it. Dockers do not. Dockers do not.\n',
      {
        today: () => '2021-05-03',
      },
    )
    const { project, problems } = checked(reading)
    expect(problems).toEqual([])
    expect(project.uncoded.size).toBe(4)
    expect([...project.documents.values()]).toMatchObject([
      { title: 'Harbour to close', published: '2021-05-03' },
    ])
    expect(reading.report.remarks).toHaveLength(3)
  })

  it('comes in from a web page as its words alone, with title, day, publisher and language', async () => {
    const { imported } = await opened(
      'page.html',
      `<!doctype html><html lang="en-GB"><head><title>x</title>
      <meta property="og:title" content="Harbour &amp; sea"><meta property="og:site_name" content="Herald">
      <meta property="article:published_time" content="2021-05-03T09:00:00Z"></head>
      <body><nav>Menu</nav><script>document.write("<p>never</p>")</script>
      <article><h1>Harbour</h1><p>The mayor <b>wants</b> it &lt;now&gt;.</p><aside>Advert</aside><p>Dockers&nbsp;do not.
      <style>p { color: red }</style></article><footer>Imprint</footer></body></html>`,
    )
    const files = imported?.kind === 'files' ? imported.files : {}
    expect(files['page.txt']).toBe('Harbour\n\nThe mayor wants it <now>.\n\nDockers do not.\n')
    expect(JSON.parse(files['coding.json'] ?? '')).toMatchObject({
      title: 'Harbour & sea',
      documents: [{ published: '2021-05-03', publisher: 'herald', language: 'en-GB' }],
    })
  })
})

describe('the format of a file', () => {
  it.each([
    ['x', 'SQLite format 3\0rest', 'dna'],
    ['x.bin', zipOf(FILES), 'standpoint'],
    ['x.csv', 'a,b\n1,2\n', 'table'],
    ['x', 'a;b\n1;2\n', 'table'],
    ['x', 'The mayor, it seems, wants it.\n\nDockers do not.', 'article'],
    ['x.txt', '{ not json', 'article'],
    ['x.json', '{"format":1,"coders":[],"documents":[]}', 'standpoint'],
    ['x', '<?xml version="1.0"?><graphml xmlns="x"/>', 'graphml'],
    ['x.xml', '<gexf xmlns="x"/>', 'gexf'],
    ['x', '<!DOCTYPE html><p>x', 'article'],
    ['x.json', '{"directed":true,"nodes":[],"links":[]}', 'node-link'],
    ['x.json', '{"elements":{"nodes":[]}}', 'cytoscape'],
    ['x.json', '{"options":{},"attributes":{},"nodes":[{"key":"a"}],"edges":[]}', 'graphology'],
    ['x.json', '{"a":1}', null],
    ['x', '\0\u0001\u0002', null],
  ])('of %s with %j is told', (name, content, format) =>
    expect(formatOf({ name, bytes: bytesOf(content) })).toBe(format),
  )
})

describe('reading', () => {
  it('ends at once where it is cancelled, with the reason', async () => {
    const controller = new AbortController()
    const rows = Array.from({ length: 200_000 }, (_, at) => `Actor ${at},Issue ${at % 9},1`)
    const reading = opened('t.csv', `holder,issue,position\n${rows.join('\n')}\n`, {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    })
    await expect(reading).rejects.toThrow('enough')
  })

  it('tells how far it is, forward only', async () => {
    const shares: number[] = []
    const rows = Array.from({ length: 100_000 }, (_, at) => `Actor ${at},Issue ${at % 9},1`)
    await opened('t.csv', `holder,issue,position\n${rows.join('\n')}\n`, {
      onProgress: (share) => shares.push(share),
    })
    expect(shares.length).toBeGreaterThan(2)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
  })

  it('of nothing, or of what is no known format, says so in the report', async () => {
    expect((await readImport([], { tools: TOOLS })).report.failure?.reason).toBe('there is no file')
    const { report, imported } = await opened('x.bin', '\u0001\0\u0002')
    expect(imported).toBeNull()
    expect(report.failure?.fix).toContain('Discourse Network Analyzer')
  })
})
