import { zipSync } from 'fflate'
import { seededRandom } from '../../../src/analysis/seededRandom'
import { dnaFile } from './dnaFile'
import { bytesOf } from './opened'
import { CODING, TEXT } from '../../model/harbour'

/** A good small file of each format. */
export async function seedFiles(): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const graph = {
    directed: true,
    multigraph: true,
    graph: {},
    nodes: [
      { id: 'a', label: 'Mayor' },
      { id: 'b', kind: 'group' },
    ],
    links: [{ source: 'a', target: 'b', key: 0, sign: -1, weight: 1.5 }],
  }
  const texts: Readonly<Record<string, string>> = {
    'statements.csv':
      'statement_id,date,document_id,person,organization,concept,agreement,text\n1,2021-05-03,d1,Clerk,Council,Bridge,1,"We ""need"" it."\n2,,d1,,Guild,Bridge,0,Never.\n',
    'ties.csv': 'source;target;weight\r\nA;B;1,5\r\nB;C;-2\r\n',
    'g.graphml':
      '<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="node" attr.name="label" attr.type="string"><default>x</default></key><key id="d1" for="edge" attr.name="sign" attr.type="int"/><graph edgedefault="directed"><node id="a"><data key="d0">Mayor &amp; co</data></node><node id="b"/><edge source="a" target="b"><data key="d1">-1</data></edge></graph></graphml>',
    'g.gexf':
      '<gexf version="1.3"><graph defaultedgetype="directed"><attributes class="node"><attribute id="0" title="kind" type="string"/></attributes><nodes><node id="a" label="Mayor"><attvalues><attvalue for="0" value="person"/></attvalues></node><node id="b"/></nodes><edges><edge id="0" source="a" target="b" weight="-1"/></edges></graph></gexf>',
    'g.json': JSON.stringify(graph),
    'g.cyjs': JSON.stringify({
      elements: {
        nodes: [{ data: { id: 'a' }, position: { x: 1, y: 2 } }, { data: { id: 'b' } }],
        edges: [{ data: { source: 'a', target: 'b' } }],
      },
    }),
    'h.json': JSON.stringify({
      attributes: {},
      options: {},
      nodes: [{ key: 'a', attributes: { x: 1 } }, { key: 'b' }],
      edges: [{ key: 'e', source: 'a', target: 'b', attributes: {} }],
    }),
    'page.html':
      '<!doctype html><html lang="en"><head><title>T &amp; t</title></head><body><article><h1>Harbour</h1><p>The mayor wants it.</p><script>x</script></article></body></html>',
    'article.txt': TEXT,
    'coding.json': JSON.stringify(CODING),
  }
  const zip = zipSync({ 'coding.json': bytesOf(JSON.stringify(CODING)), 'report.txt': bytesOf(TEXT) })
  return [
    ...Object.entries(texts).map(([name, text]) => ({ name, bytes: bytesOf(text) })),
    { name: 'project.standpoint', bytes: zip },
    { name: 'data.dna', bytes: await dnaFile() },
  ]
}

/** Pieces that break what reads carelessly. */
const NASTY = [
  '__proto__',
  'constructor',
  'toString',
  '"',
  "'",
  '\0',
  '\uFEFF',
  '\r',
  '\n',
  ',',
  ';',
  '\t',
  '<',
  '>',
  '&',
  '&#0;',
  '&a;',
  '<!DOCTYPE x [',
  '<!ENTITY a "b">',
  ']]>',
  '<![CDATA[',
  '{',
  '}',
  '[',
  ']',
  'NaN',
  'Infinity',
  '-1e999',
  '\\ud800',
  '9'.repeat(40),
  '../../',
  'null',
  '{"__proto__":{"polluted":1}}',
  '\u202e',
  '=cmd()',
]

/** A file with one to six changes: bytes flipped, cut, doubled, moved, or nasty pieces put in. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const random = seededRandom(seed)
  const below = (limit: number) => Math.floor(random() * Math.max(1, limit))
  let current = bytes.slice()
  const spliced = (at: number, remove: number, put: Uint8Array) => {
    const next = new Uint8Array(current.length - remove + put.length)
    next.set(current.subarray(0, at))
    next.set(put, at)
    next.set(current.subarray(at + remove), at + put.length)
    return next
  }
  for (let change = below(6); change >= 0 && current.length > 0; change--) {
    const at = below(current.length)
    const length = Math.min(current.length - at, 1 + below(64))
    switch (below(5)) {
      case 0:
        current[at] = below(256)
        break
      case 1:
        current = current.slice(0, at)
        break
      case 2:
        current = spliced(at, 0, current.slice(at, at + length))
        break
      case 3:
        current = spliced(at, length, new Uint8Array(0))
        break
      default:
        current = spliced(at, 0, bytesOf(NASTY[below(NASTY.length)] ?? ''))
    }
  }
  return current
}
