import type {Position} from './geometry.ts'

/** A piece of a line between two corners. */
export type Segment = readonly [Position, Position]

/** Degrees within which a computed point counts as lying on a line; far below a millimetre. */
const tolerance = 1e-10

const known = new WeakMap<readonly Position[], readonly Segment[]>()

/** The segments of a line or ring. */
export function segments(line: readonly Position[]): readonly Segment[] {
  const made = known.get(line)
  if (made !== undefined) return made
  const all = line.slice(1).map((end, index): Segment => [line[index] ?? end, end])
  known.set(line, all)
  return all
}

/** Whether two positions are the same place. */
export function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

/** Whether a point lies on a line. */
export function isOnLine(point: Position, line: readonly Position[]): boolean {
  return segments(line).some(
    (segment) => isBeside(point, segment) && distanceTo(point, segment) <= tolerance,
  )
}

/** Whether a point is in the rectangle around a segment, outside of which it cannot lie on it. */
function isBeside([x = 0, y = 0]: Position, [[ax = 0, ay = 0], [bx = 0, by = 0]]: Segment) {
  return (
    x >= Math.min(ax, bx) - tolerance &&
    x <= Math.max(ax, bx) + tolerance &&
    y >= Math.min(ay, by) - tolerance &&
    y <= Math.max(ay, by) + tolerance
  )
}

/** Whether a point that is not on the ring is inside of it: a ray to the east crosses it oddly often. */
export function isWithinRing([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let isInside = false
  for (const [[ax = 0, ay = 0], [bx = 0, by = 0]] of segments(ring)) {
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside
  }
  return isInside
}

/**
 * A point inside of the ring; undefined where it encloses nothing.
 *
 * @param look - called now and then, so that who asks can stop
 */
export function pointWithin(ring: readonly Position[], look: () => void): Position | undefined {
  const heights = [...new Set(ring.map(([, y = 0]) => y))].sort((a, b) => a - b)
  for (const [index, high] of heights.entries()) {
    const low = heights[index - 1]
    if (low === undefined) continue
    look()
    const y = (low + high) / 2
    const crossed = segments(ring)
      .filter(([a, b]) => (a[1] ?? 0) > y !== (b[1] ?? 0) > y)
      .map(([[ax = 0, ay = 0], [bx = 0, by = 0]]) => ax + ((y - ay) / (by - ay)) * (bx - ax))
      .sort((a, b) => a - b)
    for (const [place, right] of crossed.entries()) {
      const left = crossed[place - 1]
      if (left === undefined || right - left <= tolerance) continue
      const point = [(left + right) / 2, y]
      if (isWithinRing(point, ring)) return point
    }
  }
  return undefined
}

/** Whether the ends of each segment lie on different sides of the other. */
export function cross([a, b]: Segment, [c, d]: Segment): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/** Where others touch or cross a segment, as parts of its length between 0 and 1. */
export function meetings(segment: Segment, others: readonly Segment[]): number[] {
  const [[x = 0, y = 0], [endX = 0, endY = 0]] = segment
  const [dx, dy] = [endX - x, endY - y]
  const squared = dx * dx + dy * dy
  if (squared === 0) return []
  const parts: number[] = []
  for (const other of others) {
    const [[px = 0, py = 0], [qx = 0, qy = 0]] = other
    if (cross(segment, other)) {
      const [ex, ey] = [qx - px, qy - py]
      parts.push(((px - x) * ey - (py - y) * ex) / (dx * ey - dy * ex))
    }
    for (const corner of other) {
      if (distanceTo(corner, segment) > tolerance) continue
      parts.push((((corner[0] ?? 0) - x) * dx + ((corner[1] ?? 0) - y) * dy) / squared)
    }
  }
  return parts
}

function side([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [x = 0, y = 0]: Position) {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
}

function distanceTo([px = 0, py = 0]: Position, [[x = 0, y = 0], end]: Segment): number {
  const [dx, dy] = [(end[0] ?? 0) - x, (end[1] ?? 0) - y]
  const squared = dx * dx + dy * dy
  const part = squared === 0 ? 0 : ((px - x) * dx + (py - y) * dy) / squared
  const nearest = Math.min(1, Math.max(0, part))
  return Math.hypot(px - (x + dx * nearest), py - (y + dy * nearest))
}
