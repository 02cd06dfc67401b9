import {isObject, type Value} from '../evaluate/values.ts'
import {type FunctionTable, ofValues} from '../functions/types.ts'
import {contains, intersects} from './covers.ts'
import {distance} from './distance.ts'
import {piecesOf, pointOf, position, type SimpleGeometry} from './geometry.ts'

type Pieces = readonly SimpleGeometry[]

/** Functions of GROQ's geography extension; those on two geographies are planar but for the distance. */
export const geoFunctions: FunctionTable = {
  geo: ofValues((value) => (isObject(value) && piecesOf(value) !== null ? value : null)),
  'geo::latLng': ofValues((lat, lng) => {
    const coordinates = position(lat, lng)
    return coordinates === null ? null : {type: 'Point', coordinates}
  }),
  'geo::distance': ofValues((first, second) => {
    const from = pointOf(first)
    const to = pointOf(second)
    return from === null || to === null ? null : distance(from, to)
  }),
  'geo::contains': ofPieces(contains),
  'geo::intersects': ofPieces((first, second) =>
    first.some((a) => second.some((b) => intersects(a, b))),
  ),
}

function ofPieces(test: (first: Pieces, second: Pieces) => boolean) {
  return ofValues((left: Value, right: Value) => {
    const first = piecesOf(left)
    const second = piecesOf(right)
    return first === null || second === null ? null : test(first, second)
  })
}
