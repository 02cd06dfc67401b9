import {describe, expect, it} from 'vitest'
import {openDataset} from './openDataset.ts'

const ring = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
]
const hole = [
  [4, 4],
  [6, 4],
  [6, 6],
  [4, 6],
  [4, 4],
]
const point = (lng: number, lat: number) => ({type: 'Point', coordinates: [lng, lat]})
const line = (...coordinates: number[][]) => ({type: 'LineString', coordinates})
const square = {type: 'Polygon', coordinates: [ring]}
const frame = {type: 'Polygon', coordinates: [ring, hole]}
const inner = {type: 'Polygon', coordinates: [hole]}
const two = {
  type: 'MultiPolygon',
  coordinates: [[ring], [ring.map(([x = 0, y = 0]) => [x + 20, y])]],
}
const shapes = {
  square,
  frame,
  inner,
  two,
  edge: point(0, 5),
  middle: point(5, 5),
  outside: point(15, 5),
  geopoint: {_type: 'geopoint', lat: 1, lng: 2},
  diagonal: line([1, 1], [9, 9]),
  across: line([-1, 5], [15, 5]),
  bottom: line([2, 0], [8, 0]),
  bridge: line([5, 5], [25, 5]),
  points: {
    type: 'MultiPoint',
    coordinates: [
      [1, 1],
      [25, 5],
    ],
  },
  collection: {type: 'GeometryCollection', geometries: [point(1, 1), line([2, 2], [3, 3])]},
  path: line([0, 0], [5, 5], [10, 0]),
  feature: {type: 'Feature', geometry: square},
  openRing: {type: 'Polygon', coordinates: [ring.slice(0, 4)]},
  bothLongitudes: {lat: 1, lng: 2, lon: 2},
}

const {engine} = openDataset()
const ask = (query: string) => engine.run({query, params: shapes})

describe('geography', () => {
  it.each<[string, unknown]>([
    ['geo::contains($square, $middle)', true],
    ['geo::contains($square, $edge)', true],
    ['geo::contains($square, $outside)', false],
    ['geo::contains($square, $geopoint)', true],
    ['geo::contains($square, $diagonal)', true],
    ['geo::contains($square, $bottom)', true],
    ['geo::contains($square, $across)', false],
    ['geo::contains($square, $inner)', true],
    ['geo::contains($inner, $square)', false],
    ['geo::contains($square, $square)', true],
    ['geo::contains($frame, $middle)', false],
    ['geo::contains($frame, $inner)', false],
    ['geo::contains($frame, $square)', false],
    ['geo::contains($square, $frame)', true],
    ['geo::contains($frame, $frame)', true],
    ['geo::contains($frame, $diagonal)', false],
    ['geo::contains($two, $inner)', true],
    ['geo::contains($two, $points)', true],
    ['geo::contains($two, $bridge)', false],
    ['geo::contains($square, $collection)', true],
    ['geo::contains($path, geo({"lat": 5, "lng": 5}))', true],
    ['geo::contains($path, $middle)', true],
    ['geo::contains($path, $outside)', false],
    ['geo::contains($middle, $middle)', true],
    ['geo::contains($middle, $square)', false],
    ['geo::contains($points, geo::latLng(1, 1))', true],
    ['geo::contains($square, $feature)', null],
    ['geo::contains($openRing, $middle)', null],
    ['geo::contains($square, 3)', null],
    ['geo::intersects($square, $across)', true],
    ['geo::intersects($square, $edge)', true],
    ['geo::intersects($frame, $middle)', false],
    ['geo::intersects($frame, $inner)', true],
    ['geo::intersects($square, $outside)', false],
    ['geo::intersects($diagonal, $across)', true],
    ['geo::intersects($bottom, $diagonal)', false],
    ['geo::intersects($two, $bridge)', true],
    ['geo::intersects($points, $square)', true],
    ['geo::intersects($collection, $diagonal)', true],
    ['geo::intersects($bothLongitudes, $square)', null],
    ['geo::latLng(1, 2)', {type: 'Point', coordinates: [2, 1]}],
    ['geo::latLng(91, 0)', null],
    ['geo::latLng("1", 0)', null],
    ['geo($geopoint)', {_type: 'geopoint', lat: 1, lng: 2}],
    ['geo({"lat": 1, "lon": 2}) != null', true],
    ['geo($bothLongitudes)', null],
    ['geo([1, 2])', null],
    ['geo::distance($square, $middle)', null],
    ['geo::distance($middle, $middle)', 0],
  ])('%s', async (query, expected) => {
    expect(await ask(query)).toEqual(expected)
  })

  it('measures distances on Earth in metres', async () => {
    const bakuToShusha = await ask(
      'geo::distance(geo::latLng(40.4093, 49.8671), geo::latLng(39.7537, 46.7465))',
    )
    expect(Number(bakuToShusha) / 1000).toBeCloseTo(275, -1)
  })

  it('takes a geography from documents', async () => {
    const dataset = openDataset([
      {_id: 'a', at: {lat: 5, lng: 5}},
      {_id: 'b', at: {lat: 50, lng: 5}},
      {_id: 'c'},
    ])
    const query = '*[geo::contains($square, at)]._id'
    expect(await dataset.engine.run({query, params: {square}})).toEqual(['a'])
  })
})
