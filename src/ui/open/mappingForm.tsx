import {
  RECORDS,
  ROLES,
  type Mapping,
  type Records,
  type Role,
  type TablePreview,
} from '../../io/reading/mapping'

const RECORD_WORDS: Readonly<Record<Records, string>> = {
  'stances-on-issues': 'an actor’s stance on an issue',
  'stances-on-actors': 'an actor’s stance on an actor',
  ties: 'a tie between two actors',
}
const ROLE_WORDS: Readonly<Record<Role, string>> = {
  holder: 'holder (who)',
  target: 'target (issue, concept, actor)',
  polarity: 'polarity (agreement, sign)',
  saidBy: 'who says so',
  quotation: 'quotation',
  document: 'document',
  title: 'title of the document',
  publisher: 'publisher of the document',
  date: 'date',
  form: 'form',
  certainty: 'certainty',
  relation: 'relation',
  note: 'note',
  id: 'id',
}
const NOTHING_CHOSEN: Mapping = {
  records: 'stances-on-issues',
  columns: {},
  scale: 'agreement',
  dateOrder: 'day-month',
  polarities: [],
}

/** Which column of a table is what, shown on its first rows. `null`: the table is left out. */
export function MappingForm(props: {
  readonly table: TablePreview
  readonly mapping: Mapping | null
  readonly onChange: (mapping: Mapping | null) => void
}) {
  const { table, mapping, onChange } = props
  const name = table.name || 'table'
  const roleOf = (column: string): Role | '' => ROLES.find((role) => mapping?.columns[role] === column) ?? ''
  const give = (column: string, role: Role | '') => {
    const kept = Object.entries(mapping?.columns ?? {}).filter(
      ([other, of]) => of !== column && other !== role,
    )
    const columns = Object.fromEntries(role === '' ? kept : [...kept, [role, column]])
    onChange({ ...(mapping ?? NOTHING_CHOSEN), columns })
  }
  return (
    <fieldset class="mapping">
      <legend>{table.name === '' ? 'What each column is' : `What each column of “${table.name}” is`}</legend>
      <p class="mapping-options">
        <label>
          Each row is{' '}
          <select
            value={mapping === null ? 'none' : mapping.records}
            onChange={({ currentTarget: { value } }) =>
              onChange(
                value === 'none' ? null : { ...(mapping ?? NOTHING_CHOSEN), records: value as Records },
              )
            }
          >
            {RECORDS.map((records) => (
              <option key={records} value={records}>
                {RECORD_WORDS[records]}
              </option>
            ))}
            <option value="none">left out</option>
          </select>
        </label>
        {mapping && (
          <>
            <label>
              0 in polarity{' '}
              <select
                value={mapping.scale}
                onChange={({ currentTarget: { value } }) =>
                  onChange({ ...mapping, scale: value as Mapping['scale'] })
                }
              >
                <option value="agreement">opposes (1 and 0)</option>
                <option value="sign">takes no side (1, 0, −1)</option>
              </select>
            </label>
            <label>
              03/04/2020 is{' '}
              <select
                value={mapping.dateOrder}
                onChange={({ currentTarget: { value } }) =>
                  onChange({ ...mapping, dateOrder: value as Mapping['dateOrder'] })
                }
              >
                <option value="day-month">3 April</option>
                <option value="month-day">4 March</option>
              </select>
            </label>
          </>
        )}
      </p>
      {mapping && (
        <div class="mapping-table" role="region" aria-label={`First rows of the ${name}`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    <span>{column}</span>
                    <select
                      aria-label={`“${column}” is`}
                      value={roleOf(column)}
                      onChange={(event) => give(column, event.currentTarget.value as Role | '')}
                    >
                      <option value="">attribute</option>
                      {ROLES.map((role) => (
                        <option key={role} value={role}>
                          {ROLE_WORDS[role]}
                        </option>
                      ))}
                    </select>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.slice(0, 4).map((row, at) => (
                <tr key={at}>
                  {row.map((cell, column) => (
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </fieldset>
  )
}
