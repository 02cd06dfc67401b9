import process from 'node:process'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {openDataset} from './openDataset.ts'
import {
  type Corner,
  isSimpleRing,
  planarContains,
  planarIntersects,
  type Shape,
} from './planarOracle.ts'

const numRuns = Number(process.env.LAKE_RUNS ?? 800)
const {engine} = openDataset()

const corner: fc.Arbitrary<Corner> = fc.tuple(
  fc.integer({min: 0, max: 4}),
  fc.integer({min: 0, max: 4}),
)
const ring = fc
  .uniqueArray(corner, {minLength: 3, maxLength: 6, selector: String})
  .map((corners): Corner[] => [...corners, corners[0] ?? [0, 0]])
  .filter(isSimpleRing)
const polygon = fc.oneof(
  ring.map((exterior): Shape => ({type: 'Polygon', coordinates: [exterior]})),
  fc
    .tuple(ring, ring)
    .filter(([exterior, hole]) =>
      planarContains(
        {type: 'Polygon', coordinates: [exterior]},
        {type: 'Polygon', coordinates: [hole]},
      ),
    )
    .map((rings): Shape => ({type: 'Polygon', coordinates: rings})),
)
const shape: fc.Arbitrary<Shape> = fc.oneof(
  corner.map((coordinates): Shape => ({type: 'Point', coordinates})),
  fc
    .array(corner, {minLength: 2, maxLength: 4})
    .map((coordinates): Shape => ({type: 'LineString', coordinates})),
  {weight: 2, arbitrary: polygon},
)
/** One piece, or several of one kind or of any, as GeoJSON has them. */
const pieces = fc.oneof(
  {weight: 3, arbitrary: shape.map((one) => [one])},
  fc.array(shape, {minLength: 1, maxLength: 3}),
)

function geometryOf(parts: readonly Shape[]): unknown {
  const [first] = parts
  if (parts.length === 1) return first
  const isOneKind = parts.every(({type}) => type === first?.type)
  return isOneKind
    ? {type: `Multi${first?.type}`, coordinates: parts.map(({coordinates}) => coordinates)}
    : {type: 'GeometryCollection', geometries: parts}
}

describe('in the plane', () => {
  it('contains and intersects are what trying points of every face and edge says', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, pieces, async (first, second) => {
        const params = {a: geometryOf(first), b: geometryOf(second)}
        const query = '{"contains": geo::contains($a, $b), "intersects": geo::intersects($a, $b)}'
        expect(await engine.run({query, params})).toEqual({
          contains: second.every((inner) => first.some((outer) => planarContains(outer, inner))),
          intersects: first.some((a) => second.some((b) => planarIntersects(a, b))),
        })
      }),
      {numRuns},
    )
  }, 300_000)
})
