import type { StanceId } from '../model/coding'
import type { Project, Ref } from '../model/project'
import { voiceOf } from '../graph/voice'
import { evidencePlaces } from '../graph/keys'
import { tellStance, tellTie } from '../graph/wording'
import type { Point, Positions } from '../layout/positions'
import type { ViewState } from '../view/state'
import { badgeWidth, countText, crowdsIn, namedOnBadge, BADGE_HEIGHT } from './badges'
import { along, distance, sample, type Curve } from './curve'
import { refsOf, type Selected } from './emphasis'
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
import { placesOf, type Geometry } from './geometry'
import type { Link, StanceLink } from './links'
import { pairKey } from './pairs'
import type { Emphasis, SceneBadge, SceneLine } from './scene'
import { strongLines } from './strength'

/** A line in the picture, with what its records say now. */
export interface DrawnLine {
  readonly link: Link
  /** Distinct sentences of the stances that the filters leave. */
  readonly sentences: number
  readonly refs: readonly Ref[]
  readonly emphasis: Emphasis
  readonly full: boolean
  readonly hovered: boolean
}

/** The lines that a view shows: those with a stance that its filters leave, and the ties that it asks for. */
export function linesIn(
  project: Project,
  { links }: Geometry,
  positions: Positions,
  view: ViewState,
  lit: ReadonlySet<StanceId>,
  selected: Selected,
  pointed: Selected,
  inside: ReadonlyMap<string, number> | null,
): readonly DrawnLine[] {
  const strong = strongOf(project, positions, links)
  const out = new Set<string>(view.hidden)
  return links.flatMap((link): readonly DrawnLine[] => {
    const chosen = selected.lines.get(link.id)
    const hovered = pointed.lines.has(link.id)
    const emphasis = chosen ?? (selected.any ? 'faded' : 'plain')
    if (link.type === 'tie') {
      const steps = [inside?.get(link.from), inside?.get(link.to)]
      const isOutside = inside !== null && steps.includes(undefined)
      const isHidden = out.has(link.from) || out.has(link.to)
      const shown =
        !isOutside &&
        !isHidden &&
        (view.ties || chosen !== undefined || hovered || (inside !== null && steps.includes(0)))
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
        : new Set(stances.flatMap(({ id }) => evidencePlaces(project, `stance:${id}`))).size
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

/** A line as the scene has it, at the strength and emphasis that the view gives it. */
export function lineOf(project: Project, geometry: Geometry, line: DrawnLine): SceneLine {
  const { link, sentences, refs, emphasis, full, hovered } = line
  const { source, controls, target } = placesOf(geometry, link).curve ?? {
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

const told = new WeakMap<StanceLink, { readonly project: Project; readonly sentence: string }>()

function sentenceOf(project: Project, link: StanceLink, sentences: number): string {
  const first = link.bundle.stances[0]
  if (!first) return ''
  let known = told.get(link)
  if (known?.project !== project) told.set(link, (known = { project, sentence: tellStance(project, first) }))
  return known.sentence + (sentences > 1 ? `, in ${sentences} sentences` : '')
}

/** What stands on the lines. Where a pair has too many for a badge each, one counts its stances until one speaks up. */
export function badgesOf(
  project: Project,
  geometry: Geometry,
  lines: readonly DrawnLine[],
): readonly SceneBadge[] {
  const crowds = crowdsIn(geometry.hasLanes ? [] : lines.filter(isAtRest).map(({ link }) => link))
  return lines.flatMap((line) => {
    const crowd = isAtRest(line) ? crowds.get(pairKey(line.link)) : undefined
    return badgeOf(project, geometry, line).map((badge): SceneBadge => {
      if (!crowd) return badge
      if (crowd[0] !== line.link) return { ...badge, visible: false }
      const stances = lines.filter(({ link }) => crowd.some((other) => other === link))
      const text = countText(stances.reduce((sum, { refs }) => sum + refs.length, 0))
      return { ...badge, text, width: badgeWidth(text), polarity: 'none', filled: false, visible: true }
    })
  })
}

const isAtRest = ({ emphasis, hovered }: DrawnLine): boolean => emphasis === 'plain' && !hovered

/** A badge farther than this from its line seems to be another line's, px. */
const FAR_FROM_LINE = 24

/** The place of a badge, or, where that is far from its line, the middle of the line: of a selected tie, when others are off. */
function besideIts<Badge extends Point>(curve: Curve, badge: Badge): Badge {
  const points = sample(curve, 16)
  if (points.some((point) => distance(point, badge) < FAR_FROM_LINE)) return badge
  const { x, y } = along(points, 0.5)
  return { ...badge, x, y }
}

/** What stands on a line, said anew for the stances that are left; only that of a selected tie moves. */
function badgeOf(project: Project, geometry: Geometry, line: DrawnLine): readonly SceneBadge[] {
  const { link, sentences, emphasis, full } = line
  const { badge, curve } = placesOf(geometry, link)
  if (!badge) return []
  const placed = link.type === 'tie' && emphasis === 'selected' && curve ? besideIts(curve, badge) : badge
  const text =
    link.type === 'tie'
      ? placed.text
      : badgeText(project, link.bundle, sentences, namedOnBadge(geometry.nodes, link))
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
