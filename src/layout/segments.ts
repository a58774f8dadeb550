/** Whether the segments a–b and c–d cross in a point inside both. Touching ends do not cross. */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax)
  if (!((c > 0 && d < 0) || (c < 0 && d > 0))) return false
  const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx)
  const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx)
  return (a > 0 && b < 0) || (a < 0 && b > 0)
}

/** Whether the segment a–b has a point inside the box around (x, y) with the given half sizes (no axis separates them). */
export function segmentEntersBox(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  x: number,
  y: number,
  halfWidth: number,
  halfHeight: number,
): boolean {
  if (ax < bx ? bx <= x - halfWidth || ax >= x + halfWidth : ax <= x - halfWidth || bx >= x + halfWidth)
    return false
  if (ay < by ? by <= y - halfHeight || ay >= y + halfHeight : ay <= y - halfHeight || by >= y + halfHeight)
    return false
  const dx = bx - ax
  const dy = by - ay
  return Math.abs((x - ax) * dy - (y - ay) * dx) < halfWidth * Math.abs(dy) + halfHeight * Math.abs(dx)
}
