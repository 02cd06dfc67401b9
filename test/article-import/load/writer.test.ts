import {createClient} from '@sanity/client'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {createLake, type Lake} from '../../../lake/index.ts'
import {contents, raw, revisions, runImport} from '../pipeline/support/run.ts'
import {type Fault, type FaultyProxy, startFaultyProxy} from './support/faultyProxy.ts'

let lake: Lake
let proxy: FaultyProxy | undefined
beforeEach(async () => {
  lake = await createLake()
})
afterEach(async () => {
  await proxy?.close()
  proxy = undefined
  await lake.close()
})

const many = Array.from({length: 60}, (_, index) => raw(String(index)))
const noWait = async () => {}

async function through(next: () => Fault, records = many) {
  proxy = await startFaultyProxy(lake.url, next)
  const client = createClient({
    projectId: lake.projectId,
    dataset: lake.dataset,
    apiHost: proxy.url,
    useProjectHostname: false,
    apiVersion: '2025-06-27',
    useCdn: false,
  })
  return runImport(records, client, {writer: {maxMutations: 10, sleep: noWait}})
}

function everyThird(fault: Fault): () => Fault {
  let count = 0
  return () => (count++ % 3 === 1 ? fault : 'pass')
}

describe('no document is lost and none is written twice', () => {
  test.each<[string, Fault]>([
    ['when connections break before the server hears', 'lose-request'],
    ['when the reply is lost after the commit', 'lose-reply'],
    ['when the server is overloaded', 503],
    ['when the rate is limited', {retryAfter: 0}],
  ])('%s', async (_, fault) => {
    const {result} = await through(everyThird(fault))
    expect(result.counts).toMatchObject({read: 60, created: 60, failed: 0})
    expect(await lake.client().fetch('count(*[_type == "article"])')).toBe(60)
    const untouched = await lake
      .client()
      .fetch('count(*[_type == "article" && provenance[0].importedRev == _rev])')
    expect(untouched).toBe(60)
    const before = await revisions(lake.client())
    await runImport(many, lake.client())
    expect(await revisions(lake.client())).toEqual(before)
  })
})

test('a document that the server refuses fails alone, with its reason and its record', async () => {
  const strict = await createLake({limits: 'hosted'})
  try {
    const oversized = raw('large', {kicker: 'x'.repeat(4_500_000)})
    const records = [raw('1'), oversized, raw('2'), raw('3')]
    const {result, events} = await runImport(records, strict.client())
    expect(result.counts).toMatchObject({read: 4, created: 3, failed: 1})
    expect(events).toContainEqual(
      expect.objectContaining({
        outcome: 'failed',
        code: 'not-accepted',
        raw: expect.objectContaining({externalId: 'large'}),
      }),
    )
    expect(await strict.client().fetch('count(*[_type == "article"])')).toBe(3)
  } finally {
    await strict.close()
  }
})

test('a target that never answers ends the run with what to do', async () => {
  const run = through(() => 'lose-request', many.slice(0, 3))
  await expect(run).rejects.toMatchObject({code: 'TARGET_UNREACHABLE'})
})

test('another import that runs at the same time does no harm', async () => {
  const [first, second] = await Promise.all([
    runImport(many, lake.client(), {writer: {maxMutations: 7}}),
    runImport(many, lake.client(), {writer: {maxMutations: 5}}),
  ])
  const sum = (name: 'created' | 'unchanged' | 'failed') =>
    first.result.counts[name] + second.result.counts[name]
  expect(sum('failed')).toBe(0)
  expect(await lake.client().fetch('count(*[_type == "article"])')).toBe(60)
  expect(await contents(lake.client())).toHaveLength(
    new Set((await contents(lake.client())).map(({_id}) => _id)).size,
  )
})
