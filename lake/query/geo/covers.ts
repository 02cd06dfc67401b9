import type {Position, SimpleGeometry} from './geometry.ts'
import {turf} from './turf.ts'

/** Degrees within which a computed point counts as lying on a line; far below a millimetre. */
const tolerance = 1e-10

/**
 * Whether every point of the second geometry is in the first, in the plane, boundaries included.
 *
 * Each piece of the second must be in one piece of the first; what several pieces of the first cover
 * only together is not contained, as GROQ has it for `MultiPolygon`.
 */
export function contains(
  first: readonly SimpleGeometry[],
  second: readonly SimpleGeometry[],
): boolean {
  return second.length > 0 && second.every((inner) => first.some((outer) => covers(outer, inner)))
}

function covers(outer: SimpleGeometry, inner: SimpleGeometry): boolean {
  switch (inner.type) {
    case 'Point':
      return coversPoint(outer, inner.coordinates)
    case 'LineString':
      return coversLine(outer, inner.coordinates)
    case 'Polygon':
      return coversPolygon(outer, inner.coordinates)
  }
}

function coversPoint(outer: SimpleGeometry, point: Position): boolean {
  switch (outer.type) {
    case 'Point':
      return isSame(outer.coordinates, point)
    case 'LineString':
      return isOnLine(point, outer.coordinates)
    case 'Polygon':
      return (
        turf().booleanPointInPolygon(point, outer) ||
        outer.coordinates.some((ring) => isOnLine(point, ring))
      )
  }
}

function coversLine(outer: SimpleGeometry, line: readonly Position[]): boolean {
  if (!line.every((point) => coversPoint(outer, point))) return false
  const boundaries = boundariesOf(outer)
  return segments(line).every(([start, end]) => {
    const cuts = [0, ...cutsOf(start, end, boundaries), 1].sort((a, b) => a - b)
    return cuts.slice(1).every((cut, index) => {
      const middle = ((cuts[index] ?? 0) + cut) / 2
      return coversPoint(outer, along(start, end, middle))
    })
  })
}

function coversPolygon(outer: SimpleGeometry, rings: readonly Position[][]): boolean {
  if (!rings.every((ring) => coversLine(outer, ring))) return false
  const [exterior] = rings
  if (outer.type !== 'Polygon') {
    return exterior?.every((point) => isSame(point, exterior[0] ?? [])) ?? false
  }
  const inner = {type: 'Polygon' as const, coordinates: [...rings]}
  return outer.coordinates.slice(1).every((hole) => {
    const inside = turf().pointOnFeature({type: 'Polygon', coordinates: [hole]})
    return !turf().booleanPointInPolygon(inside, inner, {ignoreBoundary: true})
  })
}

function boundariesOf(geometry: SimpleGeometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return []
    case 'LineString':
      return [geometry.coordinates]
    case 'Polygon':
      return geometry.coordinates
  }
}

/** Where the boundaries touch or cross a segment, as parts of its length between 0 and 1. */
function cutsOf(
  start: Position,
  end: Position,
  boundaries: readonly (readonly Position[])[],
): number[] {
  const [x = 0, y = 0] = start
  const dx = (end[0] ?? 0) - x
  const dy = (end[1] ?? 0) - y
  const squared = dx * dx + dy * dy
  if (squared === 0) return []
  const points: Position[] = []
  const segment = {type: 'LineString' as const, coordinates: [start, end]}
  for (const boundary of boundaries) {
    for (const corner of boundary) if (isOnLine(corner, [start, end])) points.push(corner)
    const line = {type: 'LineString' as const, coordinates: [...boundary]}
    for (const crossing of turf().lineIntersect(segment, line).features) {
      points.push(crossing.geometry.coordinates)
    }
  }
  return points.map(([px = 0, py = 0]) => ((px - x) * dx + (py - y) * dy) / squared)
}

function segments(line: readonly Position[]): [Position, Position][] {
  return line.slice(1).map((end, index) => [line[index] ?? end, end])
}

function along(start: Position, end: Position, part: number): Position {
  const [x = 0, y = 0] = start
  return [x + ((end[0] ?? 0) - x) * part, y + ((end[1] ?? 0) - y) * part]
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

function isOnLine(point: Position, line: readonly Position[]): boolean {
  return segments(line).some(([start, end]) => distanceToSegment(point, start, end) <= tolerance)
}

function distanceToSegment(point: Position, start: Position, end: Position): number {
  const [x = 0, y = 0] = start
  const dx = (end[0] ?? 0) - x
  const dy = (end[1] ?? 0) - y
  const [px = 0, py = 0] = point
  const squared = dx * dx + dy * dy
  const part = squared === 0 ? 0 : ((px - x) * dx + (py - y) * dy) / squared
  const nearest = along(start, end, Math.min(1, Math.max(0, part)))
  return Math.hypot(px - (nearest[0] ?? 0), py - (nearest[1] ?? 0))
}
