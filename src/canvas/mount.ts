import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals-core'
import type { NodeKey } from '../graph/keys'
import { stanceSentences } from '../graph/stanceSentences'
import type { EventObject, SingularElementReturnValue } from 'cytoscape'
import type { Point } from '../layout/positions'
import type { Ref } from '../model/project'
import type { Scene } from '../scene/scene'
import { DARK, LIGHT } from '../scene/theme'
import type { Pin } from '../view/pins'
import type { Session } from '../view/session'
import type { ViewState } from '../view/state'
import { createCarrying } from './carrying'
import { createCrowds } from './crowds'
import { describe } from './describe'
import { detailAt, SPARSE_SENTENCES, type Detail } from './detail'
import { drawingOf } from './drawing'
import type { Drawn } from './drawn'
import { echoOf, SILENCE } from './echo'
import { createDrag } from './drag'
import { createFade } from './fade'
import { createFocusRing } from './focusRing'
import { createGlyphs } from './glyphs'
import { createKeyboard } from './keyboard'
import { movesSmoothly, TRAVEL_MS } from './motion'
import { createPointer } from './pointer'
import { createReadiness } from './readiness'
import { cameraOf, createSurface } from './surface'
import { targetsOf, type Target } from './targets'
import { createTooltip } from './tooltip'
import { createType } from './type'
import { createViewControl } from './viewControl'
import { boxesOf } from './walk'

/** The drawn graph. Everything that it made ends with `destroy`. */
export interface GraphCanvas {
  readonly destroy: () => void
  readonly fit: () => void
  readonly zoomBy: (factor: number) => void
  /** Has the keyboard, or the next press, move what refs name. */
  readonly move: (refs: readonly Ref[]) => void
  /** Moves what refs name to the middle if any of it is out of sight. */
  readonly centreOn: (refs: readonly Ref[]) => void
}

const INSTRUCTIONS =
  'Arrow keys go from actor to actor, with Shift they add to the selection. N and P go through the lines of one. Enter selects, Shift F10 opens the menu, Escape backs out. Plus and minus zoom, 0 shows all.'

/**
 * Draws scenes into an element and turns pointer and keys into actions. `data-ready` on the element counts finished
 * drawings. `carried`: what is on its way to another place. Throws what Cytoscape throws, with nothing left behind.
 */
export function mountCanvas(
  element: HTMLElement,
  session: Session,
  scene: ReadonlySignal<Scene | undefined>,
  carried: Signal<readonly Pin[]>,
): GraphCanvas {
  const undo: (() => void)[] = []
  const destroy = () => {
    for (const step of undo.splice(0).toReversed()) step()
  }
  try {
    return assemble(element, session, scene, carried, undo, destroy)
  } catch (error) {
    destroy()
    throw error
  }
}

function assemble(
  element: HTMLElement,
  session: Session,
  scene: ReadonlySignal<Scene | undefined>,
  carried: Signal<readonly Pin[]>,
  undo: (() => void)[],
  destroy: () => void,
): GraphCanvas {
  const host = frame(element, undo)
  const surface = createSurface(host)
  undo.push(surface.destroy)
  const { cy } = surface
  const type = createType()
  const glyphs = createGlyphs()
  undo.push(glyphs.destroy)

  const dark = signal(false)
  const scheme = matchMedia('(prefers-color-scheme: dark)')
  const onScheme = () => {
    dark.value = scheme.matches
  }
  onScheme()
  scheme.addEventListener('change', onScheme)
  undo.push(() => scheme.removeEventListener('change', onScheme))
  const theme = computed(() => {
    const chosen = session.view.value.theme
    return (chosen === 'system' ? dark.value : chosen === 'dark') ? DARK : LIGHT
  })

  const detail = signal<Detail>('full')
  const targets = computed<ReadonlyMap<string, Target>>(() =>
    scene.value ? targetsOf(scene.value) : new Map(),
  )
  const crowds = createCrowds(
    host,
    cy,
    (error) =>
      (session.notices.value = [
        ...session.notices.peek(),
        {
          id: 'crowd',
          tone: 'error',
          text: `The graph could not be drawn: ${String(error)}. Reload the page to try again.`,
        },
      ]),
  )
  undo.push(crowds.destroy)
  const targetAt = ({ target, position }: EventObject): Target | undefined => {
    const id = target === cy ? crowds.at(position) : (target as SingularElementReturnValue).id()
    return id === undefined ? undefined : targets.peek().get(id)
  }
  const tell = (target: Target) => describe(session.opened.peek().project, target)
  const ring = createFocusRing(element, cameraOf(cy))
  undo.push(ring.destroy)
  const tooltip = createTooltip(element, () => carrying.active())
  undo.push(tooltip.destroy)
  const ask = (target: readonly Ref[], at: Point) => {
    tooltip.dismiss()
    session.menu.value = { target, at }
  }
  const onMenu = (event: MouseEvent) => {
    event.preventDefault()
    const at = { x: event.clientX, y: event.clientY }
    if (event.target !== element) {
      if (!pointer.touching()) ask(pointer.over(), at)
      return
    }
    const place = keyboard.at()
    const { left, top } = element.getBoundingClientRect()
    if (!place) return ask(session.view.peek().selection, { x: left + 16, y: top + 16 })
    const { x, y } = onScreen(place.box)
    ask(place.refs, { x: left + x + (place.box.width * cy.zoom()) / 2, y: top + y })
  }
  element.addEventListener('contextmenu', onMenu)
  undo.push(() => element.removeEventListener('contextmenu', onMenu))
  const shown = computed(() => {
    const picture = scene.value
    return picture?.crowd ? crowds.carried(picture, carried.value) : picture
  })
  const carrying = createCarrying(session, () => scene.peek(), carried)
  const drag = createDrag({
    cy,
    session,
    carrying,
    targetAt,
    onStart() {
      tooltip.dismiss()
      element.style.cursor = 'grabbing'
    },
  })
  undo.push(drag.destroy)
  const pointer = createPointer({
    cy,
    element,
    host,
    session,
    targetAt,
    within: (one, other) => crowds.within(one, other).flatMap((id) => targets.peek().get(id) ?? []),
    describe: tell,
    tooltip,
    carrying,
    onMenu: ask,
    onPressed: () => keyboard.focusByPointer(),
  })
  undo.push(pointer.destroy)
  const onScreen = ({ x, y }: Point): Point => {
    const { zoom, pan } = cameraOf(cy)
    return { x: x * zoom + pan.x, y: y * zoom + pan.y }
  }
  const keyboard = createKeyboard({
    element,
    session,
    scene: () => shown.peek(),
    describe: tell,
    carrying,
    showRing(box) {
      ring.show(box)
      if (!box) tooltip.dismiss()
    },
    onStep(box, sentence) {
      if (box) control.reveal([box])
      if (!box || sentence === undefined) tooltip.dismiss()
      else tooltip.show(sentence, onScreen(box))
    },
  })
  undo.push(keyboard.destroy)

  const readiness = createReadiness(cy, element)
  undo.push(readiness.destroy)
  const fade = createFade(host)
  cy.on('viewport', fade.stop)
  undo.push(fade.stop)
  let last:
    { scene: Scene | undefined; theme: object; detail: Detail; place: string; view: ViewState } | undefined
  const stopDrawing = effect(() => {
    const view = session.view.peek()
    const place = `${view.lens} ${view.about}`
    const picture = shown.value
    const { project } = session.opened.value
    const echo = picture ? echoOf(picture, session.hover.value, project.bySentence) : SILENCE
    const crowded = crowds.draw(picture, echo, theme.value)
    if (crowded === 'later') return
    const own = crowded === 'none' ? picture : undefined
    const now = {
      scene: picture,
      theme: theme.value,
      detail: own ? detail.value : ('full' as const),
      place,
      view,
    }
    const keepsName = (actor: string) => stanceSentences(project, actor as NodeKey) >= SPARSE_SENTENCES
    const paint = { theme: now.theme, detail: now.detail, type, glyphs } as const
    const drawing = own ? drawingOf(own, echo, keepsName, paint) : []
    const travels = last?.scene !== undefined && last.place !== place && movesSmoothly()
    const isOther = last?.scene !== undefined && last.scene !== now.scene && last.view !== view
    if (own && isOther && !travels && movesSmoothly()) fade.start()
    surface.draw(drawing, travels ? TRAVEL_MS : 0)
    if (last && last.scene === now.scene && last.theme === now.theme && last.detail === now.detail) return
    if (last?.theme !== now.theme) for (const part of [ring, tooltip]) part.paint(now.theme)
    last = now
    keyboard.renew()
    if (now.scene) readiness.expect(new Set(drawing.flatMap(imagesOf)))
  })
  undo.push(stopDrawing)

  const control = createViewControl(cy, host, session, scene, (camera) => {
    ring.follow(camera)
    crowds.follow(camera)
    detail.value = detailAt(camera.zoom)
  })
  undo.push(control.destroy)

  return {
    destroy,
    fit: control.fit,
    zoomBy: control.zoomBy,
    move: keyboard.move,
    centreOn(refs) {
      const now = scene.peek()
      if (now?.flow === 'rows') control.comeBack()
      else if (now) control.reveal(boxesOf(now, refs))
    },
  }
}

const imagesOf = ({ look }: Drawn): readonly string[] => {
  const image = look['background-image']
  return typeof image === 'string' ? [image] : []
}

/** Makes the element the one focusable, named thing, with a place for the canvas in it. */
function frame(element: HTMLElement, undo: (() => void)[]): HTMLElement {
  const host = document.createElement('div')
  Object.assign(host.style, { position: 'absolute', inset: '0', touchAction: 'none' })
  const help = document.createElement('p')
  help.id = `${element.id || 'graph'}-keys`
  help.textContent = INSTRUCTIONS
  help.hidden = true
  element.append(host, help)
  const before = new Map(
    ['role', 'tabindex', 'aria-label', 'aria-describedby'].map((name) => [name, element.getAttribute(name)]),
  )
  element.role = 'application'
  element.tabIndex = 0
  element.ariaLabel ??= 'Graph of who stands where'
  element.setAttribute('aria-describedby', help.id)
  if (getComputedStyle(element).position === 'static') element.style.position = 'relative'
  // The ring around a node tells where the focus is.
  element.style.outline = 'none'
  undo.push(() => {
    for (const [name, value] of before)
      if (value === null) element.removeAttribute(name)
      else element.setAttribute(name, value)
    element.style.outline = ''
    element.style.cursor = ''
    host.remove()
    help.remove()
  })
  return host
}
