import type {Position, SimpleGeometry} from './geometry.ts'
import {cross, isOnLine, isSame, isWithinRing, meetings, pointWithin, segments} from './planar.ts'

/**
 * Whether every point of the second geometry is in the first, in the plane, boundaries included.
 *
 * Each piece of the second must be in one piece of the first; what several pieces of the first cover
 * only together is not contained, as GROQ has it for `MultiPolygon`.
 *
 * @param look - called for each part that is compared, so that who asks can stop
 */
export function contains(
  first: readonly SimpleGeometry[],
  second: readonly SimpleGeometry[],
  look: () => void,
): boolean {
  return (
    second.length > 0 && second.every((inner) => first.some((outer) => covers(outer, inner, look)))
  )
}

/** Whether two pieces share a point: a corner of one that the other covers, or a crossing. */
export function intersects(a: SimpleGeometry, b: SimpleGeometry, look: () => void): boolean {
  const isCovered = (by: SimpleGeometry) => (corner: Position) => {
    look()
    return coversPoint(by, corner)
  }
  const others = linesOf(b).flatMap(segments)
  return (
    corners(a).some(isCovered(b)) ||
    corners(b).some(isCovered(a)) ||
    linesOf(a)
      .flatMap(segments)
      .some((segment) => {
        look()
        return others.some((other) => cross(segment, other))
      })
  )
}

function covers(outer: SimpleGeometry, inner: SimpleGeometry, look: () => void): boolean {
  look()
  switch (inner.type) {
    case 'Point':
      return coversPoint(outer, inner.coordinates)
    case 'LineString':
      return coversLine(outer, inner.coordinates, look)
    case 'Polygon':
      return (
        inner.coordinates.every((ring) => coversLine(outer, ring, look)) &&
        coversArea(outer, inner, look)
      )
  }
}

function coversPoint(outer: SimpleGeometry, point: Position): boolean {
  switch (outer.type) {
    case 'Point':
      return isSame(outer.coordinates, point)
    case 'LineString':
      return isOnLine(point, outer.coordinates)
    case 'Polygon': {
      if (outer.coordinates.some((ring) => isOnLine(point, ring))) {
        const [exterior = [], ...holes] = outer.coordinates
        const isHidden = holes.some((hole) => !isOnLine(point, hole) && isWithinRing(point, hole))
        return !isHidden && (isOnLine(point, exterior) || isWithinRing(point, exterior))
      }
      return isWithin(point, outer.coordinates)
    }
  }
}

/** Whether a point that is on no ring is inside the polygon. */
function isWithin(point: Position, [exterior = [], ...holes]: readonly Position[][]): boolean {
  return isWithinRing(point, exterior) && !holes.some((hole) => isWithinRing(point, hole))
}

function coversLine(outer: SimpleGeometry, line: readonly Position[], look: () => void): boolean {
  const isCovered = (point: Position) => {
    look()
    return coversPoint(outer, point)
  }
  if (!line.every(isCovered)) return false
  const boundaries = linesOf(outer).flatMap(segments)
  return segments(line).every((segment) => {
    const cuts = [0, ...meetings(segment, boundaries), 1].sort((a, b) => a - b)
    return cuts.slice(1).every((cut, index) => {
      const middle = ((cuts[index] ?? 0) + cut) / 2
      return isCovered(along(segment, middle))
    })
  })
}

/**
 * Whether the inside of a polygon, whose rings are covered already, is covered too: no ring of it
 * enters a hole, so that each hole is inside of it or outside as a whole.
 */
function coversArea(
  outer: SimpleGeometry,
  {coordinates}: Extract<SimpleGeometry, {type: 'Polygon'}>,
  look: () => void,
): boolean {
  if (outer.type !== 'Polygon') {
    return coordinates.every((ring) => pointWithin(ring, look) === undefined)
  }
  return outer.coordinates.slice(1).every((hole) => {
    const point = pointWithin(hole, look)
    return point === undefined || !isWithin(point, coordinates)
  })
}

function linesOf(geometry: SimpleGeometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return []
    case 'LineString':
      return [geometry.coordinates]
    case 'Polygon':
      return geometry.coordinates
  }
}

function corners(geometry: SimpleGeometry): readonly Position[] {
  return geometry.type === 'Point' ? [geometry.coordinates] : linesOf(geometry).flat()
}

function along([[x = 0, y = 0], end]: readonly [Position, Position], part: number): Position {
  return [x + ((end[0] ?? 0) - x) * part, y + ((end[1] ?? 0) - y) * part]
}
