import { effect } from '@preact/signals-core'
import { CODING_FILE } from '../model/coding'
import { whenIdle } from '../ui/idle'
import { mount } from '../ui/mount'
import { firstLens } from '../view/about'
import type { ViewsKeeper } from '../view/session'
import { asksAnalysis, INITIAL_VIEW } from '../view/state'
import type { createAnalysis } from './analysis'
import type { createEditing } from './editing'
import { effectCommands } from './commands'
import type { History } from './history'
import { createKeys } from './keys'
import { belongs, NOTHING, openProject, openUnchecked } from './open'
import type { createPicture } from './picture'
import { readPreference, writePreference } from './preferences'
import { createSession } from './session'
import { ARTICLES, loadArticle, loadFiles, loadLayout, segmentedTexts, tourOf } from './sources'

const NO_LAYOUT = Promise.resolve('')

const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)))
const idle = () => new Promise<void>((done) => whenIdle(done))
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Starts the page in an element: the article first, then the graph, then the check of the data. */
export async function start(root: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search)
  const keptId = asked.get('project')
  // A view that stands behind a link to a file is of that file.
  const hash = asked.has('open') ? '' : location.hash
  const [article = ''] = keptId === null ? ARTICLES : []
  const id = keptId ?? article
  const loading =
    keptId === null ? loadArticle(article) : import('./kept').then(({ loadKept }) => loadKept(keptId))
  let onPainted = () => {}
  const isPainted = new Promise<void>((done) => (onPainted = done))
  const layoutText =
    keptId === null
      ? loadLayout(article)
      : loading.then(
          (given) => given['layout.json'] ?? '',
          () => '',
        )
  const allFiles = () => (keptId === null ? loadFiles(article) : loading)
  const isNamed = hash !== ''
  // Its pictures are read when the article is on screen.
  const layout = isPainted.then(() => layoutText)
  const kept = readPreference('theme')
  let page: ReturnType<typeof mount> | undefined
  let picture: Awaited<ReturnType<typeof createPicture>> | undefined

  let analysis: Promise<ReturnType<typeof createAnalysis>> | undefined
  const analyst = () =>
    (analysis ??= import('./analysis').then(({ createAnalysis: create }) => create(session))).catch(
      (error: unknown) => {
        analysis = undefined
        session.notify({
          id: 'analysis',
          tone: 'error',
          text: `The analysis could not be loaded: ${reasonOf(error)}.`,
        })
      },
    )
  let editing: Promise<ReturnType<typeof createEditing>> | undefined
  const editor = () =>
    (editing ??= import('./editing').then(({ createEditing: create }) => create(session, keptId === null)))
  const session = createSession(
    openProject(NOTHING, [], NO_LAYOUT),
    effectCommands({
      page: () => page,
      picture: () => picture,
      draw: () => void draw(),
      move: (target = session.view.peek().selection) => {
        if (!page?.graphElement.checkVisibility()) session.dispatch({ type: 'pane', pane: 'graph' })
        requestAnimationFrame(() => picture?.move(target))
      },
      compare: () =>
        void import('../view/compare').then(({ firstComparison }) => {
          const view = session.view.peek()
          session.dispatch({
            type: 'compare',
            compare: view.compare ? null : firstComparison(session.opened.peek().project, view),
          })
        }),
      showAnalysis: () =>
        session.dispatch({
          type: 'pane',
          pane: session.view.peek().pane === 'analysis' ? 'graph' : 'analysis',
        }),
      hasTour: () => session.opened.peek().tour !== undefined,
      runAnalysis: () => void analyst().then((loaded) => loaded?.run()),
      cancelAnalysis: () => void analyst().then((loaded) => loaded?.cancel()),
    }),
  )
  let isComplete = false
  let learnt: Promise<void> | undefined
  const learn = () =>
    (learnt ??= Promise.all([
      import('../view/hands'),
      import('../view/commands'),
      import('./editCommands'),
    ]).then(([{ HAND_COMMANDS }, { PURE_COMMANDS }, { editCommands }]) =>
      session.learn(
        [...HAND_COMMANDS, ...PURE_COMMANDS],
        editCommands(session, editor, (form) => page?.show(form)),
      ),
    ))
  session.edit = async (edit) => (await editor()).edit(edit)
  session.openFiles = async (given) => (await import('./checking')).openGiven(session, given)
  let views: Promise<ViewsKeeper> | undefined
  session.savedViews = () =>
    (views ??= Promise.all([import('./savedViews'), loading]).then(([{ createSavedViews }, given]) =>
      createSavedViews(session, { id, files: given, isBundled: keptId === null }),
    ))

  let history: History | undefined
  /** Changes that no history was there for. */
  const early: Parameters<History['record']>[] = []
  let remembering: Promise<void> | undefined
  const remember = () =>
    (remembering ??= import('./history').then(({ createHistory }) => {
      history = createHistory(session)
      for (const change of early.splice(0)) history.record(...change)
    }))
  session.onChange = (before, after, cause) => {
    if (cause !== 'restore' && history) history.record(before, after, cause === 'undo')
    else if (cause !== 'restore') early.push([before, after, false])
    if (before.theme !== after.theme) writePreference('theme', after.theme)
  }

  let files: Readonly<Record<string, string>> = {}
  try {
    files = await loading
  } catch (error) {
    session.notify({
      id: 'data',
      tone: 'error',
      text: `The article could not be loaded: ${reasonOf(error)}. ${keptId === null ? 'Reload the page to try again.' : ''}`,
      ...(keptId !== null && {
        action: {
          label: 'Open the article that comes with the page',
          run: () => location.assign(location.pathname),
        },
      }),
    })
  }
  const isEdited =
    readPreference(`edited.${id}`) === 'yes' && (await editor().then(({ takeUp }) => takeUp(id)))
  const unchecked = openUnchecked(files, segmentedTexts(article))
  if (unchecked) session.open(openProject(unchecked, [], layout, allFiles, tourIn(files)))
  else if (files[CODING_FILE] !== undefined) await recheck()
  const theme = kept === 'light' || kept === 'dark' ? kept : 'system'
  if (hash === '') {
    const opened = session.opened.peek()
    session.restore({ ...INITIAL_VIEW, lens: firstLens(opened.project, opened), theme })
  } else {
    await remember()
    history?.open(theme)
  }
  const atStart = session.view.peek()
  effect(() => {
    const chosen = session.view.value.theme
    if (chosen === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = chosen
  })

  effect(() => {
    if (session.menu.value) void learn()
  })

  effect(() => {
    if (asksAnalysis(session.view.value)) void analyst()
  })

  if (keptId !== null || isNamed || isEdited || !unchecked) root.replaceChildren()
  delete document.documentElement.dataset['addressed']
  page = mount(root, session, { read: readPreference, write: writePreference })
  createKeys({
    commands: () => session.commands,
    view: () => session.view.peek(),
    graph: () => page?.graphElement,
    singleKeys: () => readPreference('single-keys') !== 'off',
    rest: () =>
      isComplete
        ? undefined
        : Promise.all([learn(), remember()]).then(() => {
            isComplete = true
          }),
  })
  const drawing = import('./picture')
  drawing.catch(() => {})
  await painted()
  performance.mark('standpoint:article')
  onPainted()
  if (asked.has('open')) page.show('open')
  await draw()
  await idle()
  void remember()
  void learn()
  if (unchecked) await recheck()
  picture?.prepare()

  const { keepViews } = await import('./keeping')
  await keepViews(session, {
    id,
    files,
    isBundled: keptId === null,
    isNamed,
    atStart,
    isEdited,
    editor,
  })

  function tourIn(given: Readonly<Record<string, string>>) {
    const tour = given['tour.json']
    return keptId === null ? tourOf(article) : tour === undefined ? undefined : () => Promise.resolve(tour)
  }

  async function draw(): Promise<void> {
    if (!page) return
    if (page.graphState.peek() !== 'still') page.graphState.value = 'loading'
    try {
      picture?.destroy()
      const [{ createPicture: create }] = await Promise.all([import('./picture'), layout])
      const { graphState } = page
      picture = await create(page.graphElement, session, () => {
        graphState.value = 'still'
      })
      graphState.value = 'ready'
    } catch (error) {
      console.warn('the graph could not be drawn:', error)
      page.graphState.value = 'failed'
    }
  }

  /** Checks the data as opened and shows what is wrong; broken records are listed and left out of the picture. */
  async function recheck(): Promise<void> {
    const { check, tell } = await import('./checking')
    const { project, problems } = check(files)
    const saved = await layoutText
    const found = project && (await belongs(saved, project, files)) ? layout : NO_LAYOUT
    // Pictures that were not saved are those of what was opened.
    const isOther = saved !== '' && found === NO_LAYOUT
    const isSame = unchecked && !isOther && problems.every(({ severity }) => severity !== 'error')
    if (!isSame) session.open(openProject(project ?? NOTHING, problems, found, allFiles, tourIn(files)))
    tell(session, project !== null, problems)
  }
}
