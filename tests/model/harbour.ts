/** A small coding without fault, and its text. */
export const TEXT =
  'The mayor said the harbour must close. Dockers reject that. The mayor heads the council.\n\nThe council meets on Monday. Rain fell.\n'

export const CODING = {
  format: 1,
  title: 'Harbour',
  coders: ['A', 'B'],
  documents: [
    { id: 'report', file: 'report.txt', published: '2021-05-03', publisher: 'gazette', language: 'en' },
  ],
  actors: [
    { id: 'gazette', name: 'The Gazette', label: 'Gazette', kind: 'media', aliases: [], mentions: [] },
    {
      id: 'mayor',
      name: 'The mayor',
      label: 'Mayor',
      kind: 'unnamed-person',
      aliases: ['head of the council'],
      mentions: [
        { quote: 'The mayor', suffix: ' said' },
        { quote: 'The mayor', suffix: ' heads' },
      ],
    },
    {
      id: 'dockers',
      name: 'Dockers',
      label: 'Dockers',
      kind: 'group',
      aliases: [],
      mentions: [{ quote: 'Dockers' }],
    },
    {
      id: 'council',
      name: 'Council',
      label: 'Council',
      kind: 'institution',
      aliases: [],
      mentions: [{ quote: 'the council' }, { quote: 'The council' }],
    },
  ],
  issues: [
    {
      id: 'closure',
      label: 'Close the harbour',
      proposition: 'The harbour must close.',
      kind: 'policy',
      bearsOn: [{ actor: 'dockers', sign: '-' }],
    },
    {
      id: 'statement',
      label: 'What was said',
      proposition: 'The mayor wants the harbour closed.',
      kind: 'claim',
    },
  ],
  stances: [
    {
      id: 'mayor-closure',
      holder: 'mayor',
      target: { issue: 'closure' },
      polarity: 'supports',
      form: 'indirect-speech',
      certainty: 'stated',
      saidBy: ['mayor', 'gazette'],
      cue: 'must close',
      claim: 'statement',
      date: '2021-05-02',
      evidence: [{ quote: 'The mayor said the harbour must close' }],
    },
    {
      id: 'dockers-closure',
      holder: 'dockers',
      target: { issue: 'closure' },
      polarity: 'opposes',
      form: 'narration',
      certainty: 'stated',
      saidBy: [],
      evidence: [{ quote: 'Dockers reject that' }],
    },
  ],
  ties: [
    {
      id: 'mayor-council',
      source: 'mayor',
      relation: 'heads',
      target: 'council',
      directed: true,
      valence: 'none',
      affiliation: true,
      certainty: 'stated',
      saidBy: [],
      evidence: [{ quote: 'The mayor heads the council' }],
    },
  ],
  events: [
    {
      id: 'meeting',
      label: 'Council meets',
      participants: ['council'],
      certainty: 'planned',
      saidBy: [],
      evidence: [{ quote: 'The council meets on Monday' }],
    },
  ],
  uncoded: [{ sentence: { quote: 'Rain fell.' }, reason: 'Weather.' }],
} as const

export const JSON_TEXT = JSON.stringify(CODING, null, 2)
/** What `check` is given. */
export const files = (coding: string = JSON_TEXT, text: string = TEXT) => ({
  'coding.json': coding,
  'report.txt': text,
})
