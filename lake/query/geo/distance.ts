import type {Position} from './geometry.ts'

/** The mean radius of Earth in metres, of the International Union of Geodesy and Geophysics. */
const radius = 6_371_008.8

/** Metres between two positions along a great circle, by the haversine formula. */
export function distance([lngA = 0, latA = 0]: Position, [lngB = 0, latB = 0]: Position): number {
  const [a, b] = [radians(latA), radians(latB)]
  const half =
    Math.sin((b - a) / 2) ** 2 + Math.sin(radians(lngB - lngA) / 2) ** 2 * Math.cos(a) * Math.cos(b)
  return 2 * radius * Math.atan2(Math.sqrt(half), Math.sqrt(Math.max(0, 1 - half)))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
