import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { stancesOn } from './article/reading'
import type { StanceId } from '../model/coding'
import type { Project, Ref } from '../model/project'
import { quotations } from '../view/quotations'
import { litIn, litUnfiltered } from '../view/lit'
import type { Session } from '../view/session'
import type { ViewState } from '../view/state'
import type { Preferences } from './preferences'

const NARROW = '(max-width: 43.74em)'

/** `still`: a picture of it is shown that cannot be worked with yet. */
export type GraphState = 'loading' | 'still' | 'ready' | 'failed'

/** Layers that open over the page; half of what one sees, but no part of the view. */
export type Dialog =
  | 'shortcuts'
  | 'notices'
  | 'palette'
  | 'link'
  | 'handout'
  | 'export'
  | 'open'
  | 'views'
  | 'save-view'
  | EditForm
  | null

/** What is to be changed of what was read, and of which records. */
export interface EditForm {
  readonly form: 'rename' | 'merge' | 'kind' | 'note'
  readonly target: readonly Ref[]
}

/** A list that lies over Details; no part of the view. */
export type Panel = { readonly type: 'contradictions'; readonly over: readonly Ref[] } | null

/** What every component needs: the session, what follows from it, and the few states of the page alone. */
export interface Ui {
  readonly session: Session
  readonly preferences: Preferences
  readonly project: ReadonlySignal<Project>
  /** Stances that the view lights: left by filters, dates, perspective and neighbourhood. */
  readonly lit: ReadonlySignal<ReadonlySet<StanceId>>
  /** Stances that it would light without the key's filters. */
  readonly litUnfiltered: ReadonlySignal<ReadonlySet<StanceId>>
  /** What is selected, and with an issue the stances on it. */
  readonly selected: ReadonlySignal<ReadonlySet<Ref>>
  readonly hovered: ReadonlySignal<ReadonlySet<Ref>>
  /** The quotation that is open: the one chosen, else the first of what is selected. */
  readonly openQuotation: ReadonlySignal<ViewState['evidence']>
  readonly graphState: Signal<GraphState>
  /** Whether it is known how wide the page is and what the browser keeps: not while a page made beforehand is taken over. */
  readonly settled: ReadonlySignal<boolean>
  /** The page is as narrow as a phone's: one pane at a time. */
  readonly narrow: ReadonlySignal<boolean>
  readonly dialog: Signal<Dialog>
  readonly panel: Signal<Panel>
  /** Files that were dropped on the page, until they are opened. */
  readonly given: Signal<readonly File[]>
  /** The search field, once it is there. */
  readonly searchField: { current: HTMLInputElement | null }
}

/** `settle` has it go by the width of the page and by what the browser keeps; `destroy` ends what it listens to. */
export function createUi(
  session: Session,
  preferences: Preferences,
): Ui & { readonly settle: () => void; readonly destroy: () => void } {
  const settled = signal(false)
  const narrow = signal(false)
  let query: MediaQueryList | undefined
  const onWidth = () => {
    narrow.value = query?.matches ?? false
  }
  const project = computed(() => session.opened.value.project)
  const perspective = computed(() => session.view.value.perspective)
  const dates = computed(() => session.view.value.dates)
  const text = computed(() => session.view.value.text)
  const compare = computed(() => session.view.value.compare)
  const neighbourhood = computed(() => session.view.value.neighbourhood)
  const path = computed(() => session.view.value.path)
  const selection = computed(() => session.view.value.selection)
  const evidence = computed(() => session.view.value.evidence)
  return {
    session,
    preferences: {
      read: (name) => (settled.value ? preferences.read(name) : null),
      write: preferences.write,
    },
    project,
    lit: computed(() => litIn(session.opened.value, session.view.value)),
    litUnfiltered: computed(() =>
      litUnfiltered(session.opened.value, {
        perspective: perspective.value,
        dates: dates.value,
        text: text.value,
        compare: compare.value,
        neighbourhood: neighbourhood.value,
        path: path.value,
      }),
    ),
    selected: computed(
      () => new Set(selection.value.flatMap((ref) => [ref, ...stancesOn(project.value, ref)])),
    ),
    hovered: computed(() => new Set(session.hover.value)),
    openQuotation: computed(
      () =>
        evidence.value ??
        quotations({ ...session.view.peek(), selection: selection.value }, project.value)[0] ??
        null,
    ),
    graphState: signal<GraphState>('loading'),
    settled,
    narrow,
    dialog: signal<Dialog>(null),
    panel: signal<Panel>(null),
    given: signal<readonly File[]>([]),
    searchField: { current: null },
    settle() {
      query = matchMedia(NARROW)
      query.addEventListener('change', onWidth)
      batch(() => {
        onWidth()
        settled.value = true
      })
    },
    destroy: () => query?.removeEventListener('change', onWidth),
  }
}

export const UiContext = createContext<Ui | null>(null)

/** The surrounding `Ui`. Throws outside of `mount`. */
export function useUi(): Ui {
  const ui = useContext(UiContext)
  if (!ui) throw new Error('a component of ui/ was rendered outside of mount()')
  return ui
}
