import {isObject, settle} from '../evaluate/values.ts'
import {type FunctionTable, type MakeFunction, ofValues} from '../functions/types.ts'
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
  'geo::intersects': ofPieces((first, second, look) =>
    first.some((a) => second.some((b) => intersects(a, b, look))),
  ),
}

/** A comparison of some corners with all parts of the other takes as many steps. */
const stepsOfLook = 8

function ofPieces(
  test: (first: Pieces, second: Pieces, look: () => void) => boolean,
): MakeFunction {
  return (args, compileNode) => {
    const [left, right] = args.map(compileNode)
    return (scope) => {
      const first = piecesOf(settle(left?.(scope) ?? null))
      const second = piecesOf(settle(right?.(scope) ?? null))
      if (first === null || second === null) return null
      return test(first, second, () => scope.run.spend(stepsOfLook))
    }
  }
}
