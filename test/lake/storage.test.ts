import {randomUUID} from 'node:crypto'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createIndexer, createQueryEngine} from '../../lake/query/index.ts'
import type {Dataset} from '../../lake/store/dataset.ts'
import {DatasetRegistry} from '../../lake/store/datasetRegistry.ts'
import {storageError} from '../../lake/store/storageError.ts'

const folder = mkdtempSync(join(tmpdir(), 'lake-storage-'))
const datasets = new DatasetRegistry({
  folder,
  projectId: 'local',
  createQueryEngine,
  indexer: createIndexer(),
  now: () => new Date().toISOString(),
  newId: () => randomUUID(),
})
let dataset: Dataset
beforeAll(() => {
  dataset = datasets.create('production')
})
afterAll(() => {
  datasets.close()
  rmSync(folder, {recursive: true})
})

const create = (_id: string, text = 'short') =>
  dataset.commit({mutations: [{create: {_id, _type: 'note', text}}], author: 'me'})
const statusOf = (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (error: unknown) => (storageError(error) as {status?: number}).status,
  )
const ids = () => dataset.engine.run({query: '*[text match "short"]._id'})

describe('a dataset whose file cannot grow or be written', () => {
  it('answers 507, keeps what it acknowledged, and goes on when there is room', async () => {
    await create('before')
    const {page_count: pages} = dataset.database.prepare('PRAGMA page_count').get() ?? {}
    dataset.database.exec(`PRAGMA max_page_count = ${pages}`)
    const large = `short ${randomUUID().repeat(20_000)}`
    expect(await statusOf(create('refused', large))).toBe(507)
    expect(await statusOf(create('refused', large))).toBe(507)
    expect(await ids()).toEqual(['before'])
    dataset.database.exec('PRAGMA max_page_count = 1000000')
    expect(await statusOf(create('refused', large))).toBe(200)
    expect(await ids()).toEqual(['before', 'refused'])
  })

  it('answers 500 while it is read-only, also to one of several that wait, and goes on', async () => {
    dataset.database.exec('PRAGMA query_only = ON')
    const several = ['a', 'b', 'c'].map((id) => statusOf(create(id)))
    expect(await Promise.all(several)).toEqual([500, 500, 500])
    expect(await ids()).toEqual(['before', 'refused'])
    dataset.database.exec('PRAGMA query_only = OFF')
    expect(await statusOf(create('after'))).toBe(200)
    expect(await ids()).toEqual(['after', 'before', 'refused'])
    const check = dataset.database.prepare('PRAGMA integrity_check').get()
    expect(check?.integrity_check).toBe('ok')
  })
})
