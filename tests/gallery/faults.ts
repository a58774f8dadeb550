import { textWidth, type Font } from '../../src/layout/metrics'
import type { Point } from '../../src/layout/positions'
import { CARD_FONT } from '../../src/layout/sizes'
import { BADGE_FONT } from '../../src/scene/badges'
import { crossings, overlaps, passesThrough, sample, segmentsCross } from '../../src/scene/curve'
import type { Box, Label, Scene, SceneLine } from '../../src/scene/scene'
import { CAPTION_FONT, HEADING_FONT } from '../../src/scene/texts'

interface Piece extends Box {
  readonly name: string
  /** The node it belongs to. */
  readonly owner: string
}

/** Everything that has a box: bodies, labels, stand-ins, badges that are shown, headings and captions. */
function piecesOf(scene: Scene): readonly Piece[] {
  const shown = scene.badges.filter(({ visible }) => visible)
  return [
    ...scene.actors.map(({ key, x, y, diameter }) => ({
      name: key,
      owner: key,
      x,
      y,
      width: diameter,
      height: diameter,
    })),
    ...scene.actors.map(({ key, label }) => ({ ...label, name: `label of ${key}`, owner: key })),
    ...scene.cards.map((card) => ({ ...card, name: card.key, owner: card.key })),
    ...scene.standIns.map((standIn) => ({ ...standIn, name: standIn.key, owner: standIn.key })),
    ...shown.map((badge) => ({ ...badge, name: `badge “${badge.text}” of ${badge.line}`, owner: '' })),
    ...scene.bands.map(({ title, heading }) => ({ ...heading, name: `heading “${title}”`, owner: '' })),
    ...scene.captions.map((caption) => ({ ...caption, name: `caption ${caption.id}`, owner: '' })),
  ]
}

/** Pairs of things that lie on one another. */
export function overlapping(scene: Scene): readonly string[] {
  const pieces = piecesOf(scene)
  return pieces.flatMap((one, i) =>
    pieces
      .slice(i + 1)
      .filter((other) => overlaps(one, other, -0.5))
      .map((other) => `${one.name} lies on ${other.name}`),
  )
}

/** Lines that pass behind a card, actor, label or stand-in at which they don't end, or through the inside of one at which they do. */
export function behind(scene: Scene): readonly string[] {
  const solid = piecesOf({ ...scene, badges: [], bands: [], captions: [] })
  return scene.lines.flatMap((line) => {
    const points = dense(line)
    return solid
      .filter((piece) => {
        const end = piece.owner === line.from || piece.owner === line.to
        if (end && piece.name.startsWith('label')) return false
        return passesThrough(
          points,
          end ? { ...piece, width: piece.width * 0.7, height: piece.height * 0.7 } : piece,
        )
      })
      .map((piece) => `${line.id} passes behind ${piece.name}`)
  })
}

/** Lines that cross the straight stretch between the two poles, at which they don't both end. */
export function acrossSpine(scene: Scene): readonly string[] {
  const [a, b] = scene.actors.filter(({ pole }) => pole)
  if (!a || !b) return []
  return scene.lines
    .filter(({ from, to }) => !([from, to].includes(a.key) && [from, to].includes(b.key)))
    .filter((line) => {
      const points = dense(line)
      return points.some((point, i) => i > 0 && segmentsCross(points[i - 1] as Point, point, a, b))
    })
    .map((line) => `${line.id} crosses the spine`)
}

/** Things that reach beyond the picture's edge. */
export function outside(scene: Scene): readonly string[] {
  const beyond = ({ x, y, width, height }: Box) =>
    x - width / 2 < 0 || y - height / 2 < 0 || x + width / 2 > scene.width || y + height / 2 > scene.height
  return [
    ...piecesOf(scene)
      .filter(beyond)
      .map(({ name }) => `${name} reaches beyond the edge`),
    ...scene.lines
      .filter((line) => dense(line).some((point) => beyond({ ...point, width: 2, height: 2 })))
      .map(({ id }) => `${id} reaches beyond the edge`),
  ]
}

/** Texts that are wider than their boxes in one of the measured families. */
export function overflowing(scene: Scene): readonly string[] {
  const wide = (label: Label, font: Font, room = 0) =>
    label.lines.filter(
      (line) => textWidth(line, { ...font, size: label.fontSize }) > label.width - room + 0.5,
    )
  const name: Font = { family: 'sans', weight: 600, size: 0 }
  return [
    ...scene.actors.flatMap(({ label }) => wide(label, name)),
    ...scene.cards.flatMap(({ label }) => wide(label, CARD_FONT, 8)),
    ...scene.captions.flatMap((caption) => wide(caption, CAPTION_FONT)),
    ...scene.bands.flatMap(({ heading, count }) =>
      wide(
        { ...heading, lines: [...heading.lines.slice(0, -1), `${heading.lines.at(-1) ?? ''} ${count}`] },
        HEADING_FONT,
      ),
    ),
    ...[...scene.badges, ...scene.standIns].flatMap(({ text, width }) =>
      textWidth(text, BADGE_FONT) > width - 4 ? [text] : [],
    ),
  ].map((text) => `“${text}” is wider than its box`)
}

/** Lines of one pair that are drawn on one another. */
export function merged(scene: Scene): readonly string[] {
  return scene.lines.flatMap((one, i) =>
    scene.lines
      .slice(i + 1)
      .filter((other) => [one.from, one.to].toSorted().join() === [other.from, other.to].toSorted().join())
      .filter((other) => middlesApart(one, other) < 10)
      .map((other) => `${one.id} and ${other.id} are drawn as one`),
  )
}

function middlesApart(one: SceneLine, other: SceneLine): number {
  const points = dense(one)
  const middle = points[Math.floor(points.length / 2)] as Point
  return Math.min(...dense(other).map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)))
}

/** How often lines cross. */
export function crossingsIn(scene: Scene): number {
  const lines = scene.lines.map((line) => sample(line, 20))
  return lines.reduce(
    (sum, line, i) => sum + lines.slice(i + 1).reduce((count, other) => count + crossings(line, other), 0),
    0,
  )
}

/** Points on a line, about 2 px apart. */
function dense(line: SceneLine): readonly Point[] {
  return sample(line, 200)
}
