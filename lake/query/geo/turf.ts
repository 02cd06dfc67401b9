import {createRequire} from 'node:module'

type Turf = Pick<
  typeof import('@turf/turf'),
  'booleanIntersects' | 'booleanPointInPolygon' | 'distance' | 'lineIntersect' | 'pointOnFeature'
>

let loaded: Turf | undefined

/** Turf, loaded when a query first needs it, because that takes longer than a lake to start. */
export function turf(): Turf {
  loaded ??= createRequire(import.meta.url)('@turf/turf') as Turf
  return loaded
}
