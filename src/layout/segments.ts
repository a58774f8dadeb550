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

/** Whether the segment a–b has a point inside the box around (x, y) with the given half sizes (Liang and Barsky 1984). */
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
  const left = x - halfWidth
  const right = x + halfWidth
  const top = y - halfHeight
  const bottom = y + halfHeight
  if (
    (ax <= left && bx <= left) ||
    (ax >= right && bx >= right) ||
    (ay <= top && by <= top) ||
    (ay >= bottom && by >= bottom)
  )
    return false
  const dx = bx - ax
  const dy = by - ay
  let enter = 0
  let leave = 1
  if (dx !== 0) {
    const first = ((dx > 0 ? left : right) - ax) / dx
    const last = ((dx > 0 ? right : left) - ax) / dx
    enter = Math.max(enter, first)
    leave = Math.min(leave, last)
  }
  if (dy !== 0) {
    const first = ((dy > 0 ? top : bottom) - ay) / dy
    const last = ((dy > 0 ? bottom : top) - ay) / dy
    enter = Math.max(enter, first)
    leave = Math.min(leave, last)
  }
  return enter < leave
}
