import { describe, expect, it, test } from 'vitest'
import { span } from '../../src/analysis/calendar'
import { discourseNetworks, ImpossibleNetwork } from '../../src/analysis/discourseNetwork'
import type { NetworkSettings } from '../../src/analysis/networkSettings'
import { selectStatements, UnknownVariable } from '../../src/analysis/selection'
import { folded, settings, type MadeUp } from './madeUp'

const kept = (records: readonly MadeUp[], own: Partial<NetworkSettings>) => {
  const statements = folded(records)
  return Array.from(selectStatements(statements, settings(own)).kept, (at) => statements.ids[at])
}
const a = { holder: 'a', issue: 'x', agreement: 1 }

describe('a statement made again', () => {
  const records: readonly MadeUp[] = [
    { ...a, date: '2005-01-10', document: '1' },
    { ...a, date: '2005-01-10', document: '1' },
    { ...a, date: '2005-01-10', document: '1', agreement: 0 },
    { ...a, date: '2005-01-16', document: '2' },
    { ...a, date: '2005-01-17', document: '2' },
    { ...a, date: '2005-12-31', document: '3' },
    { ...a, date: '2006-01-01', document: '4' },
    { ...a, date: '2006-01-10', document: '5' },
  ]
  test.each([
    ['include', [1, 2, 3, 4, 5, 6, 7, 8]],
    ['document', [1, 3, 4, 6, 7, 8]],
    // 2005-01-10 is a Monday; 2005-12-31 and 2006-01-01 are one week-end.
    ['week', [1, 3, 5, 6, 8]],
    ['month', [1, 3, 6, 7]],
    ['year', [1, 3, 7]],
    ['acrossrange', [1, 3]],
  ] as const)('counts, by %s: %j', (duplicates, ids) => {
    expect(kept(records, { mode: 'one', aggregation: 'congruence', duplicates })).toEqual(ids)
  })
  it('is the same for and against where the network ignores agreement', () => {
    expect(kept(records, { aggregation: 'ignore', duplicates: 'acrossrange' })).toEqual([1])
  })
  it('counts for another holder or issue', () => {
    const others = [a, { ...a, holder: 'b' }, { ...a, issue: 'y' }, a]
    expect(kept(others, { duplicates: 'acrossrange' })).toEqual([1, 2, 3])
  })
  it('is the first in time, then in the document, whatever the order of the file', () => {
    const late = { ...a, date: '2005-03-01' }
    expect(kept([late, a, { ...a, document: '10' }, { ...a, document: '9' }], {})).toEqual([2, 4, 3, 1])
    expect(kept([late, { ...a, date: '2005-02-01' }], { duplicates: 'year' })).toEqual([2])
  })
  it('is only compared with statements that count', () => {
    const two = [{ ...a, source: 'left out' }, a]
    const exclude = [{ variable: 'document_source', value: 'left out' }]
    expect(kept(two, { exclude, duplicates: 'acrossrange' })).toEqual([2])
  })
})

describe('a date range', () => {
  const records = ['2005-01-31', '2005-02-01', '2005-02-28 23:59:59', '2005-03-01'].map((date) => ({
    ...a,
    date,
  }))
  it('includes its first and its last day', () => {
    const [fromMs, toMs] = [span('2005-02-01')?.first ?? null, span('2005-02-28')?.last ?? null]
    expect(kept(records, { fromMs, toMs })).toEqual([2, 3])
    expect(kept(records, { fromMs })).toEqual([2, 3, 4])
    expect(kept(records, { toMs })).toEqual([1, 2, 3])
  })
})

describe('excluded values', () => {
  const records: readonly MadeUp[] = [
    { ...a, holder: 'a', issue: 'x', source: 'daily' },
    { ...a, holder: 'a', issue: 'y', source: 'weekly' },
    { ...a, holder: 'b', issue: 'x', source: 'daily' },
    { ...a, holder: 'b', issue: 'y', source: 'daily' },
  ]
  const exclude = [
    { variable: 'holder', value: 'a' },
    { variable: 'issue', value: 'y' },
  ]
  it('leave out a statement that has any of them', () => {
    expect(kept(records, { exclude })).toEqual([3])
  })
  it('turned round, leave those that have one of each variable', () => {
    expect(kept(records, { exclude, onlyExcluded: true })).toEqual([2])
    const both = [...exclude, { variable: 'holder', value: 'b' }]
    expect(kept(records, { exclude: both, onlyExcluded: true })).toEqual([2, 4])
  })
  it('turned round without any value, leave everything', () => {
    expect(kept(records, { onlyExcluded: true })).toEqual([1, 2, 3, 4])
  })
  it('can be those of documents, and of variables that are neither row nor column', () => {
    const weekly = [{ variable: 'document_source', value: 'weekly' }]
    expect(kept(records, { exclude: weekly })).toEqual([1, 3, 4])
    expect(kept(records, { exclude: weekly, onlyExcluded: true })).toEqual([2])
  })
  it('that no statement has leave out nothing', () => {
    expect(kept(records, { exclude: [{ variable: 'holder', value: 'c' }] })).toEqual([1, 2, 3, 4])
  })
})

describe('isolates', () => {
  const records: readonly MadeUp[] = [
    { ...a, holder: 'a', issue: 'x', date: '2005-01-01' },
    { ...a, holder: 'b', issue: 'x', date: '2005-01-02' },
    { ...a, holder: 'c', issue: '', date: '2005-01-03' },
    { ...a, holder: 'd', issue: 'x', date: '2006-01-01' },
    { ...a, holder: 'e', issue: 'x', date: '2005-01-01', source: 'weekly' },
  ]
  const rows = (own: Partial<NetworkSettings>) =>
    discourseNetworks(folded(records), settings(own)).networks[0]?.rows
  it('are labels of statements that are excluded by value or incomplete', () => {
    const exclude = [{ variable: 'holder', value: 'b' }]
    expect(rows({ exclude })).toEqual(['a', 'd', 'e'])
    expect(rows({ exclude, isolates: true })).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
  it('are not those outside the dates or in excluded documents, as in Discourse Network Analyzer', () => {
    const exclude = [{ variable: 'document_source', value: 'weekly' }]
    const toMs = span('2005')?.last ?? null
    expect(rows({ exclude, toMs, isolates: true })).toEqual(['a', 'b', 'c'])
  })
})

test('a statement without row or column counts in an event list alone', () => {
  const records = [a, { ...a, holder: '' }, { ...a, issue: '' }]
  expect(kept(records, { mode: 'two' })).toEqual([1])
  expect(kept(records, { mode: 'events' })).toEqual([1, 2, 3])
})

test('each statement that does not count is counted under the first rule that leaves it out', () => {
  const records: readonly MadeUp[] = [
    a,
    a,
    { ...a, date: '2004-01-01', holder: 'b' },
    { ...a, holder: 'b' },
    { ...a, issue: '' },
  ]
  const { leftOut } = selectStatements(
    folded(records),
    settings({
      fromMs: span('2005')?.first ?? null,
      exclude: [{ variable: 'holder', value: 'b' }],
      duplicates: 'acrossrange',
    }),
  )
  expect(leftOut).toEqual({ outsideDates: 1, excluded: 1, incomplete: 1, duplicates: 1 })
})

test('labels are sorted by code unit', () => {
  const records = ['é', 'Z', 'a', 'É', '🌍', 'ﬁ'].map((holder) => ({ ...a, holder }))
  // U+1F30D begins with the surrogate D83C, which is below U+FB01.
  expect(discourseNetworks(folded(records), settings({})).networks[0]?.rows).toEqual([
    'Z',
    'a',
    'É',
    'é',
    '🌍',
    'ﬁ',
  ])
})

describe('what cannot be made', () => {
  const statements = folded([a])
  test.each<[string, Partial<NetworkSettings>]>([
    ['combine', { mode: 'one', aggregation: 'combine' }],
    ['congruence', { mode: 'two', aggregation: 'congruence' }],
    ['activity', { mode: 'one', normalization: 'activity' }],
    ['jaccard', { mode: 'two', normalization: 'jaccard' }],
    ['issue', { rows: 'issue' }],
    ['time windows', { mode: 'events', window: { unit: 'days', size: 3 } }],
    ['threshold', { mode: 'two', threshold: 2 }],
    ['ends before', { fromMs: 1, toMs: 0 }],
  ])('is refused in a sentence with “%s” in it', (word, own) => {
    expect(() => discourseNetworks(statements, settings(own))).toThrow(ImpossibleNetwork)
    expect(() => discourseNetworks(statements, settings(own))).toThrow(word)
  })
  it('names the variables that there are', () => {
    expect(() => discourseNetworks(statements, settings({ rows: 'person' }))).toThrow(UnknownVariable)
    expect(() => discourseNetworks(statements, settings({ rows: 'person' }))).toThrow('holder, issue')
  })
  test.each<[string, Partial<NetworkSettings>]>([
    ['agreement', { mode: 'one', aggregation: 'conflict' }],
    ['date', { duplicates: 'week' }],
    ['date', { fromMs: 0 }],
    ['date', { window: { unit: 'days', size: 1 } }],
    ['document_id', { duplicates: 'document' }],
  ])('says that the column “%s” is missing', (column, own) => {
    const bare = { ...statements, agreement: null, momentsMs: null, documents: null }
    expect(() => discourseNetworks(bare, settings(own))).toThrow(`no column “${column}”`)
  })
  it('is not a network that needs none of what is missing', () => {
    const bare = { ...statements, agreement: null, momentsMs: null, documents: null }
    expect(
      discourseNetworks(bare, settings({ duplicates: 'acrossrange' })).networks[0]?.weights,
    ).toHaveLength(1)
  })
})

test('nothing at all makes an empty network', () => {
  for (const mode of ['one', 'two'] as const) {
    const [network] = discourseNetworks(folded([]), settings({ mode })).networks
    expect(network).toMatchObject({ rows: [], columns: [], weights: new Float64Array() })
  }
})
