import initSqlJs from 'sql.js'

/** The tables of a file of Discourse Network Analyzer 3, as it creates them. */
const TABLES = `
CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT);
CREATE TABLE CODERS(ID INTEGER NOT NULL PRIMARY KEY, Name TEXT NOT NULL UNIQUE CHECK (LENGTH(Name) < 191), Red INTEGER NOT NULL DEFAULT 69, Green INTEGER NOT NULL DEFAULT 212, Blue INTEGER NOT NULL DEFAULT 255, Refresh INTEGER NOT NULL DEFAULT 0, FontSize INTEGER NOT NULL DEFAULT 14, Password TEXT NOT NULL);
CREATE TABLE DOCUMENTS(ID INTEGER NOT NULL PRIMARY KEY, Title TEXT NOT NULL, Text TEXT NOT NULL, Coder INTEGER, Author TEXT NOT NULL DEFAULT '', Source TEXT NOT NULL DEFAULT '', Section TEXT NOT NULL DEFAULT '', Notes TEXT NOT NULL DEFAULT '', Type TEXT NOT NULL DEFAULT '', Date INTEGER NOT NULL, FOREIGN KEY(Coder) REFERENCES CODERS(ID) ON DELETE CASCADE);
CREATE TABLE STATEMENTTYPES(ID INTEGER NOT NULL PRIMARY KEY, Label TEXT NOT NULL, Red INTEGER NOT NULL DEFAULT 0, Green INTEGER NOT NULL DEFAULT 0, Blue INTEGER NOT NULL DEFAULT 0);
CREATE TABLE VARIABLES(ID INTEGER NOT NULL PRIMARY KEY, Variable TEXT NOT NULL, DataType TEXT NOT NULL DEFAULT 'short text', StatementTypeId INTEGER, FOREIGN KEY(StatementTypeId) REFERENCES STATEMENTTYPES(ID) ON DELETE CASCADE, UNIQUE (Variable, StatementTypeId));
CREATE TABLE VARIABLELINKS(ID INTEGER NOT NULL PRIMARY KEY, SourceVariableId INTEGER, TargetVariableId INTEGER);
CREATE TABLE REGEXES(Label TEXT PRIMARY KEY, Red INTEGER NOT NULL DEFAULT 0, Green INTEGER NOT NULL DEFAULT 0, Blue INTEGER NOT NULL DEFAULT 0);
CREATE TABLE CODERRELATIONS(ID INTEGER NOT NULL PRIMARY KEY, Coder INTEGER NOT NULL, TargetCoder INTEGER NOT NULL);
CREATE TABLE STATEMENTS(ID INTEGER NOT NULL PRIMARY KEY, StatementTypeId INTEGER NOT NULL, DocumentId INTEGER NOT NULL, Start INTEGER NOT NULL CHECK(Start >= 0), Stop INTEGER NOT NULL CHECK(Stop >= 0), Coder INTEGER NOT NULL);
CREATE TABLE ENTITIES(ID INTEGER NOT NULL PRIMARY KEY, VariableId INTEGER NOT NULL, Value TEXT NOT NULL DEFAULT '', Red INTEGER DEFAULT 0, Green INTEGER DEFAULT 0, Blue INTEGER DEFAULT 0, ChildOf INTEGER, UNIQUE (VariableId, Value));
CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Value INTEGER NOT NULL DEFAULT 1 CHECK (Value BETWEEN 0 AND 1), UNIQUE (StatementId, VariableId));
CREATE TABLE DATAINTEGER(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Value INTEGER NOT NULL DEFAULT 0, UNIQUE (StatementId, VariableId));
CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Entity INTEGER NOT NULL, UNIQUE (StatementId, VariableId));
CREATE TABLE DATALONGTEXT(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Value TEXT DEFAULT '', UNIQUE (StatementId, VariableId));
CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER NOT NULL PRIMARY KEY, VariableId INTEGER NOT NULL, AttributeVariable TEXT NOT NULL, UNIQUE (VariableId, AttributeVariable));
CREATE TABLE ATTRIBUTEVALUES(ID INTEGER NOT NULL PRIMARY KEY, EntityId INTEGER NOT NULL, AttributeVariableId INTEGER NOT NULL, AttributeValue TEXT NOT NULL DEFAULT '', UNIQUE (EntityId, AttributeVariableId));
`

export const FIRST =
  'The mayor wants 🚢 the harbour closed. Dockers say no!\r\nThe mayor wants 🚢 the harbour closed.'
const at = (words: string, from = 0) => [
  FIRST.indexOf(words, from),
  FIRST.indexOf(words, from) + words.length,
]
const seconds = (day: string) => Date.parse(day) / 1000

/** Fills the tables: two documents, the default statement type and one of one's own, an annotation, two coders. */
function fill(run: (sql: string, values: readonly (string | number)[]) => void): void {
  const add = (table: string, columns: string, ...rows: readonly (readonly (string | number)[])[]) => {
    for (const row of rows)
      run(`INSERT INTO ${table} (${columns}) VALUES (${row.map(() => '?').join(', ')})`, row)
  }
  add('SETTINGS', 'Property, Value', ['version', '3.0.7'])
  add('CODERS', 'ID, Name, Password', [1, 'Admin', 'HASH-OF-A-PASSWORD'], [2, 'Ann', 'HASH-OF-A-PASSWORD'])
  add(
    'DOCUMENTS',
    'ID, Title, Text, Coder, Author, Source, Section, Notes, Date',
    [
      1,
      'Harbour row',
      FIRST,
      1,
      'Reporter B',
      'Herald',
      'politics',
      'on page one',
      seconds('2021-05-03T09:30:00Z'),
    ],
    [2, 'Nothing said', 'Rain fell.', 2, '', '', '', '', seconds('2021-05-04T00:00:00Z')],
  )
  add('STATEMENTTYPES', 'ID, Label', [1, 'DNA Statement'], [2, 'Annotation'], [3, 'Feud'])
  add(
    'VARIABLES',
    'ID, Variable, DataType, StatementTypeId',
    [1, 'person', 'short text', 1],
    [2, 'organization', 'short text', 1],
    [3, 'concept', 'short text', 1],
    [4, 'agreement', 'boolean', 1],
    [5, 'note', 'long text', 2],
    [6, 'actor', 'short text', 3],
    [7, 'target', 'short text', 3],
    [8, 'strength', 'integer', 3],
    [9, 'stance', 'boolean', 3],
  )
  add(
    'ENTITIES',
    'ID, VariableId, Value, Red, Green, Blue, ChildOf',
    [1, 1, '', 0, 0, 0, 0],
    [2, 1, 'Clerk', 0, 0, 0, 0],
    [3, 2, 'Council', 255, 0, 16, 0],
    [4, 2, 'Dockers', 0, 0, 0, 3],
    [5, 3, 'Close the harbour', 0, 0, 0, 0],
    [6, 2, 'Unused Ltd', 0, 0, 0, 0],
    [7, 3, '', 0, 0, 0, 0],
    [8, 6, 'Council', 0, 0, 0, 0],
    [9, 7, 'Dockers', 0, 0, 0, 0],
  )
  add(
    'ATTRIBUTEVARIABLES',
    'ID, VariableId, AttributeVariable',
    [1, 2, 'Type'],
    [2, 2, 'Alias'],
    [3, 2, 'Notes'],
  )
  add(
    'ATTRIBUTEVALUES',
    'EntityId, AttributeVariableId, AttributeValue',
    [3, 1, 'institution'],
    [3, 2, 'Town hall'],
    [4, 1, ''],
    [4, 3, 'on strike'],
  )
  add(
    'STATEMENTS',
    'ID, StatementTypeId, DocumentId, Start, Stop, Coder',
    [11, 1, 1, ...at('the harbour closed'), 1],
    [12, 1, 1, ...at('Dockers say no!'), 2],
    [13, 1, 1, ...at('The mayor', 50), 2],
    [14, 2, 1, 0, 9, 1],
    [15, 3, 1, 900, 950, 1],
  )
  add(
    'DATASHORTTEXT',
    'StatementId, VariableId, Entity',
    [11, 1, 2],
    [11, 2, 3],
    [11, 3, 5],
    [12, 1, 1],
    [12, 2, 4],
    [12, 3, 5],
    [13, 1, 1],
    [13, 2, 3],
    [13, 3, 7],
    [15, 6, 8],
    [15, 7, 9],
  )
  add('DATABOOLEAN', 'StatementId, VariableId, Value', [11, 4, 1], [12, 4, 0], [13, 4, 1], [15, 9, 0])
  add('DATALONGTEXT', 'StatementId, VariableId, Value', [14, 5, 'nice'])
  add('DATAINTEGER', 'StatementId, VariableId, Value', [15, 8, 3])
  add('REGEXES', 'Label', ['mayor'], ['harbour'])
}

/** A `.dna` file; `more` is SQL that runs on it at the end. */
export async function dnaFile(more = ''): Promise<Uint8Array> {
  const sqlite = await initSqlJs()
  const db = new sqlite.Database()
  db.run(TABLES)
  fill((sql, values) => db.run(sql, [...values]))
  if (more !== '') db.run(more)
  const bytes = db.export()
  db.close()
  return bytes
}
