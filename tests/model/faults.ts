interface FaultCase {
  readonly name: string
  /** What is replaced in the JSON of the coding, where it stands first. */
  readonly change: readonly (readonly [from: string, to: string])[]
  readonly code: string
  readonly severity?: 'warning'
  /** Where the problem is: at the first place of this, in the changed JSON. */
  readonly at: string
  readonly message: string
  readonly fix?: string
  /** Codes of the problems that follow from it. */
  readonly also?: readonly string[]
  /** Refs of what is not shown. */
  readonly without?: readonly string[]
}

/** One fault each, put into the coding of `harbour.ts`. */
export const FAULTS: readonly FaultCase[] = [
  {
    name: 'a missing comma',
    change: [['"format": 1,', '"format": 1']],
    code: 'bad-json',
    at: '"title"',
    message: 'a comma is missing here, found ""title":"',
  },
  {
    name: 'a comma too many',
    change: [['"Weather."\n    }\n  ]', '"Weather."\n    },\n  ]']],
    code: 'bad-json',
    at: ']\n}',
    message: 'a value is missing here, or there is a comma too many, found "]"',
  },
  {
    name: 'a comment',
    change: [['"format"', '// first\n"format"']],
    code: 'bad-json',
    at: '// first',
    message: 'JSON has no comments, found "//"',
  },
  {
    name: 'a field given twice',
    change: [['"label": "Dockers"', '"label": "Dockers", "label": "Workers"']],
    code: 'duplicate-key',
    at: '"label": "Workers"',
    message: 'actor dockers: field "label" is given twice, only the first counts; delete one',
  },
  {
    name: 'an unknown field',
    change: [['"claim":', '"clame":']],
    also: ['issue-unused'],
    code: 'unknown-field',
    at: '"clame"',
    message: 'stance mayor-closure: unknown field "clame" (did you mean "claim"?)',
    fix: 'claim',
  },
  {
    name: 'an unknown field of a quotation',
    change: [['"suffix": " said"', '"suffix": " said", "exact": "x"']],
    code: 'unknown-field',
    at: '"exact"',
    message: 'actor mayor: unknown field "exact"; allowed are document, quote, prefix, suffix',
  },
  {
    name: 'an unknown field at the top',
    change: [['"title"', '"ttitle"']],
    code: 'unknown-field',
    at: '"ttitle"',
    message: 'unknown field "ttitle" (did you mean "title"?)',
    fix: 'title',
  },
  {
    name: 'a missing field',
    change: [['      "polarity": "opposes",\n', '']],
    code: 'missing-field',
    at: '{\n      "id": "dockers-closure"',
    message:
      'stance dockers-closure: field "polarity" is missing; it must be one of supports, opposes, ambivalent, neutral; until then the stance is left out',
    without: ['stance:dockers-closure'],
  },
  {
    name: 'a word that is none of those allowed',
    change: [['"opposes"', '"oposes"']],
    code: 'wrong-value',
    at: '"oposes"',
    message:
      'stance dockers-closure: polarity "oposes" must be one of supports, opposes, ambivalent, neutral (did you mean "opposes"?); until then the stance is left out',
    fix: 'opposes',
    without: ['stance:dockers-closure'],
  },
  {
    name: 'a value of another type',
    change: [['"directed": true', '"directed": "yes"']],
    code: 'wrong-type',
    at: '"yes"',
    message: 'tie mayor-council: directed must be true or false, not "yes"; until then the tie is left out',
    without: ['tie:mayor-council'],
  },
  {
    name: 'a target that is neither actor nor issue',
    change: [['"issue": "closure"', '"event": "meeting"']],
    code: 'wrong-type',
    at: '{\n        "event"',
    message:
      'stance mayor-closure: target must be { "actor": id } or { "issue": id }, not an object; until then the stance is left out',
    without: ['stance:mayor-closure'],
  },
  {
    name: 'another format',
    change: [['"format": 1', '"format": 2']],
    code: 'wrong-type',
    at: '2,\n  "title"',
    message: 'format must be 1, not 2',
  },
  {
    name: 'an id with a capital, which is shown all the same',
    change: [
      ['"id": "meeting"', '"id": "The meeting"'],
      ['"The meeting"', '"Meeting"'],
    ],
    code: 'bad-id',
    at: '"Meeting"',
    message:
      'event Meeting: id "Meeting" is no id: small letters and digits with single hyphens between (did you mean "meeting"?)',
    fix: 'meeting',
  },
  {
    name: 'an id that no list could hold',
    change: [['"id": "meeting"', '"id": "a|b"']],
    code: 'bad-id',
    at: '"a|b"',
    message:
      'event #1: id "a|b" is no id: small letters and digits with single hyphens between (did you mean "a-b"?); until then the event is left out',
    fix: 'a-b',
    without: ['event:a|b'],
  },
  {
    name: 'an id given twice',
    change: [['"id": "dockers-closure"', '"id": "mayor-closure"']],
    code: 'duplicate-id',
    at: '"mayor-closure",\n      "holder": "dockers"',
    message:
      'stance mayor-closure: id "mayor-closure" is taken by another stance; give this one an id of its own; until then the stance is left out',
  },
  {
    name: 'an actor that does not exist',
    change: [['"holder": "dockers"', '"holder": "docker"']],
    code: 'dangling-actor',
    at: '"docker",',
    message:
      'stance dockers-closure: holder "docker" is no actor of this coding (did you mean "dockers"?); until then the stance is left out',
    fix: 'dockers',
    without: ['stance:dockers-closure'],
  },
  {
    name: 'an issue that is named as an actor',
    change: [['"source": "mayor"', '"source": "closure"']],
    code: 'dangling-actor',
    at: '"closure",\n      "relation"',
    message:
      'tie mayor-council: source "closure" is no actor of this coding, but an issue; until then the tie is left out',
    without: ['tie:mayor-council'],
  },
  {
    name: 'a claim that does not exist, and the stance is shown without',
    change: [['"claim": "statement"', '"claim": "statements"']],
    also: ['issue-unused'],
    code: 'dangling-issue',
    at: '"statements"',
    message:
      'stance mayor-closure: claim "statements" is no issue of this coding (did you mean "statement"?)',
    fix: 'statement',
  },
  {
    name: 'a publisher that does not exist',
    change: [['"publisher": "gazette"', '"publisher": "times"']],
    code: 'dangling-actor',
    at: '"times"',
    message: 'document report: publisher "times" is no actor of this coding; add it',
  },
  {
    name: 'a document that does not exist',
    change: [['"quote": "Dockers reject that"', '"document": "repport", "quote": "Dockers reject that"']],
    also: ['sentence-uncoded'],
    code: 'dangling-document',
    at: '"repport"',
    message:
      'stance dockers-closure: document "repport" is no document of this coding (did you mean "report"?); until then the stance is left out',
    fix: 'report',
    without: ['stance:dockers-closure'],
  },
  {
    name: 'a speaker twice in one chain',
    change: [['"gazette"\n      ],\n      "cue"', '"mayor"\n      ],\n      "cue"']],
    code: 'speaker-twice',
    at: '"mayor"\n      ],\n      "cue"',
    message: 'stance mayor-closure: "mayor" speaks twice in saidBy; name each speaker once',
  },
  {
    name: 'issues that are the same in a ring',
    change: [
      [
        '"proposition": "The harbour must close."',
        '"proposition": "The harbour must close.", "sameAs": "statement"',
      ],
      ['"kind": "claim"', '"kind": "claim", "sameAs": "closure"'],
    ],
    code: 'same-as-ring',
    at: '"statement"',
    message:
      'issue closure: sameAs leads back to where it began, through closure, statement; end it at one of them',
  },
  {
    name: 'a day that does not exist',
    change: [['"date": "2021-05-02"', '"date": "2021-02-30"']],
    code: 'impossible-date',
    at: '"2021-02-30"',
    message:
      'stance mayor-closure: date "2021-02-30" does not exist in the calendar, or ends before it begins',
  },
  {
    name: 'a date in words',
    change: [['"date": "2021-05-02"', '"date": "last Sunday"']],
    code: 'bad-date',
    at: '"last Sunday"',
    message:
      'stance mayor-closure: date "last Sunday" is no EDTF date such as 2021, 2021-05, 2021-05-03~ or 2021-05-03/2021-05-04',
  },
  {
    name: 'a day of publication that does not exist, and the document is shown without',
    change: [['"published": "2021-05-03"', '"published": "2021-13-03"']],
    code: 'impossible-date',
    at: '"2021-13-03"',
    message:
      'document report: published "2021-13-03" does not exist in the calendar, or ends before it begins',
  },
  {
    name: 'a quotation that is not there',
    change: [['"quote": "Dockers reject that"', '"quote": "Dockers reject this"']],
    code: 'quote-not-found',
    at: '"Dockers reject this"',
    message:
      'stance dockers-closure: quote not found in report: "Dockers reject this" (did you mean "Dockers reject that"?); until then the stance is left out',
    fix: 'Dockers reject that',
    without: ['stance:dockers-closure'],
  },
  {
    name: 'a quotation in other capitals, of an actor who is shown all the same',
    change: [['"quote": "Dockers"', '"quote": "dockers"']],
    code: 'quote-not-found',
    at: '"dockers"\n        }',
    message: 'actor dockers: quote not found in report: "dockers" (did you mean "Dockers"? capitals differ)',
    fix: 'Dockers',
  },
  {
    name: 'one quotation of two that is not there, and the record is shown',
    change: [['"quote": "Dockers reject that"', '"quote": "Dockers reject that" }, { "quote": "Zebras"']],
    code: 'quote-not-found',
    at: '"Zebras"',
    message: 'stance dockers-closure: quote not found in report: "Zebras"',
  },
  {
    name: 'a quotation that occurs twice',
    change: [['"quote": "The mayor said the harbour must close"', '"quote": "The mayor"']],
    also: ['cue-not-in-evidence', 'sentence-uncoded'],
    code: 'quote-ambiguous',
    at: '"The mayor"\n        }\n      ]\n    },\n    {\n      "id": "dockers-closure"',
    message:
      'stance mayor-closure: quote occurs 2 times in report: "The mayor"; add a prefix or suffix; until then the stance is left out',
    without: ['stance:mayor-closure'],
  },
  {
    name: 'a suffix that stands after both of two',
    change: [['"suffix": " said"', '"suffix": " "']],
    code: 'quote-ambiguous',
    at: '"The mayor",\n          "suffix": " "',
    message: 'actor mayor: quote occurs 2 times in report: "The mayor"; lengthen its prefix or suffix',
  },
  {
    name: 'a suffix that is not there',
    change: [['"suffix": " said"', '"suffix": " says"']],
    code: 'quote-not-found',
    at: '"The mayor",\n          "suffix": " says"',
    message:
      'actor mayor: quote occurs 2 times in report, but not between this prefix and suffix: "The mayor"',
  },
  {
    name: 'a cue from elsewhere',
    change: [['"cue": "must close"', '"cue": "has to close"']],
    code: 'cue-not-in-evidence',
    at: '"has to close"',
    message: 'stance mayor-closure: cue "has to close" does not occur in the evidence; copy it from there',
  },
  {
    name: 'a sentence both coded and excused',
    change: [['"quote": "Rain fell."', '"quote": "Monday. Rain fell."']],
    code: 'sentence-coded-and-excused',
    severity: 'warning',
    at: '{\n        "quote": "Monday. Rain fell."',
    message: 'uncoded #1: sentence 4 of report is excused, but carries records; delete one',
  },
  {
    name: 'a name claimed by two actors',
    change: [['"head of the council"', '"COUNCIL"']],
    code: 'name-shared',
    severity: 'warning',
    at: '"Council",\n      "label"',
    message: 'actor council: name "Council" is also a name of actor "mayor"; keep it with one of them',
  },
  {
    name: 'a label that two issues share',
    change: [['"What was said"', '"Close the harbour"']],
    code: 'label-shared',
    severity: 'warning',
    at: '"Close the harbour",\n      "proposition": "The mayor wants',
    message: 'issue statement: label "Close the harbour" is also that of "closure"; tell them apart',
  },
  {
    name: 'a label of an actor longer than 24 characters',
    change: [['"label": "Mayor"', '"label": "The mayor of all Riverton"']],
    code: 'label-too-long',
    severity: 'warning',
    at: '"The mayor of all Riverton"',
    message: 'actor mayor: label "The mayor of all Riverton" has 25 characters; shorten it to 24',
  },
  {
    name: 'an issue that no stance is on',
    change: [['      "claim": "statement",\n', '']],
    code: 'issue-unused',
    severity: 'warning',
    at: '"statement"',
    message: 'issue statement: no stance is on it; use it or delete it',
  },
  {
    name: 'an actor whom no record names',
    change: [
      ['"gazette"\n      ],\n      "cue"', '"council"\n      ],\n      "cue"'],
      ['"publisher": "gazette"', '"publisher": "mayor"'],
    ],
    code: 'actor-unused',
    severity: 'warning',
    at: '"gazette"',
    message: 'actor gazette: no stance, tie or event refers to it; use it or delete it',
  },
  {
    name: 'a text that is not there',
    change: [['"file": "report.txt"', '"file": "reprot.txt"']],
    also: ['left-out', 'left-out', 'left-out', 'left-out'],
    code: 'text-missing',
    at: '"reprot.txt"',
    message:
      'document report: there is no file "reprot.txt" beside coding.json (did you mean "report.txt"?); until then the document is left out',
    fix: 'report.txt',
  },
  {
    name: 'a record without quotation',
    change: [['[\n        {\n          "quote": "The council meets on Monday"\n        }\n      ]', '[]']],
    also: ['sentence-uncoded'],
    code: 'no-evidence',
    at: '[]\n    }\n  ],\n  "uncoded"',
    message:
      'event meeting: evidence is empty; quote the words that it rests on; until then the event is left out',
    without: ['event:meeting'],
  },
  {
    name: 'an empty name, in the place of which the label is shown',
    change: [['"name": "Dockers"', '"name": " "']],
    code: 'empty-field',
    at: '" "',
    message: 'actor dockers: name is empty; fill it in or leave it out',
  },
  {
    name: 'a path in the place of a file name',
    change: [['"report.txt"', '"../report.txt"']],
    also: ['left-out', 'left-out', 'left-out', 'left-out'],
    code: 'bad-file',
    at: '"../report.txt"',
    message:
      'document report: file "../report.txt" is no name of a .txt file beside coding.json; until then the document is left out',
  },
]
