import { useUi } from './context'
import { Later } from './later'
import { LensButtons } from './lensSwitch'
import { OpenButton, SavedAt } from './openButton'
import { SearchField } from './search/searchField'
import { projectSource } from './sourcing'
import { TourButton } from './tour/tourButton'

/** The way to one pane, where the page is too narrow to show it all the time. */
function PaneButton(props: { readonly pane: 'article' | 'outline' | 'analysis'; readonly label: string }) {
  const { session } = useUi()
  const shown = session.view.value.pane === props.pane
  return (
    <button
      type="button"
      class={`control pane-${props.pane}`}
      aria-pressed={shown}
      onClick={() => session.dispatch({ type: 'pane', pane: shown ? 'graph' : props.pane })}
    >
      {props.label}
    </button>
  )
}

const settings = async () => (await import('./settings')).Settings
const more = async () => (await import('./more')).More

export function Header() {
  const { session, project, dialog, narrow } = useUi()
  return (
    <header class="header">
      <p class="brand">
        <b>Standpoint</b> <span class="source">{projectSource(project.value)}</span> <SavedAt />
      </p>
      <SearchField />
      <LensButtons />
      {narrow.value ? (
        <Later class="more-place" load={more} />
      ) : (
        <div class="tools">
          <OpenButton />
          <TourButton class="control" />
          <PaneButton pane="article" label="Article" />
          <PaneButton pane="outline" label="Outline" />
          <PaneButton pane="analysis" label="Analysis" />
          {session.commands.length > 0 && (
            <button
              type="button"
              class="control square keys"
              aria-label="Keyboard shortcuts"
              title="Keyboard shortcuts (?)"
              onClick={() => {
                dialog.value = 'shortcuts'
              }}
            >
              ?
            </button>
          )}
          <Later class="settings" load={settings} />
        </div>
      )}
    </header>
  )
}
