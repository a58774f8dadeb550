import { computed, effect, signal } from '@preact/signals-core'
import type { GraphCanvas } from '../canvas/mount'
import { buildGraph } from '../graph/graph'
import { buildScene } from '../scene/build'
import { geometryOf } from '../scene/geometry'
import { withMarks } from '../scene/marks'
import type { Scene } from '../scene/scene'
import type { Picture } from '../layout/positions'
import { LENSES } from '../view/lenses'
import { withPins, type Pin } from '../view/pins'
import type { ViewState } from '../view/state'
import type { compared } from './comparing'
import type { App } from './session'
import { showStill } from './still'

/** Widths below which For, third parties and Against stand above one another. */
export const NARROW = '(max-width: 699px)'

/** What of a view changes nothing of the picture. Of a question its answer may. */
const ELSEWHERE: readonly (keyof ViewState)[] = [
  'analysis',
  'evidence',
  'matrix',
  'pane',
  'table',
  'theme',
  'tourStep',
  'viewport',
]

/**
 * Draws the graph into an element and keeps it in step with the session: a still of it first, then, once the drawing
 * library is loaded, the canvas. `data-ready` on the page is the number of the last drawn scene.
 */
export async function createPicture(element: HTMLElement, session: App, onStill: () => void) {
  const narrow = matchMedia(NARROW)
  const flow = signal<'rows' | 'columns'>(narrow.matches ? 'rows' : 'columns')
  const onWidth = () => {
    flow.value = narrow.matches ? 'rows' : 'columns'
  }
  narrow.addEventListener('change', onWidth)
  const graph = computed(() => buildGraph(session.opened.value.project))
  const stopSharing = effect(() => {
    session.opened.peek().graph.value = graph.value
  })
  const marks = computed(() => {
    const run = session.analysis.value
    return run.state === 'done' ? run.report.marks : null
  })
  const groups = computed(() =>
    marks.value && marks.value.groups.length > 0
      ? marks.value.groups.map(({ name, members }) => ({ name, members }))
      : null,
  )
  let pictured = session.view.peek()
  const pictureView = computed(() => {
    const view = session.view.value
    const fields = Object.keys({ ...pictured, ...view }) as (keyof typeof view)[]
    if (fields.some((field) => !ELSEWHERE.includes(field) && view[field] !== pictured[field])) pictured = view
    return pictured
  })
  const comparing = signal<{ readonly compared: typeof compared } | null>(null)
  const stopLoading = effect(() => {
    if (session.view.value.compare === null || comparing.peek()) return
    void import('./comparing').then((loaded) => {
      comparing.value = loaded
    })
  })
  const carried = signal<readonly Pin[]>([])
  // Apart from the scene, which stays when the picture of another lens comes.
  const placed = computed<Picture | undefined>(() => {
    const { pictureFor, groupedPicture } = session.opened.value
    const view = pictureView.value
    const arranged = view.arrangeBy === 'analysis' ? groups.value : null
    return (arranged && groupedPicture(view, arranged, flow.value)) ?? pictureFor(view, flow.value)
  })
  let last: { readonly scene: Scene; readonly place: string } | undefined
  const scene = computed<Scene | undefined>(() => {
    const { project, edits } = session.opened.value
    const view = pictureView.value
    const picture = placed.value
    // Until what was edited is arranged anew, the picture of what it was stays.
    const place = `${view.lens} ${flow.value}`
    if (!picture) return edits && last?.place === place ? last.scene : undefined
    // What is pointed at or carried in a crowd the canvas shows itself, over a scene that stays.
    const isCrowd = geometryOf(project, graph.value, picture).crowd !== null
    const moving = isCrowd ? [] : carried.value
    const pins = moving.length > 0 ? withPins(view.pins, moving) : view.pins
    const hover = isCrowd ? [] : session.hover.value
    const plain = buildScene({ project, graph: graph.value }, picture, { ...view, pins }, hover)
    const built = comparing.value?.compared(plain, project, view) ?? plain
    const shown = { groups: view.colourBy === 'analysis', scores: view.sizeBy === 'analysis' }
    const marked =
      (shown.groups || shown.scores) && marks.value ? withMarks(built, marks.value, shown) : built
    last = { scene: marked, place }
    return marked
  })
  const stop = () => {
    stopLoading()
    stopSharing()
    narrow.removeEventListener('change', onWidth)
  }
  const first = scene.peek()
  const still = first?.crowd === null ? await showStill(element, first, session.view.peek()) : null
  if (still) {
    performance.mark('standpoint:graph')
    onStill()
  }
  let canvas: GraphCanvas
  try {
    const { mountCanvas } = await import('../canvas/mount')
    canvas = mountCanvas(element, session, scene, carried)
  } catch (error) {
    still?.remove()
    stop()
    throw error
  }
  // A link says itself what is in sight; a selection made later is brought there.
  const selection = computed(() => session.view.value.selection)
  const atStart = selection.peek()
  const stopFollowing = effect(() => {
    if (selection.value !== atStart) canvas.centreOn(selection.value)
  })
  const announceDrawn = () => {
    const drawn = element.dataset['ready']
    if (drawn === undefined) return
    still?.remove()
    if (document.documentElement.dataset['ready'] === undefined) performance.mark('standpoint:canvas')
    document.documentElement.dataset['ready'] = drawn
  }
  const drawings = new MutationObserver(announceDrawn)
  drawings.observe(element, { attributeFilter: ['data-ready'] })
  announceDrawn()
  return {
    ...canvas,
    /** Has the pictures of the other lenses computed, so that they are there when they are asked for. */
    prepare() {
      const view = session.view.peek()
      if (scene.peek()?.crowd) return
      for (const { id } of LENSES) session.opened.peek().pictureFor({ ...view, lens: id }, flow.peek())
    },
    destroy() {
      stopFollowing()
      stop()
      drawings.disconnect()
      still?.remove()
      canvas.destroy()
    },
  }
}
