import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {afterAll, describe, expect, it} from 'vitest'
import {runSuite} from '../../../lake/query/conformance/runSuite.ts'
import {inRange} from '../../../lake/query/conformance/versionRange.ts'

const folder = mkdtempSync(join(tmpdir(), 'suite-'))
afterAll(() => rmSync(folder, {recursive: true}))

const records = [
  {
    _type: 'dataset',
    _id: 'one',
    documents: [
      {_id: 'b', n: 1},
      {_id: 'a', n: 2, text: 'green tea'},
    ],
  },
  {_type: 'dataset', _id: 'far', url: 'https://example.com/far.ndjson'},
  {_id: 't1', query: '*[n > 0]._id', result: ['a', 'b'], filename: 'expr/own.yml'},
  {_id: 't2', query: '*[', valid: false, filename: 'expr/own.yml'},
  {
    _id: 't3',
    query: '*|score(text match "tea"){_id, _score}',
    result: [
      {_id: 'a', _pos: 1},
      {_id: 'b', _pos: 2},
    ],
    filename: 'function/own.yml',
  },
  {
    _id: 't4',
    query: 'geo::distance(geo({"lat": 0, "lng": 0}), geo({"lat": 0, "lng": 1}))',
    result: 111_320,
    features: ['geo'],
    filename: 'function/geo/own.yml',
  },
  {_id: 't5', query: '1 + 1', result: 3, filename: 'expr/own.yml'},
  {_id: 't6', query: 'old', result: 0, version: '< 1.0', filename: 'expr/own.yml'},
  {_id: 't7', query: '$p', params: {p: {deep: [1]}}, result: {deep: [1]}, filename: 'expr/own.yml'},
  {_id: 't8', query: 'count(*)', result: 3, dataset: {_ref: 'far'}, filename: 'expr/own.yml'},
].map((record) => ({_type: 'test', name: record._id, dataset: {_ref: 'one'}, ...record}))

const file = join(folder, 'suite.ndjson')
writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'))

describe('conformance', () => {
  it('runs each test of the lake’s GROQ version', async () => {
    const outcomes: Record<string, string> = {}
    for await (const {test, status} of runSuite(file)) outcomes[test.id] = status
    expect(outcomes).toEqual({
      t1: 'passed',
      t2: 'passed',
      t3: 'passed',
      t4: 'passed',
      t5: 'failed',
      t7: 'passed',
      t8: 'unavailable',
    })
  })

  it('prints counts by category and exits with 1 for a failure', () => {
    const {stdout, status} = spawnSync(
      process.execPath,
      ['cli/newsroom.ts', 'lake', 'conformance', file, '--json'],
      {encoding: 'utf8', cwd: join(import.meta.dirname, '../../..')},
    )
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      passed: 5,
      failed: 1,
      unavailable: 1,
      geo: {passed: 1, failed: 0},
      categories: {'function/own': {passed: 1, failed: 0}},
      failures: [{id: 't5', reason: 'expected 3; got 2'}],
    })
  })

  it('names the line that is no record', async () => {
    const broken = join(folder, 'broken.ndjson')
    writeFileSync(broken, '{"_type": "dataset", "_id": "x"}\nnot json\n')
    const read = async () => {
      for await (const _outcome of runSuite(broken));
    }
    await expect(read()).rejects.toThrow(`${broken}:2`)
  })

  it.each<[string, boolean]>([
    ['', true],
    ['>= 1.0', true],
    ['>=1.0.0', true],
    ['>= 1.3', false],
    ['< 1.0', false],
    ['0.1', false],
    ['^1.0', true],
    ['>=1.0 <1.2', false],
    ['0.1 || >= 1.2', true],
  ])('reads the version range "%s"', (range, expected) => {
    expect(inRange(range)).toBe(expected)
  })
})
