import { useComputed } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { sortedStances } from '../../view/tableRows'
import { count } from '../counting'
import { useUi } from '../context'
import { CopyButton } from '../grid/copyButton'
import { ColumnsField, GroupField, SortFields } from './tableFields'
import { stancesCsv } from './tableCsv'

/** What is typed within this time is one step of undo. */
const TYPING_PAUSE_MS = 1500

/** The words that rows are found by. */
function WordsField() {
  const { session } = useUi()
  const last = useRef({ text: '', at: -Infinity })
  return (
    <input
      class="control words"
      type="search"
      aria-label="Stances with the words"
      placeholder="Stances with the words…"
      value={session.view.value.text}
      onInput={(event) => {
        const text = event.currentTarget.value
        const { text: before, at } = last.current
        const continues =
          event.timeStamp - at < TYPING_PAUSE_MS && before !== '' && before === session.view.peek().text
        last.current = { text, at: event.timeStamp }
        session.dispatch({ type: 'text', text, continues })
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || session.view.peek().text === '') return
        event.preventDefault()
        session.dispatch({ type: 'text', text: '' })
      }}
    />
  )
}

/** What the table has and in what order, and a copy of it: of the selected stances, where some are. */
export function TableTools() {
  const { session, project, lit, selected, narrow } = useUi()
  const { columns, sort } = session.view.value.table
  const chosen = useComputed(() => [...lit.value].filter((id) => selected.value.has(`stance:${id}`)).length)
  const text = () => {
    const shown = sortedStances(project.value, sort).filter(
      ({ id }) => lit.value.has(id) && (chosen.value === 0 || selected.value.has(`stance:${id}`)),
    )
    return stancesCsv(project.value, shown, columns)
  }
  const what = chosen.value > 0 ? `${chosen.value} selected` : count(lit.value.size, 'stance')
  return (
    <div class="grid-tools" role="group" aria-label="Table">
      <WordsField />
      <span class="number" role="status">
        {lit.value.size === project.value.stances.size
          ? count(lit.value.size, 'stance')
          : `${lit.value.size} of ${count(project.value.stances.size, 'stance')}`}
      </span>
      {!narrow.value && <GroupField />}
      <details class="grid-fold">
        <summary class="control">Columns, order{narrow.value && ', copy'}</summary>
        <div class="grid-folded">
          <ColumnsField />
          {narrow.value && <GroupField />}
          <SortFields />
          {narrow.value && <CopyButton label={`Copy ${what} as CSV`} what={what} text={text} />}
        </div>
      </details>
      {!narrow.value && <CopyButton label={`Copy ${what} as CSV`} what={what} text={text} />}
    </div>
  )
}
