import {isObject, type Value} from '../evaluate/values.ts'

/** Longitude first, as in GeoJSON. */
export type Position = number[]

/** A geometry that is one piece. */
export type SimpleGeometry =
  | {type: 'Point'; coordinates: Position}
  | {type: 'LineString'; coordinates: Position[]}
  | {type: 'Polygon'; coordinates: Position[][]}

/** The pieces of a value that GROQ takes as a geography: `{lat, lng}`, `{lat, lon}` or GeoJSON. */
export function piecesOf(value: Value): SimpleGeometry[] | null {
  if (!isObject(value)) return null
  return fromGeopoint(value) ?? fromGeoJson(value, 0)
}

/** The only point of a geography; `null` where it is anything else. */
export function pointOf(value: Value): Position | null {
  if (isObject(value) && typeof value.type === 'string' && value.type !== 'Point') return null
  const pieces = piecesOf(value)
  const [only] = pieces ?? []
  return pieces?.length === 1 && only?.type === 'Point' ? only.coordinates : null
}

/** A latitude and a longitude in degrees that are on Earth, as a position. */
export function position(lat: Value, lng: Value): Position | null {
  if (typeof lat !== 'number' || typeof lng !== 'number') return null
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? [lng, lat] : null
}

function fromGeopoint(value: Readonly<Record<string, unknown>>): SimpleGeometry[] | null {
  const {lat, lng, lon} = value
  if (lat === undefined || (lng === undefined) === (lon === undefined)) return null
  const coordinates = position(lat, lng ?? lon)
  return coordinates === null ? null : [{type: 'Point', coordinates}]
}

const deepestCollection = 32

function fromGeoJson(value: Value, depth: number): SimpleGeometry[] | null {
  if (!isObject(value) || depth > deepestCollection) return null
  const {type, coordinates, geometries} = value
  switch (type) {
    case 'Point':
      return isPosition(coordinates) ? [{type: 'Point', coordinates}] : null
    case 'MultiPoint':
      return (
        all(coordinates, isPosition)?.map((point) => ({type: 'Point', coordinates: point})) ?? null
      )
    case 'LineString':
      return isLine(coordinates) ? [{type: 'LineString', coordinates}] : null
    case 'MultiLineString':
      return (
        all(coordinates, isLine)?.map((line) => ({type: 'LineString', coordinates: line})) ?? null
      )
    case 'Polygon':
      return isPolygon(coordinates) ? [{type: 'Polygon', coordinates}] : null
    case 'MultiPolygon':
      return (
        all(coordinates, isPolygon)?.map((rings) => ({type: 'Polygon', coordinates: rings})) ?? null
      )
    case 'GeometryCollection':
      return fromCollection(geometries, depth)
    default:
      return null
  }
}

function fromCollection(geometries: Value, depth: number): SimpleGeometry[] | null {
  if (!Array.isArray(geometries)) return null
  const pieces: SimpleGeometry[] = []
  for (const geometry of geometries) {
    const inner = fromGeoJson(geometry, depth + 1)
    if (inner === null) return null
    for (const piece of inner) pieces.push(piece)
  }
  return pieces
}

function all<T>(values: Value, test: (value: Value) => value is T): T[] | null {
  return Array.isArray(values) && values.every(test) ? values : null
}

function isPosition(value: Value): value is Position {
  return (
    Array.isArray(value) &&
    value.length >= 2 &&
    value.every((part) => typeof part === 'number' && Number.isFinite(part))
  )
}

function isLine(value: Value): value is Position[] {
  return Array.isArray(value) && value.length >= 2 && value.every(isPosition)
}

function isPolygon(value: Value): value is Position[][] {
  return Array.isArray(value) && value.length > 0 && value.every(isRing)
}

/** A linear ring of RFC 7946: four or more positions, the last being the first. */
function isRing(value: Value): value is Position[] {
  if (!isLine(value) || value.length < 4) return false
  const first = value[0]
  const last = value.at(-1)
  return first?.[0] === last?.[0] && first?.[1] === last?.[1]
}
