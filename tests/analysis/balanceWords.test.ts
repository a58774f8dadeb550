import { describe, expect, it } from 'vitest'
import { balance } from '../../src/analysis/balance'
import { balanceWords, type BalanceMeasure } from '../../src/analysis/balanceWords'
import type { SignedGraph } from '../../src/analysis/signedGraph'
import { complete, graphOf, knownSigned, ring, type Tie } from './signedExamples'

const said = async (
  graph: SignedGraph,
  measure: BalanceMeasure,
  options: Parameters<typeof balance>[1] = {},
) =>
  balanceWords(await balance(graph, { samples: 200, ...options }))
    .filter((sentence) => sentence.measure === measure)
    .map(({ text }) => text)

const tribes = knownSigned[0]?.graph as SignedGraph

describe('a balance in words', () => {
  it('says how much two camps explain, and that it is proved', async () => {
    expect((await said(tribes, 'frustration'))[0]).toBe(
      'Two camps explain 51 of 58 signed ties (88 %); 7 do not fit. No split leaves fewer: proved.',
    )
  })
  it('gives the share of balanced triangles with what chance would do', async () => {
    const [sentence] = await said(tribes, 'triangles')
    expect(sentence).toMatch(
      /^59 of 68 triangles \(87 %\) are balanced, 97 % where .* That is more than chance: .* it is (49|50|51) % ± [5-7] % \(z = \d\.\d\)\.$/,
    )
  })
  it('says where a number is no finding', async () => {
    expect((await said(complete(6, -1), 'triangles'))[0]).toContain(
      'Whether that is more than chance cannot be said: every shuffle of the signs gives the same number.',
    )
  })
  it('names the number of camps after which misfits stop falling', async () => {
    expect(await said(tribes, 'camps', { camps: 4 })).toEqual([
      'At most 4 camps leave 2 that do not fit, proved. More than 3 leave no fewer.',
    ])
  })
  it('says that other splits do as well', async () => {
    expect((await said(ring(12, -1), 'frustration'))[0]).toContain(
      'It is one of 12 splits that do as well; 0 of its 1 misfit are in all of them.',
    )
  })
  it('says that the camps of parts without ties between them have nothing to do with each other', async () => {
    const ties = ['a', 'b'].flatMap((part) =>
      [...'123456'].map((name, at): Tie => [part + name, part + ((at + 1) % 6) + 1, at === 0 ? -1 : 1]),
    )
    expect((await said(graphOf(ties), 'frustration'))[0]).toContain('falls into')
  })
  it('weighs where ties are weighed', async () => {
    const graph = graphOf(
      [...'abcdefghijk'].map((name, at): Tie => [
        name,
        String.fromCharCode(name.charCodeAt(0) + 1),
        at === 0 ? -2.5 : 1,
      ]),
      { weighted: true },
    )
    expect((await said(graph, 'frustration'))[0]).toContain(
      "two camps explain all of the ties' weight of 12.5.",
    )
  })
})

describe('a network that is too small, or too one-sided', () => {
  it('of fewer than 10 signed ties gets counts and no shares', async () => {
    const texts = balanceWords(await balance(ring(9, -1), { samples: 50 })).map(({ text }) => text)
    expect(texts).toEqual([
      '9 nodes and 9 signed ties, 8 positive and 1 negative.',
      'Two camps explain 8 of 9 signed ties (89 %); 1 does not fit. No split leaves fewer: proved. It is one of 9 splits that do as well; 0 of its 1 misfit are in all of them.',
      'With fewer than 10 signed ties nothing more can be said of its balance.',
    ])
  })
  it('without a tie', async () => {
    const pair: readonly Tie[] = [
      ['a', 'b', 1],
      ['a', 'b', -1],
    ]
    const texts = balanceWords(await balance(graphOf(pair))).map(({ text }) => text)
    expect(texts).toEqual([
      '2 nodes and 0 signed ties, 0 positive and 0 negative. 1 pair whose ties cancel out is left out.',
    ])
  })
  it('without a negative tie', async () => {
    expect((await said(complete(5, 1), 'frustration'))[0]).toBe(
      'No tie is negative, so one camp explains them all.',
    )
  })
})
