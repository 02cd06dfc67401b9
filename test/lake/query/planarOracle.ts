/** A corner on a grid of whole numbers. */
export type Corner = readonly [number, number]

/** A geometry in one piece, on a grid of whole numbers. */
export type Shape =
  | {readonly type: 'Point'; readonly coordinates: Corner}
  | {readonly type: 'LineString'; readonly coordinates: readonly Corner[]}
  | {readonly type: 'Polygon'; readonly coordinates: readonly (readonly Corner[])[]}

/** A point `x / d, y / d`, so that all arithmetic is exact. */
interface Exact {
  readonly x: number
  readonly y: number
  readonly d: number
}

type Segment = readonly [Corner, Corner]

/** Whether no point of the second shape lies outside of the first, by trying one point of each face and edge. */
export function planarContains(outer: Shape, inner: Shape): boolean {
  const cuts = segmentsOf(outer)
  const isEdgeIn = ([start, end]: Segment) => {
    const points = [exact(start), exact(end), ...crossings([start, end], cuts)]
    points.sort((a, b) => along(a, [start, end]) - along(b, [start, end]))
    const middles = points.slice(1).map((point, index) => middle(points[index] ?? point, point))
    return [...points, ...middles].every((point) => isIn(outer, point))
  }
  if (inner.type === 'Point') return isIn(outer, exact(inner.coordinates))
  if (!segmentsOf(inner).every(isEdgeIn)) return false
  if (inner.type === 'LineString') return true
  return facePoints([...segmentsOf(inner), ...cuts]).every(
    (point) => !isIn(inner, point) || isIn(outer, point),
  )
}

/** Whether two shapes share a point. */
export function planarIntersects(a: Shape, b: Shape): boolean {
  if (cornersOf(a).some((corner) => isIn(b, exact(corner)))) return true
  if (cornersOf(b).some((corner) => isIn(a, exact(corner)))) return true
  return segmentsOf(a).some((segment) => crossings(segment, segmentsOf(b)).length > 0)
}

/** Whether a ring neither touches nor crosses itself. */
export function isSimpleRing(ring: readonly Corner[]): boolean {
  const edges = ringSegments(ring)
  if (new Set(ring.slice(1).map(String)).size !== ring.length - 1) return false
  return edges.every((edge, index) =>
    edges.every((other, position) => {
      if (position <= index) return true
      const shared = crossings(edge, [other])
      const isNeighbour = position === index + 1 || (index === 0 && position === edges.length - 1)
      return isNeighbour ? shared.every((point) => isCorner(point, ring)) : shared.length === 0
    }),
  )
}

function isCorner({x, y, d}: Exact, ring: readonly Corner[]): boolean {
  return ring.some(([cx, cy]) => cx * d === x && cy * d === y)
}

function isIn(shape: Shape, point: Exact): boolean {
  switch (shape.type) {
    case 'Point':
      return isCorner(point, [shape.coordinates])
    case 'LineString':
      return ringSegments(shape.coordinates).some((segment) => isOn(point, segment))
    case 'Polygon': {
      const [exterior = [], ...holes] = shape.coordinates
      const isOnRing = (ring: readonly Corner[]) =>
        ringSegments(ring).some((segment) => isOn(point, segment))
      if (!isOnRing(exterior) && !isInside(point, exterior)) return false
      return holes.every((hole) => isOnRing(hole) || !isInside(point, hole))
    }
  }
}

/** Even or odd crossings of a ray to the right. */
function isInside({x, y, d}: Exact, ring: readonly Corner[]): boolean {
  let inside = false
  for (const [[ax, ay], [bx, by]] of ringSegments(ring)) {
    if (ay * d > y === by * d > y) continue
    const side = (bx - ax) * (y - ay * d) - (x - ax * d) * (by - ay)
    if (by > ay === side > 0) inside = !inside
  }
  return inside
}

function isOn({x, y, d}: Exact, [[ax, ay], [bx, by]]: Segment): boolean {
  if ((bx - ax) * (y - ay * d) !== (by - ay) * (x - ax * d)) return false
  return (
    Math.min(ax, bx) * d <= x &&
    x <= Math.max(ax, bx) * d &&
    Math.min(ay, by) * d <= y &&
    y <= Math.max(ay, by) * d
  )
}

/** Where segments meet another, each end of an overlap included. */
function crossings([a, b]: Segment, others: readonly Segment[]): Exact[] {
  const found: Exact[] = []
  for (const [p, q] of others) {
    const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], q[0] - p[0], q[1] - p[1]]
    const cross = rx * sy - ry * sx
    if (cross !== 0) {
      const t = (p[0] - a[0]) * sy - (p[1] - a[1]) * sx
      const [part, whole] = cross < 0 ? [-t, -cross] : [t, cross]
      const point = {x: a[0] * whole + rx * part, y: a[1] * whole + ry * part, d: whole}
      if (isOn(point, [a, b]) && isOn(point, [p, q])) found.push(point)
    } else {
      for (const corner of [p, q]) if (isOn(exact(corner), [a, b])) found.push(exact(corner))
      for (const corner of [a, b]) if (isOn(exact(corner), [p, q])) found.push(exact(corner))
    }
  }
  return found
}

/** A point in each face that segments cut the plane into: in each strip between corners, between its lines. */
function facePoints(segments: readonly Segment[]): Exact[] {
  const corners = segments.flatMap((segment) => [
    exact(segment[0]),
    exact(segment[1]),
    ...crossings(segment, segments),
  ])
  const columns = corners.map(({x, d}) => x / d).sort((a, b) => a - b)
  const points: Exact[] = []
  for (const [index, right] of columns.entries()) {
    const left = columns[index - 1]
    if (left === undefined || right - left < 1e-9) continue
    const x = (left + right) / 2
    const heights = segments
      .filter(([[ax], [bx]]) => Math.min(ax, bx) < x && x < Math.max(ax, bx))
      .map(([[ax, ay], [bx, by]]) => ay + ((x - ax) / (bx - ax)) * (by - ay))
      .sort((a, b) => a - b)
    for (const [row, high] of heights.entries()) {
      const low = heights[row - 1]
      if (low !== undefined && high - low > 1e-9) points.push({x, y: (low + high) / 2, d: 1})
    }
  }
  return points
}

function segmentsOf(shape: Shape): Segment[] {
  if (shape.type === 'Point') return []
  if (shape.type === 'LineString') return ringSegments(shape.coordinates)
  return shape.coordinates.flatMap(ringSegments)
}

function cornersOf(shape: Shape): readonly Corner[] {
  if (shape.type === 'Point') return [shape.coordinates]
  return shape.type === 'LineString' ? shape.coordinates : shape.coordinates.flat()
}

function ringSegments(line: readonly Corner[]): Segment[] {
  return line.slice(1).map((end, index) => [line[index] ?? end, end] as const)
}

function exact([x, y]: Corner): Exact {
  return {x, y, d: 1}
}

function middle(a: Exact, b: Exact): Exact {
  return {x: a.x * b.d + b.x * a.d, y: a.y * b.d + b.y * a.d, d: 2 * a.d * b.d}
}

function along({x, y, d}: Exact, [[ax, ay], [bx, by]]: Segment): number {
  return ((x / d - ax) * (bx - ax) + (y / d - ay) * (by - ay)) * 1
}
