import { buildGraph } from '../../src/graph/graph'
import type { Positions } from '../../src/layout/positions'
import { assemble } from '../../src/model/assemble'
import type { Coding } from '../../src/model/coding'

/** A sentence for each record, so that places are easy to count. */
const SENTENCES = [
  'The guild cheers the mayor.',
  'The guild marches for the mayor.',
  'We stand by the mayor, says the guild.',
  'The council moves against the mayor.',
  'The clerk, says the council, works against the mayor.',
  'There was no bribe, says the mayor.',
  'The mayor wants a toll.',
  'Oil was spilt, the clerk alleges.',
  'The Herald could not confirm that.',
  'The clerk sits on the council.',
  'The guild will back the council.',
]

const anchor = (index: number) => [{ quote: SENTENCES[index] ?? '' }]
const stance = (
  id: string,
  holder: string,
  target: object,
  polarity: string,
  more: object,
  index: number,
) => ({
  id,
  holder,
  target,
  polarity,
  form: 'narration',
  certainty: 'stated',
  saidBy: [],
  evidence: anchor(index),
  ...more,
})

const CODING = {
  format: 1,
  title: 'Town',
  coders: [],
  documents: [
    { id: 'report', file: 'report.txt', published: '2031-01-01', publisher: 'herald', language: 'en' },
  ],
  actors: [
    ['mayor', 'The mayor', 'person'],
    ['council', 'The council', 'institution'],
    ['guild', 'Fishers’ guild', 'group'],
    ['clerk', 'Clerk', 'person'],
    ['herald', 'Herald', 'media'],
  ].map(([id, label, kind]) => ({ id, name: label, label, kind, aliases: [], mentions: [] })),
  issues: [
    { id: 'bribe', label: 'A bribe was paid', proposition: 'A bribe was paid.', kind: 'claim' },
    { id: 'toll', label: 'A toll', proposition: 'There should be a toll.', kind: 'policy' },
    {
      id: 'spill',
      label: 'Oil was spilt',
      proposition: 'Oil was spilt.',
      kind: 'claim',
      bearsOn: [{ actor: 'mayor', sign: '-' }],
    },
  ],
  stances: [
    stance('guild-cheers', 'guild', { actor: 'mayor' }, 'supports', { form: 'act' }, 0),
    stance('guild-marches', 'guild', { actor: 'mayor' }, 'supports', { form: 'act' }, 1),
    stance('guild-says', 'guild', { actor: 'mayor' }, 'supports', { saidBy: ['guild'] }, 2),
    stance('council-moves', 'council', { actor: 'mayor' }, 'opposes', {}, 3),
    stance('clerk-works', 'clerk', { actor: 'mayor' }, 'opposes', { saidBy: ['council'] }, 4),
    stance('no-bribe', 'mayor', { issue: 'bribe' }, 'opposes', { saidBy: ['mayor'] }, 5),
    stance('wants-toll', 'mayor', { issue: 'toll' }, 'supports', { saidBy: ['mayor'] }, 6),
    stance(
      'clerk-alleges',
      'clerk',
      { issue: 'spill' },
      'supports',
      { certainty: 'alleged', saidBy: ['clerk'] },
      7,
    ),
    stance('herald-cannot', 'herald', { issue: 'spill' }, 'neutral', {}, 8),
    stance('guild-will', 'guild', { actor: 'council' }, 'supports', { certainty: 'planned' }, 10),
  ],
  ties: [
    {
      id: 'clerk-council',
      source: 'clerk',
      relation: 'member-of',
      target: 'council',
      directed: true,
      valence: 'none',
      affiliation: false,
      certainty: 'stated',
      saidBy: [],
      evidence: anchor(9),
    },
  ],
  events: [],
  uncoded: [],
}

/** Made up: a mayor and a guild, a council and a clerk, a publisher that does not confirm the clerk's claim. */
export const town = assemble(CODING as unknown as Coding, { 'report.txt': SENTENCES.join(' ') })
export const opened = { project: town, graph: buildGraph(town) }

/** Placed by hand. */
export const PLACES = {
  lens: 'sides',
  about: 'mayor',
  flow: 'columns',
  width: 1080,
  height: 690,
  nodes: {
    'actor:mayor': { x: 248, y: 98 },
    'actor:guild': { x: 248, y: 320 },
    'actor:council': { x: 832, y: 98 },
    'actor:clerk': { x: 832, y: 400 },
    'issue:bribe': { x: 94, y: 98 },
    'issue:toll': { x: 94, y: 160 },
    'issue:spill': { x: 986, y: 400 },
  },
  labels: {
    'actor:mayor': { x: 262, y: 56 },
    'actor:guild': { x: 234, y: 362 },
    'actor:council': { x: 818, y: 56 },
    'actor:clerk': { x: 832, y: 436 },
  },
  sides: {
    'actor:mayor': 'for',
    'actor:guild': 'for',
    'actor:council': 'against',
    'actor:clerk': 'against',
    'issue:bribe': 'for',
    'issue:toll': 'for',
    'issue:spill': 'against',
  },
  bands: {
    for: { x: 150, y: 330, width: 288, height: 640 },
    against: { x: 930, y: 330, width: 288, height: 640 },
  },
  poles: ['actor:mayor', 'actor:council'],
  owners: { 'issue:bribe': 'actor:mayor', 'issue:toll': 'actor:mayor', 'issue:spill': 'actor:clerk' },
  standIns: { 'actor:herald>issue:spill': { x: 986, y: 452 } },
  shelf: [],
  alignment: {},
  cost: 0,
  seed: 1,
} as unknown as Positions
