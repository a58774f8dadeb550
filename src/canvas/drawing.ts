import type { Point } from '../layout/positions'
import type { Scene } from '../scene/scene'
import type { Drawn, Paint } from './drawn'
import type { Echo } from './echo'
import { bandLooks, captionLook } from './groundLooks'
import { lineLook } from './lineLook'
import { actorLook, badgeLook, cardLook, standInLook } from './nodeLooks'
import { markLooks } from './markLooks'
import { ringLooks } from './ringLooks'

/**
 * Everything of a scene as Cytoscape draws it, nodes before the edges that join them. `keepsName`: actors that keep
 * their names in a sparse picture; poles always do.
 */
export function drawingOf(
  scene: Scene,
  echo: Echo,
  keepsName: (actor: string) => boolean,
  paint: Paint,
): readonly Drawn[] {
  const centres = new Map<string, Point>()
  for (const node of [...scene.actors, ...scene.cards, ...scene.standIns]) centres.set(node.key, node)
  const isNamed = (actor: Scene['actors'][number]) =>
    paint.detail !== 'sparse' || actor.pole || keepsName(actor.key)
  return [
    ...scene.bands.flatMap((band) => bandLooks(band, paint)),
    ...scene.captions.map((caption) => captionLook(caption, paint)),
    ...ringLooks(scene, echo.nodes, paint),
    ...markLooks(scene, paint),
    ...scene.cards.map((card) => cardLook(card, echo.nodes.has(card.key), paint)),
    ...scene.actors.map((actor) => actorLook(actor, echo.nodes.has(actor.key), isNamed(actor), paint)),
    ...scene.standIns.map((standIn) => standInLook(standIn, echo.nodes.has(standIn.key), paint)),
    ...scene.badges.map((badge) => badgeLook(badge, echo.lines.has(badge.line), paint)),
    ...scene.lines.flatMap((line) => {
      const [from, to] = [centres.get(line.from), centres.get(line.to)]
      return from && to ? [lineLook(line, from, to, echo.lines.has(line.id), paint)] : []
    }),
  ]
}
