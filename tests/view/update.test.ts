import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ref } from '../../src/model/project'
import { PURE_COMMANDS } from '../../src/view/commands'
import { quotations } from '../../src/view/quotations'
import { changedFields, FIELD_POLICY, FIELDS } from '../../src/view/fieldPolicy'
import { reconcile } from '../../src/view/reconcile'
import { pinsIn } from '../../src/view/pins'
import { INITIAL_VIEW, type ViewState } from '../../src/view/state'
import { update, type Action } from '../../src/view/update'
import { council } from '../fixtures/projects'

const ref = fc.constantFrom<Ref>('actor:guild', 'issue:sale', 'stance:brandt-for-sale', 'sentence:report/2')
const NODES = ['actor:guild', 'issue:sale'] as const
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    type: fc.constant('select' as const),
    refs: fc.array(ref, { maxLength: 3 }),
    mode: fc.constantFrom('replace' as const, 'toggle' as const),
  }),
  fc.constant({ type: 'clear-selection' as const }),
  fc.record({ type: fc.constant('open-evidence' as const), ref, index: fc.nat(3) }),
  fc.constant({ type: 'close-evidence' as const }),
  fc.record({ type: fc.constant('about' as const), actor: fc.constantFrom(null, 'guild' as never) }),
  fc.record({
    type: fc.constant('toggle-filter' as const),
    field: fc.constant('polarity' as const),
    value: fc.constantFrom('supports', 'opposes'),
  }),
  fc.constant({ type: 'clear-filters' as const }),
  fc.constant({ type: 'show-all' as const }),
  fc.record({
    type: fc.constant('dates' as const),
    dates: fc.constantFrom<ViewState['dates']>(null, { from: '2031-03-14', to: null, undated: true }),
  }),
  fc.record({
    type: fc.constant('perspective' as const),
    perspective: fc.constantFrom<ViewState['perspective']>(null, {
      voice: 'speaker',
      speaker: 'reil' as never,
    }),
  }),
  fc.record({
    type: fc.constant('neighbourhood' as const),
    neighbourhood: fc.constantFrom<ViewState['neighbourhood']>(null, { ids: ['actor:guild'], depth: 2 }),
  }),
  fc.record({
    type: fc.constant('path' as const),
    path: fc.constantFrom<ViewState['path']>(null, {
      from: 'actor:guild',
      to: 'actor:reil',
      index: 0,
      neutral: false,
      allTies: false,
    }),
  }),
  fc.record({
    type: fc.constant('tour-step' as const),
    step: fc.option(fc.nat(8)),
    view: fc.constant({ ...INITIAL_VIEW, selection: ['actor:guild' as const] }),
  }),
  fc.record({ type: fc.constantFrom('hide' as const, 'show' as const), nodes: fc.subarray([...NODES]) }),
  fc.record({
    type: fc.constant('pin' as const),
    pins: fc
      .record({
        lens: fc.constant('sides' as const),
        about: fc.constantFrom(null, 'guild' as never),
        flow: fc.constantFrom('columns' as const, 'rows' as const),
        node: fc.constantFrom(...NODES),
        x: fc.nat(3),
        y: fc.nat(3),
      })
      .map((pin) => [pin]),
  }),
  fc.record({
    type: fc.constant('unpin' as const),
    nodes: fc.option(fc.subarray([...NODES])),
  }),
  fc.record({ type: fc.constant('all-lines' as const), on: fc.boolean() }),
  fc.record({ type: fc.constant('ties' as const), on: fc.boolean() }),
  fc.record({
    type: fc.constant('pane' as const),
    pane: fc.constantFrom('graph' as const, 'article' as const),
  }),
)
const run = (actions: readonly Action[]) => actions.reduce(update, INITIAL_VIEW)

describe('update', () => {
  it('never changes the state that it was given', () => {
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const frozen = structuredClone(run(actions))
        const before = structuredClone(frozen)
        for (const next of actions) update(frozen, next)
        expect(frozen).toEqual(before)
      }),
    )
  })

  it('returns the same state for an action that changes nothing', () => {
    fc.assert(
      fc.property(fc.array(action), action, (actions, last) => {
        const once = update(run(actions), last)
        if (last.type === 'toggle-filter' || (last.type === 'select' && last.mode === 'toggle')) return
        expect(update(once, last)).toBe(once)
      }),
    )
  })

  it('switches a filter off and on again', () => {
    const off = update(INITIAL_VIEW, { type: 'toggle-filter', field: 'polarity', value: 'opposes' })
    expect(off.filters.polarity).toEqual(['opposes'])
    expect(update(off, { type: 'toggle-filter', field: 'polarity', value: 'opposes' })).toEqual(INITIAL_VIEW)
  })

  it('adds to a selection and takes away from it', () => {
    const both = run([
      { type: 'select', refs: ['actor:guild'] },
      { type: 'select', refs: ['issue:sale'], mode: 'toggle' },
    ])
    expect(both.selection).toEqual(['actor:guild', 'issue:sale'])
    expect(update(both, { type: 'select', refs: ['actor:guild'], mode: 'toggle' }).selection).toEqual([
      'issue:sale',
    ])
  })
})

describe('pins', () => {
  const pin = { lens: 'sides', about: null, flow: 'columns', node: 'actor:guild', x: 10, y: 20 } as const

  it('are one for each node of an arrangement, the last', () => {
    const moved = run([
      { type: 'pin', pins: [pin] },
      { type: 'pin', pins: [{ ...pin, node: 'issue:sale' }] },
      { type: 'pin', pins: [{ ...pin, x: 30 }] },
    ])
    expect(moved.pins).toEqual([
      { ...pin, node: 'issue:sale' },
      { ...pin, x: 30 },
    ])
  })

  it('wait while another arrangement is shown, and are not let go with its own', () => {
    const elsewhere = run([
      { type: 'pin', pins: [pin] },
      { type: 'about', actor: 'reil' as never },
      { type: 'unpin', nodes: null },
    ])
    expect(pinsIn(elsewhere)).toEqual([])
    expect(pinsIn(update(elsewhere, { type: 'about', actor: null }))).toEqual([pin])
  })
})

describe('the field policy', () => {
  it('covers every field of the view', () => {
    expect([...FIELDS, 'version'].toSorted()).toEqual(Object.keys(INITIAL_VIEW).toSorted())
  })

  it('gives every field a key of its own', () => {
    const keys = FIELDS.map((field) => FIELD_POLICY[field].key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('names the fields that an action changed', () => {
    expect(changedFields(INITIAL_VIEW, run([{ type: 'select', refs: ['actor:guild'] }]))).toEqual([
      'selection',
    ])
  })
})

describe('commands', () => {
  const project = council()
  const act = (id: string, view: ViewState) =>
    PURE_COMMANDS.find((command) => command.id === id)?.action(view, project, view.selection)

  it('back out one level at a time', () => {
    const open = run([
      { type: 'select', refs: ['stance:brandt-for-sale'] },
      { type: 'open-evidence', ref: 'stance:brandt-for-sale', index: 0 },
    ])
    expect(act('back-out', open)).toEqual({ type: 'close-evidence' })
    expect(act('back-out', { ...open, evidence: null })).toEqual({ type: 'clear-selection' })
    expect(act('back-out', INITIAL_VIEW)).toBeNull()
    const deep: ViewState = {
      ...open,
      neighbourhood: { ids: ['actor:guild'], depth: 1 },
      path: { from: 'actor:guild', to: 'actor:reil', index: 0, neutral: false, allTies: false },
    }
    const left: ViewState[] = []
    for (let view = deep, next = act('back-out', view); next; next = act('back-out', view)) {
      view = update(view, next)
      left.push(view)
    }
    expect(left).toEqual([
      { ...deep, evidence: null },
      { ...deep, evidence: null, path: null },
      { ...deep, evidence: null, path: null, neighbourhood: null },
      INITIAL_VIEW,
    ])
  })

  it('keep what is within so many steps of the selection, or of what it was drawn around', () => {
    expect(act('within-2', INITIAL_VIEW)).toBeNull()
    const chosen = run([{ type: 'select', refs: ['stance:brandt-for-sale', 'issue:sale'] }])
    const around = { ids: ['actor:brandt', 'issue:sale'], depth: 2 } as const
    expect(act('within-2', chosen)).toEqual({ type: 'neighbourhood', neighbourhood: around })
    expect(act('within-3', { ...INITIAL_VIEW, neighbourhood: around })).toEqual({
      type: 'neighbourhood',
      neighbourhood: { ...around, depth: 3 },
    })
  })

  it('step through every quotation of the selection and begin again', () => {
    let view = run([
      { type: 'select', refs: ['stance:brandt-for-sale', 'stance:trust-for-marsh', 'tie:quayside-lease'] },
    ])
    const all = quotations(view, project)
    expect(all).toHaveLength(3)
    const visited = all.map((first, at) => {
      if (at === 0) view = update(view, { type: 'open-evidence', ...first })
      else view = update(view, act('next-quotation', view) as Action)
      return view.evidence
    })
    expect(visited).toEqual(all)
    expect(update(view, act('next-quotation', view) as Action).evidence).toEqual(all[0])
    expect(update(view, act('previous-quotation', view) as Action).evidence).toEqual(all[1])
  })
})

describe('a link to another state of the data', () => {
  const project = council()
  it.each<[Partial<ViewState>, Partial<ViewState>, string]>([
    [{ selection: ['stance:gone', 'actor:guild'] }, { selection: ['actor:guild'] }, 'stance:gone'],
    [{ selection: ['sentence:report/99'] }, { selection: [] }, 'sentence:report/99'],
    [{ about: 'nobody' as never }, { about: null }, 'actor:nobody'],
    [
      { perspective: { voice: 'speaker', speaker: 'nobody' as never } },
      { perspective: null },
      'actor:nobody',
    ],
    [
      { perspective: { voice: 'document', document: 'letter' as never } },
      { perspective: null },
      'document:letter',
    ],
    [
      { neighbourhood: { ids: ['actor:nobody', 'actor:guild'], depth: 3 } },
      { neighbourhood: { ids: ['actor:guild'], depth: 3 } },
      'actor:nobody',
    ],
    [{ neighbourhood: { ids: ['issue:gone'], depth: 1 } }, { neighbourhood: null }, 'issue:gone'],
    [
      { path: { from: 'actor:guild', to: 'actor:nobody', index: 1, neutral: true, allTies: false } },
      { path: null },
      'actor:nobody',
    ],
    [{ hidden: ['actor:guild', 'issue:gone'] }, { hidden: ['actor:guild'] }, 'issue:gone'],
    [
      {
        pins: [
          { lens: 'sides', about: null, flow: 'columns', node: 'actor:nobody', x: 1, y: 2 },
          { lens: 'sides', about: null, flow: 'rows', node: 'actor:nobody', x: 1, y: 2 },
        ],
      },
      { pins: [] },
      'actor:nobody',
    ],
    [
      { evidence: { ref: 'stance:brandt-for-sale', index: 9 } },
      { evidence: null },
      'stance:brandt-for-sale*9',
    ],
  ])('drops what is gone from %j and says so', (asked, shown, named) => {
    const { view, problems } = reconcile({ ...INITIAL_VIEW, ...asked }, project, { subjects: [], actors: [] })
    expect(view).toEqual({ ...INITIAL_VIEW, ...shown })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(named)
  })

  it('leaves a view alone that it can show', () => {
    const view = run([{ type: 'select', refs: ['actor:guild', 'sentence:editorial/1'] }])
    expect(reconcile(view, project, { subjects: [], actors: [] }).view).toBe(view)
  })
})
