import type { StanceId } from '../model/coding'
import type { Project, Ref } from '../model/project'
import { sentencesOf, targetKey, type StanceGraph } from '../graph/graph'
import { litStances } from '../graph/slices'
import { tellStance, tellTie } from '../graph/wording'
import type { Positions } from '../layout/positions'
import type { ViewState } from '../view/state'
import { voiceOf } from '../graph/bundles'
import { badgeWidth, namedOnBadge, BADGE_HEIGHT } from './badges'
import { selectedIn, refsOf, type Selected } from './emphasis'
import {
  ARROW,
  ARROW_SCALE,
  DASH,
  EMPHASIS_OPACITY,
  HOVER_WIDTH,
  QUIET_WIDTH,
  SELECTED_WIDTH,
  badgeText,
  fullWidth,
  holderOf,
  tentative,
} from './encoding'
import { geometryOf, type Geometry } from './geometry'
import type { Link } from './links'
import type { Band, Caption, Emphasis, Scene, SceneBadge, SceneLine } from './scene'
import { strongLines } from './strength'

/** A line in the picture, with what its records say now. */
interface Drawn {
  readonly link: Link
  /** Distinct sentences of the stances that the filters leave. */
  readonly sentences: number
  readonly refs: readonly Ref[]
  readonly emphasis: Emphasis
  readonly full: boolean
  readonly hovered: boolean
}

/**
 * What is drawn of a project at given positions in a view. `hover`: what the pointer is on, which speaks up but is no
 * part of a view. Places, routes and sizes are those of the whole coding; filters and selection change the rest.
 */
export function buildScene(
  opened: { readonly project: Project; readonly graph: StanceGraph },
  positions: Positions,
  view: ViewState,
  hover: readonly Ref[] = [],
): Scene {
  const { project } = opened
  const geometry = geometryOf(project, positions)
  const lit = litStances(project, view.filters)
  const selected = selectedIn(project, view.selection, geometry.links)
  const pointed = selectedIn(project, hover, geometry.links)
  const drawn = linesIn(project, geometry, positions, view, lit, selected, pointed)
  const living = new Set(drawn.flatMap(({ link }) => [link.from, link.to]))
  const held = litNodes(project, lit)
  const emphasisOf = (key: string): Emphasis => {
    const chosen = selected.nodes.get(key)
    if (chosen) return chosen
    if (!held.has(key) && !living.has(key)) return 'filtered'
    return selected.any ? 'faded' : 'plain'
  }
  return {
    width: positions.width,
    height: positions.height,
    bands: bandsOf(geometry, positions, held),
    captions: captionsOf(geometry, positions, held),
    actors: geometry.nodes.actors.map((actor) => ({ ...actor, emphasis: emphasisOf(actor.key) })),
    cards: geometry.nodes.cards.map((card) => ({ ...card, emphasis: emphasisOf(card.key) })),
    standIns: geometry.nodes.standIns.map(({ key, actor, text, x, y, width, height }) => ({
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
    badges: drawn.flatMap((line) => badgeOf(project, geometry, line)),
  }
}

function linesIn(
  project: Project,
  { links }: Geometry,
  positions: Positions,
  view: ViewState,
  lit: ReadonlySet<StanceId>,
  selected: Selected,
  pointed: Selected,
): readonly Drawn[] {
  const strong = strongOf(project, positions, links)
  return links.flatMap((link): readonly Drawn[] => {
    const chosen = selected.lines.get(link.id)
    const hovered = pointed.lines.has(link.id)
    const emphasis = chosen ?? (selected.any ? 'faded' : 'plain')
    if (link.type === 'tie') {
      const shown = view.ties || chosen !== undefined || hovered
      return shown
        ? [
            {
              link,
              sentences: 1,
              refs: refsOf(link),
              emphasis,
              full: chosen !== undefined || hovered,
              hovered,
            },
          ]
        : []
    }
    const stances = link.bundle.stances.filter(({ id }) => lit.has(id))
    if (stances.length === 0) return []
    const sentences =
      stances.length === link.bundle.stances.length
        ? link.bundle.sentences
        : new Set(stances.flatMap(({ id }) => sentencesOf(project, `stance:${id}`))).size
    const full = view.allLines || strong.has(link.id) || chosen !== undefined || hovered
    return [{ link, sentences, refs: stances.map(({ id }): Ref => `stance:${id}`), emphasis, full, hovered }]
  })
}

const strengths = new WeakMap<readonly Link[], ReadonlySet<string>>()

function strongOf(project: Project, positions: Positions, links: readonly Link[]): ReadonlySet<string> {
  let strong = strengths.get(links)
  if (!strong) strengths.set(links, (strong = strongLines(project, links, positions)))
  return strong
}

/** Nodes and stand-ins by or about which the filters leave a stance, whether or not it is drawn. */
function litNodes(project: Project, lit: ReadonlySet<StanceId>): ReadonlySet<string> {
  const held = new Set<string>()
  for (const stance of project.stances.values()) {
    if (!lit.has(stance.id)) continue
    const [holder, target] = [`actor:${stance.holder}`, targetKey(project, stance.target)]
    for (const key of [holder, target, `${holder}>${target}`]) held.add(key)
  }
  return held
}

function lineOf(project: Project, { curves }: Geometry, line: Drawn): SceneLine {
  const { link, sentences, refs, emphasis, full, hovered } = line
  const { source, controls, target } = curves.get(link.id) ?? {
    source: { x: 0, y: 0 },
    controls: [],
    target: { x: 0, y: 0 },
  }
  const common = {
    id: link.id,
    type: link.type,
    refs,
    from: link.from,
    to: link.to,
    source,
    controls,
    target,
    strength: full ? ('full' as const) : ('quiet' as const),
    emphasis,
  }
  const widen = (width: number) =>
    (emphasis === 'selected' ? SELECTED_WIDTH : width) +
    (hovered && emphasis !== 'selected' ? HOVER_WIDTH : 0)
  if (link.type === 'tie')
    return {
      ...common,
      polarity: 'none',
      arrow: link.tie.directed ? 'triangle' : 'none',
      arrowScale: 0.7,
      dash: [],
      width: emphasis === 'selected' ? 2.5 : widen(1),
      opacity: EMPHASIS_OPACITY[emphasis],
      sentence: tellTie(project, link.tie),
    }
  const { bundle } = link
  const sure = tentative(bundle) && emphasis !== 'selected' ? 0.75 : 1
  return {
    ...common,
    polarity: bundle.polarity,
    arrow: ARROW[bundle.polarity],
    arrowScale: ARROW_SCALE[bundle.polarity] * (full ? 1 : 0.75),
    dash: DASH[bundle.polarity],
    width: full ? widen(fullWidth(bundle.certainty, sentences)) : QUIET_WIDTH,
    opacity: EMPHASIS_OPACITY[emphasis] * (full ? sure : 0.65),
    sentence: sentenceOf(project, link, sentences),
  }
}

function sentenceOf(project: Project, link: Link & { type: 'stance' }, sentences: number): string {
  const first = link.bundle.stances[0]
  if (!first) return ''
  return tellStance(project, first) + (sentences > 1 ? `, in ${sentences} sentences` : '')
}

function badgeOf(project: Project, { badges, nodes }: Geometry, line: Drawn): readonly SceneBadge[] {
  const { link, sentences, emphasis, full } = line
  const placed = badges.get(link.id)
  if (!placed) return []
  const text =
    link.type === 'tie' ? placed.text : badgeText(project, link.bundle, sentences, namedOnBadge(nodes, link))
  return [
    {
      line: link.id,
      x: placed.x,
      y: placed.y,
      width: Math.min(placed.width, badgeWidth(text)),
      height: BADGE_HEIGHT,
      text,
      polarity: link.type === 'tie' ? 'none' : link.bundle.polarity,
      filled: link.type === 'stance' && voiceOf(holderOf(link.bundle)) === 'document',
      visible: (full || link.type === 'tie') && emphasis !== 'faded',
      emphasis,
    },
  ]
}

function countOf(keys: readonly string[], held: ReadonlySet<string>): string {
  const left = keys.filter((key) => held.has(key)).length
  return left === keys.length ? `${keys.length}` : `${left} of ${keys.length}`
}

const withCount = (title: string, keys: readonly string[], held: ReadonlySet<string>): string =>
  keys.length === 0 ? title : `${title} ${countOf(keys, held)}`

function actorsOf({ nodes }: Geometry, positions: Positions, side: string): readonly string[] {
  return nodes.actors.map(({ key }) => key).filter((key) => positions.sides[key] === side)
}

function bandsOf(geometry: Geometry, positions: Positions, held: ReadonlySet<string>): readonly Band[] {
  return geometry.texts.headings.map(({ side, band, x, y, width, height, lines, fontSize }) => ({
    ...band,
    side,
    title: lines.join(' '),
    count: countOf(actorsOf(geometry, positions, side), held),
    heading: { x, y, width, height, lines, fontSize },
  }))
}

function captionsOf(geometry: Geometry, positions: Positions, held: ReadonlySet<string>): readonly Caption[] {
  const { between, shelf } = geometry.texts
  const captions: Caption[] = []
  if (between)
    captions.push({
      id: 'between',
      ...between,
      lines: [withCount(between.lines.join(' '), actorsOf(geometry, positions, 'third'), held)],
    })
  if (shelf) captions.push({ id: 'shelf', ...shelf })
  return captions
}
