import type { StanceId } from '../model/coding'
import type { Project, Ref } from '../model/project'
import type { StanceGraph } from '../graph/graph'
import { targetKey } from '../graph/keys'
import { textWidth, type Font } from '../layout/metrics'
import type { Picture } from '../layout/positions'
import { LINE_HEIGHT } from '../layout/sizes'
import { insideOf, litIn, saidAndKept } from '../view/lit'
import { selectedNodes } from '../view/neighbourhoods'
import { pathShown } from '../view/paths'
import { pinsIn } from '../view/pins'
import type { ViewState } from '../view/state'
import { badgesOf, lineOf, linesIn } from './drawnLines'
import { selectedIn, type Selected } from './emphasis'
import { geometryOf } from './geometry'
import { bandsOf, captionsOf } from './headings'
import type { Link } from './links'
import type { PlacedActor } from './nodes'
import { pinnedGeometry } from './pinned'
import { endsEmphasis, pathEmphasis, together } from './pathEmphasis'
import type { Emphasis, Scene, SceneActor } from './scene'

const SAYS_SO = '(says so)'
const LABEL_FONT: Font = { family: 'sans', weight: 600, size: 13 }

/**
 * What is drawn of a project at given positions in a view. `hover`: what the pointer is on, which speaks up but is no
 * part of a view. Places, routes and sizes are those of the whole coding; filters and selection change the rest.
 */
export function buildScene(
  opened: { readonly project: Project; readonly graph: StanceGraph },
  positions: Picture,
  view: ViewState,
  hover: readonly Ref[] = [],
): Scene {
  const { project } = opened
  const geometry = pinnedGeometry(geometryOf(project, opened.graph, positions), pinsIn(view, positions.flow))
  const lit = litIn(opened, view)
  const inside = insideOf(opened, view)
  const selected = emphasised(project, view, geometry.links)
  const pointed = selectedIn(project, hover, geometry.links)
  const drawn = linesIn(project, geometry, positions, view, lit, selected, pointed, inside)
  const out = new Set<string>(view.hidden)
  const living = new Set(drawn.flatMap(({ link }) => [link.from, link.to]))
  const held = litNodes(project, inside === null ? lit : saidAndKept(project, view), inside)
  const emphasisOf = (key: string): Emphasis => {
    const chosen = selected.nodes.get(key)
    if (chosen) return chosen
    if (!held.has(key) && !living.has(key)) return 'filtered'
    return selected.any ? 'faded' : 'plain'
  }
  return {
    flow: positions.flow,
    width: positions.width,
    height: positions.height,
    bands: bandsOf(geometry, positions, held),
    captions: captionsOf(geometry, positions, held),
    actors: geometry.nodes.actors
      .filter(({ key }) => !out.has(key))
      .map((actor) => actorIn(actor, emphasisOf(actor.key))),
    cards: geometry.nodes.cards
      .filter(({ key }) => !out.has(key))
      .map((card) => ({ ...card, emphasis: emphasisOf(card.key) })),
    standIns: geometry.nodes.standIns
      .filter(({ actor, card }) => !out.has(actor) && !out.has(card))
      .map(({ key, actor, text, x, y, width, height }) => ({
        key,
        actor,
        text,
        x,
        y,
        width,
        height,
        emphasis: emphasisOf(key),
      })),
    lines: drawn.map((line) => lineOf(project, geometry, line)),
    badges: badgesOf(project, geometry, drawn),
    crowd: geometry.crowd,
  }
}

/** A speaker's label says so, in one line more, away from the disc. */
function actorIn(actor: PlacedActor, emphasis: Emphasis): SceneActor {
  if (emphasis !== 'speaker') return { ...actor, emphasis }
  const { label } = actor
  const font = { ...LABEL_FONT, size: label.fontSize }
  const more = Math.ceil(label.fontSize * LINE_HEIGHT)
  const aside = Math.abs(label.x - actor.x) > (label.width + actor.diameter) / 2
  const away = aside ? 0 : Math.sign(label.y - actor.y)
  return {
    ...actor,
    emphasis,
    label: {
      ...label,
      y: label.y + (away * more) / 2,
      height: label.height + more,
      width: Math.max(label.width, Math.ceil(textWidth(SAYS_SO, font))),
      lines: [...label.lines, SAYS_SO],
    },
  }
}

/** Nodes and stand-ins by or about which there is a lit stance, drawn or not; of those inside a neighbourhood alone. */
function litNodes(
  project: Project,
  lit: ReadonlySet<StanceId>,
  inside: ReadonlyMap<string, number> | null,
): ReadonlySet<string> {
  const held = new Set<string>()
  const isInside = (key: string) => inside === null || inside.has(key)
  for (const stance of project.stances.values()) {
    if (!lit.has(stance.id)) continue
    const [holder, target] = [`actor:${stance.holder}`, targetKey(project, stance.target)]
    if (isInside(holder)) held.add(holder)
    if (isInside(target)) held.add(target)
    if (isInside(holder) && isInside(target)) held.add(`${holder}>${target}`)
  }
  return held
}

/**
 * What is selected, and the shown path. The node that the path was asked from is one of its ends and no more; the centre
 * of a neighbourhood leaves the rest of it as it is.
 */
function emphasised(project: Project, view: ViewState, links: readonly Link[]): Selected {
  const asked = view.path
  if (asked === null) {
    const selected = selectedIn(project, view.selection, links)
    const { ids = [] } = view.neighbourhood ?? {}
    const nodes = selectedNodes(project, view.selection)
    const isCentre = nodes.length > 0 && nodes.every((key) => ids.includes(key))
    return isCentre ? { ...selected, any: false } : selected
  }
  const besides = view.selection.filter((ref) => ref !== asked.from)
  const path = pathShown({ project }, view)
  return together(
    path === null ? endsEmphasis(asked) : pathEmphasis(path, view.selection, links),
    selectedIn(project, besides, links),
  )
}
