import { isDrawn } from '../view/lenses'
import type { Pane } from '../view/state'
import { AnalysisPane } from './analysis/analysisPane'
import { Article } from './article/article'
import { UiContext, useUi, type Ui } from './context'
import { Dialogs } from './dialogs'
import { GraphArea } from './graphArea'
import { MenuSlot } from './hands/menuSlot'
import { Header } from './header'
import { Key } from './key/key'
import { LensArea } from './lensArea'
import { Notices } from './notices/notices'
import { OutlinePane } from './outline/outlinePane'
import { isAsked, Sheet, useSheetSize } from './sheet'
import { TimeSlot } from './time/slot'
import { Title } from './title'
import { Welcome } from './welcome'

const TABS: readonly (readonly [Pane, string])[] = [
  ['graph', 'Graph'],
  ['article', 'Article'],
  ['outline', 'Outline'],
  ['analysis', 'Analysis'],
]

/** Tabs at the foot of a narrow screen. */
function Tabs() {
  const { session } = useUi()
  return (
    <nav class="tabs" aria-label="Panes">
      {TABS.map(([pane, label]) => (
        <button
          type="button"
          key={pane}
          aria-current={session.view.value.pane === pane ? 'page' : undefined}
          onClick={() => session.dispatch({ type: 'pane', pane })}
        >
          {label}
        </button>
      ))}
    </nav>
  )
}

function SkipLinks() {
  const { session } = useUi()
  const place = isDrawn(session.view.value.lens) ? 'graph' : 'lens'
  const to = (id: string, pane?: Pane) => (event: Event) => {
    event.preventDefault()
    if (pane) session.dispatch({ type: 'pane', pane })
    requestAnimationFrame(() =>
      document
        .querySelector<HTMLElement>(`#${id} :is([tabindex="0"], h2[tabindex], button, canvas)`)
        ?.focus(),
    )
  }
  return (
    <nav class="skip-links" aria-label="Skip links">
      <a href={`#${place}`} onClick={to(place, 'graph')}>
        Skip to the graph
      </a>
      <a href="#details" onClick={to('details')}>
        Skip to details
      </a>
      <a href="#article" onClick={to('article', 'article')}>
        Skip to the article
      </a>
      <a href="#outline" onClick={to('outline', 'outline')}>
        Skip to the outline
      </a>
    </nav>
  )
}

/** The whole page: header, title and key over the graph, Details over the article or the outline. */
function Page(props: { readonly graphElement: HTMLElement }) {
  const ui = useUi()
  const { session } = ui
  const sheet = useSheetSize()
  return (
    <div
      class="page"
      data-pane={session.view.value.pane}
      data-selected={isAsked(ui) ? '' : undefined}
      data-sheet={sheet.value}
      data-tour={session.view.value.tourStep === null ? undefined : ''}
    >
      <SkipLinks />
      <Header />
      <Notices />
      <main class="main">
        <div class="picture">
          <div class="head">
            <Title />
            <Key />
            {isDrawn(session.view.value.lens) && <Welcome />}
          </div>
          <GraphArea element={props.graphElement} />
          <LensArea />
          <TimeSlot />
        </div>
        <MenuSlot />
        <div class="side">
          <Sheet size={sheet} />
          <Article />
          <OutlinePane />
          <AnalysisPane />
        </div>
      </main>
      <Tabs />
      <Dialogs />
      <p class="visually-hidden" role="status" aria-live="polite">
        {session.announcement.value}
      </p>
    </div>
  )
}

/** The page around the element in which the graph is drawn. */
export const pageIn = (ui: Ui, graphElement: HTMLElement) => (
  <UiContext.Provider value={ui}>
    <Page graphElement={graphElement} />
  </UiContext.Provider>
)
