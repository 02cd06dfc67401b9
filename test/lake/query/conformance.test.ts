import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {gzipSync} from 'node:zlib'
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
  {_type: 'dataset', _id: 'far', url: 'http://127.0.0.1:1/far.ndjson'},
  {_type: 'dataset', _id: 'beside', url: 'http://127.0.0.1:1/data/beside%2Endjson'},
  {
    _type: 'dataset',
    _id: 'odd',
    documents: [1, null, 'a', {n: 1}, {_id: 1}, {_id: 'a'}, {_id: 'a'}],
  },
  {_id: 't1', query: '*[n > 0]._id', result: ['b', 'a'], filename: 'expr/own.yml'},
  {_id: 't2', query: '*[', valid: false, filename: 'expr/own.yml'},
  {
    _id: 't3',
    query: '*|score(text match "tea"){_id, _score}',
    result: [
      {_id: 'a', _pos: 2},
      {_id: 'b', _pos: 1},
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
  {_id: 't9', query: 'count(*)', result: 2, dataset: {_ref: 'beside'}, filename: 'expr/own.yml'},
  {_id: 't10', query: 'count(*)', result: 7, dataset: {_ref: 'odd'}, filename: 'expr/own.yml'},
  {_id: 't11', query: '*[0].x', result: 1, documents: [{x: 1}], filename: 'expr/own.yml'},
  {_id: 't12', query: 'count(*)', result: 1, dataset: {_ref: 'later'}, filename: 'expr/own.yml'},
  {_id: 't13', query: 'count(*)', result: 0, dataset: null, filename: 'expr/own.yml'},
  {_id: 't14', query: '*[@ == 1]', result: [1], dataset: {_ref: 'odd'}, filename: 'expr/own.yml'},
  {_id: 'later', _type: 'dataset', documents: [{_id: 'a'}]},
  {_id: 'about', _type: 'release', name: 'v1'},
].map((record) => ({_type: 'test', name: record._id, dataset: {_ref: 'one'}, ...record}))

const file = join(folder, 'suite.ndjson')
writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'))
writeFileSync(join(folder, 'beside.ndjson'), '{"_id": "a"}\n{"_id": "b"}\n')

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
      t9: 'passed',
      t10: 'passed',
      t11: 'passed',
      t12: 'passed',
      t13: 'passed',
      t14: 'passed',
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
      passed: 11,
      failed: 1,
      unavailable: 1,
      geo: {passed: 1, failed: 0},
      categories: {'function/own': {passed: 1, failed: 0}},
      failures: [{id: 't5', reason: 'expected 3; got 2'}],
    })
  })

  it('reads a compressed suite, and strings with line separators of Unicode', async () => {
    const record = {
      _type: 'test',
      _id: 'odd',
      query: '"a\u2028b"',
      result: 'a\u2028b',
      unknown: {key: 1},
      dataset: {documents: []},
    }
    const compressed = join(folder, 'suite.ndjson.gz')
    writeFileSync(compressed, gzipSync(`\ufeff${JSON.stringify(record)}\r\n\r\n`))
    const outcomes: string[] = []
    for await (const {test, status} of runSuite(compressed)) outcomes.push(`${test.id} ${status}`)
    expect(outcomes).toEqual(['odd passed'])
  })

  it('goes on after a line that is no record, and counts it', async () => {
    const broken = join(folder, 'broken.ndjson')
    const lines = ['not json', '{"_type": "test"}', JSON.stringify(records.at(-3)), '[1]']
    writeFileSync(broken, lines.join('\n'))
    const outcomes: string[] = []
    for await (const {test, status} of runSuite(broken)) outcomes.push(`${test.id} ${status}`)
    expect(outcomes).toEqual(['line 1 failed', 'line 2 failed', 't14 failed', 'line 4 failed'])
  })

  it('names the first line of a file that has no record', async () => {
    const yaml = join(folder, 'suite.yml')
    writeFileSync(yaml, '\ntests:\n  - query: 1\n')
    const read = async () => {
      for await (const _outcome of runSuite(yaml));
    }
    await expect(read()).rejects.toThrow(`${yaml}:2`)
  })

  it.each<[string, boolean]>([
    ['', true],
    ['>= 1.0', true],
    ['>=1.0.0', true],
    ['>= 1.3', true],
    ['>= 1.5', false],
    ['>= 2', false],
    ['< 1.0', false],
    ['0.1', false],
    ['^1.0', true],
    ['>=1.0 <1.2', false],
    ['< 1.4', false],
    ['0.1 || >= 1.2', true],
  ])('reads the version range "%s"', (range, expected) => {
    expect(inRange(range)).toBe(expected)
  })
})
