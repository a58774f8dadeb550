import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { filesOf } from '../../../src/io/reading/reader'
import { MOST_BYTES } from '../../../src/io/reading/formats'
import { unzip } from '../../../src/io/reading/zip'
import { CODING, TEXT } from '../../model/harbour'
import { bytesOf, checked, opened } from './opened'

const failure = async (...given: Parameters<typeof opened>) => (await opened(...given)).report.failure

describe('XML', () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at || ''};`.repeat(10)}">`).join('')}]><graphml>&lol9;</graphml>`
  it.each([
    ['a billion laughs', 'g.graphml', laughs],
    ['an external entity', 'g.gexf', '<!DOCTYPE gexf SYSTEM "file:///etc/passwd"><gexf/>'],
    ['an entity in small letters', 'g.graphml', '<graphml><!entity a "b"></graphml>'],
  ])('with %s is refused before it is parsed', async (_, name, text) => {
    expect((await failure(name, text))?.reason).toMatch(/DOCTYPE|ENTITY/)
  })

  it('nested very deep is refused', async () => {
    const text = `<graphml>${'<graph><node id="a">'.repeat(50_000)}`
    expect((await failure('g.graphml', text))?.reason).toMatch(/nested more than 100 deep/)
  })

  it('cut off is refused with its line', async () => {
    expect((await failure('g.graphml', '<graphml>\n<graph>\n<node id="a"'))?.reason).toMatch(
      /malformed \(line 3/,
    )
  })
})

describe('JSON', () => {
  it('nested very deep ends in a report', async () => {
    const text = `{"nodes":[{"id":"a","deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}],"links":[]}`
    const { report, imported } = await opened('g.json', text)
    expect(report.failure === null).toBe(imported !== null)
  })

  it('with __proto__ and constructor as keys and ids touches no prototype', async () => {
    const text =
      '{"__proto__":{"polluted":true},"nodes":[{"id":"__proto__","constructor":"x","__proto__":{"polluted":true}},{"id":"constructor"}],"links":[{"source":"__proto__","target":"constructor","sign":1,"__proto__":1}]}'
    const reading = await opened('g.json', text)
    const { project, problems } = checked(reading)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect([...project.actors.values()].map(({ name }) => name)).toEqual(['__proto__', 'constructor'])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('with half surrogate pairs comes in with replacement characters', async () => {
    const { project, problems } = checked(
      await opened('g.json', '{"nodes":[{"id":"a\\ud800","note":"\\udc00"}],"links":[]}'),
    )
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect([...project.actors.values()][0]).toMatchObject({
      name: 'a\uFFFD',
      attributes: [
        { name: 'id', value: 'a\uFFFD' },
        { name: 'note', value: '\uFFFD' },
      ],
    })
  })
})

describe('markup', () => {
  it('in every field of a table stays text', async () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>'
    const reading = await opened(
      't.csv',
      `id,holder,issue,position,document,document_title,note,quotation\n"${script}","${script}","${script}",1,"${script}","${script}","${script}","${script}"\n`,
    )
    const { project, problems } = checked(reading)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const [stance] = project.stances.values()
    expect(project.actors.get(stance?.holder as never)?.name).toBe(script)
    expect(stance?.evidence[0]?.quote).toBe(script)
    expect(stance?.id).toMatch(/^[a-z0-9-]+$/)
    const { imported } = reading
    const names = imported?.kind === 'coding' ? Object.keys(filesOf(imported)) : []
    expect(names.every((name) => /^[a-z0-9.-]+$/.test(name))).toBe(true)
  })
})

describe('a zip', () => {
  const files = { 'coding.json': bytesOf(JSON.stringify(CODING)), 'report.txt': bytesOf(TEXT) }
  const at = (share: number) => (share >= 0 ? Promise.resolve() : Promise.reject(new Error()))

  it('that unpacks to far more than it may is stopped while it is unpacked', async () => {
    const bomb = zipSync({ ...files, 'bomb.txt': new Uint8Array(30_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    await expect(unzip(bomb, 10_000_000, at)).rejects.toThrow('unpacked it is more than 10 MB')
  })

  it('that lies about the size of its files is stopped all the same', async () => {
    const bomb = zipSync({ 'bomb.txt': new Uint8Array(30_000_000) })
    // The sizes in the local header and the directory say 1.
    for (let place = 0; place + 4 < bomb.length; place++)
      if (
        bomb[place] === 0x80 &&
        bomb[place + 1] === 0xc3 &&
        bomb[place + 2] === 0xc9 &&
        bomb[place + 3] === 0x01
      )
        bomb.set([1, 0, 0, 0], place)
    await expect(unzip(bomb, 10_000_000, at)).rejects.toThrow(/more than 10 MB|damaged/)
  })

  it('with paths that lead out of its folder leaves those out, and lists them', async () => {
    const zip = zipSync({
      ...files,
      '../evil.txt': bytesOf('x'),
      '/etc/evil.txt': bytesOf('x'),
      'a/../../b.txt': bytesOf('x'),
    })
    const { imported, report } = await opened('p.standpoint', zip)
    expect(imported).toMatchObject({ kind: 'files', files: { 'report.txt': TEXT } })
    expect(report.counts).toEqual([{ what: 'files', inFile: 5, cameIn: 2, leftOut: 3 }])
    expect(report.losses.map(({ place }) => place).toSorted()).toEqual([
      '../evil.txt',
      '/etc/evil.txt',
      'a/../../b.txt',
    ])
  })

  it.each([0.1, 0.5])('cut off at %f of its length is refused', async (share) => {
    const zip = zipSync(files)
    expect((await failure('p.standpoint', zip.slice(0, Math.floor(zip.length * share))))?.reason).toMatch(
      /damaged|no coding\.json/,
    )
  })

  it('without a coding says what to put into it', async () => {
    expect((await failure('p.standpoint', zipSync({ 'a.txt': bytesOf('x') })))?.fix).toContain('coding.json')
  })
})

describe('a file that is too large', () => {
  it('is refused with the size that it may have', async () => {
    const bytes = new Uint8Array(MOST_BYTES.article + 1).fill(97)
    expect((await failure('a.txt', bytes))?.reason).toBe(
      'it has 5 MB, more than the 5 MB that article may have here',
    )
    expect(
      (await failure('g.graphml', new Uint8Array(MOST_BYTES.graphml + 1_000_000).fill(32)))?.reason,
    ).toContain('51 MB, more than the 50 MB')
  })

  it('or one line of 100 MB ends in a report, with progress and cancel on its way', async () => {
    const line = `holder,issue,position\n${'x'.repeat(100_000_000)}`
    const { report } = await opened('t.csv', line)
    expect(report.counts).toEqual([{ what: 'rows', inFile: 1, cameIn: 0, leftOut: 1 }])
    const names = `${Array.from({ length: 200_000 }, (_, at) => `c${at}`).join(',')}\n`
    expect((await failure('t.csv', names))?.reason).toContain('more than 1000')
  })
})

describe('nothing at all', () => {
  it.each([
    't.csv',
    'a.txt',
    'g.graphml',
    'g.gexf',
    'g.json',
    'd.dna',
    'p.standpoint',
    'w.xlsx',
    'p.html',
    'x',
  ])('in %s is said in a report', async (name) => {
    const { imported, report } = await opened(name, '')
    expect(imported).toBeNull()
    expect(report.failure?.fix).not.toBe('')
  })
})
