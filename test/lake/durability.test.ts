import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {createLake} from '../../lake/index.ts'
import {createIndexer, createQueryEngine} from '../../lake/query/index.ts'
import {Dataset} from '../../lake/store/dataset.ts'
import {documentAtRevision} from '../../lake/store/history.ts'
import {encodePatch} from '../../lake/store/mendoza.ts'
import type {Mutation} from '../../lake/store/mutation.ts'
import {killRepeatedly} from './killedLake.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-durability-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

describe('a lake that is killed', () => {
  it('loses no acknowledged write and tears no transaction, at 12 random moments', async () => {
    const {acknowledged, ...rest} = await killRepeatedly(folder, 12)
    expect(rest).toEqual({kills: 12, lost: 0, torn: 0, integrity: ['ok']})
    expect(acknowledged).toBeGreaterThan(12)
  }, 90_000)
})

describe('a disk that is full', () => {
  it('answers 507, writes nothing of the transaction, and goes on when there is space', async () => {
    const dataset = openDataset(join(folder, 'dataset.sqlite'))
    const create = (id: string, size: number) =>
      dataset.commit({
        mutations: [
          {create: {_id: `${id}-small`, _type: 'a'}},
          {create: {_id: id, _type: 'a', text: 'x'.repeat(size)}},
        ],
        author: 'me',
      })
    await create('before', 10)
    const pages = Number(dataset.database.prepare('PRAGMA page_count').get()?.page_count)
    dataset.database.exec(`PRAGMA max_page_count = ${pages + 4}`)
    const [big, alsoWaiting] = await Promise.allSettled([create('big', 1_000_000), create('b', 10)])
    expect(big).toMatchObject({
      status: 'rejected',
      reason: {status: 507, body: {error: {type: 'insufficientStorageError'}}},
    })
    // The neighbour in the same commit either came through whole or was refused the same way.
    if (alsoWaiting?.status === 'rejected') expect(alsoWaiting.reason).toMatchObject({status: 507})
    expect(dataset.get('big')).toBeUndefined()
    expect(dataset.get('big-small')).toBeUndefined()
    expect(dataset.get('b') === undefined).toBe(alsoWaiting?.status === 'rejected')
    dataset.database.exec('PRAGMA max_page_count = 1073741823')
    await create('after', 1_000_000)
    expect(dataset.get('after')).toBeTruthy()
    expect(dataset.database.prepare('PRAGMA integrity_check').get()).toEqual({
      integrity_check: 'ok',
    })
    dataset.close()
  })
})

describe('a file that cannot be written', () => {
  it('answers 500 with the reason, still reads, and writes again when it can', async () => {
    const dataset = openDataset(join(folder, 'dataset.sqlite'))
    const create = (id: string) =>
      dataset.commit({mutations: [{create: {_id: id, _type: 'a'}}], author: 'me'})
    await create('before')
    dataset.database.exec('PRAGMA query_only = ON')
    await expect(create('refused')).rejects.toMatchObject({
      status: 500,
      body: {error: {type: 'storageError'}},
    })
    expect(dataset.get('before')).toBeTruthy()
    dataset.database.exec('PRAGMA query_only = OFF')
    await create('after')
    expect(dataset.get('refused')).toBeUndefined()
    dataset.close()
  })
})

describe('a data folder', () => {
  it('keeps everything for the next lake', async () => {
    const first = await createLake({data: folder})
    await first.client().create({_id: 'a', _type: 'post', title: 'kept'})
    await first.close()
    const second = await createLake({data: folder})
    expect(await second.client().getDocument('a')).toMatchObject({title: 'kept'})
    expect(await second.client().fetch('*[title match "kep*"]._id')).toEqual(['a'])
    await second.close()
  })

  it('belongs to one lake at a time', async () => {
    const first = await createLake({data: folder})
    await expect(createLake({data: folder})).rejects.toMatchObject({code: 'FOLDER_IN_USE'})
    expect(await first.client().fetch('count(*)')).toBe(0)
    await first.close()
    await (await createLake({data: folder})).close()
  })

  it('of the first version, whose patches counted the revision among the attributes, keeps its history', async () => {
    const file = join(folder, 'dataset.sqlite')
    const first = openDataset(file)
    const commit = (mutation: Mutation) => first.commit({mutations: [mutation], author: 'me'})
    const {transactionId: one} = await commit({
      create: {_id: 'a', _type: 'post', title: 'One', words: 'first'},
    })
    const {transactionId: two} = await commit({
      patch: {id: 'a', set: {title: 'Two'}, unset: ['words']},
    })
    const {transactionId: three} = await commit({delete: {id: 'a'}})
    const states = [one, two].map((id) => documentAtRevision(first, 'a', id))
    const update = first.database.prepare(
      "UPDATE changes SET apply = ?, revert = ? WHERE kind = 'update'",
    )
    const [before, after] = states
    update.run(
      JSON.stringify(encodePatch(before, after)),
      JSON.stringify(encodePatch(after, before)),
    )
    first.database
      .prepare("UPDATE changes SET revert = ? WHERE kind = 'delete'")
      .run(JSON.stringify([0, after]))
    first.database.exec('PRAGMA user_version = 1')
    first.close()

    const second = openDataset(file)
    expect(states).toMatchObject([{title: 'One', words: 'first'}, {title: 'Two'}])
    expect([one, two, three].map((id) => documentAtRevision(second, 'a', id))).toEqual([
      ...states,
      undefined,
    ])
    second.close()
    openDataset(file).close()
  })

  it('of the second version, which kept references by id, still answers and holds to them', async () => {
    const file = join(folder, 'dataset.sqlite')
    const refer = (id: string, fields: object) => ({create: {_id: id, _type: 'post', ...fields}})
    const first = openDataset(file)
    await first.commit({
      author: 'me',
      mutations: [
        refer('target', {}),
        refer('b', {to: {_ref: 'target'}}),
        refer('a', {to: {_ref: 'target'}}),
        refer('weak', {to: {_ref: 'target', _weak: true}}),
      ],
    })
    first.database.exec(`
      DROP TABLE strong_references;
      CREATE TABLE strong_references (source TEXT NOT NULL, target TEXT NOT NULL,
        PRIMARY KEY (target, source)) WITHOUT ROWID;
      INSERT INTO strong_references (source, target) VALUES ('a', 'target'), ('b', 'target');
      DROP TABLE query_references;
      CREATE TABLE query_references (target TEXT NOT NULL, id TEXT NOT NULL,
        PRIMARY KEY (target, id)) WITHOUT ROWID;
      INSERT INTO query_references (target, id)
        VALUES ('target', 'a'), ('target', 'b'), ('target', 'weak');
      PRAGMA user_version = 2;
    `)
    first.close()

    for (const second of [openDataset(file), openDataset(file)]) {
      const query = '*[references("target")]._id | order(@)'
      expect(await second.engine.run({query})).toEqual(['a', 'b', 'weak'])
      await expect(
        second.commit({author: 'me', mutations: [{delete: {id: 'target'}}]}),
      ).rejects.toThrow('as there are references to it from "a"')
      second.close()
    }
    const third = openDataset(file)
    const ids = ['a', 'b', 'weak', 'target']
    const mutations = ids.map((id): Mutation => ({delete: {id}}))
    await third.commit({author: 'me', transactionId: 'last', mutations})
    const left = third.database
      .prepare('SELECT target FROM strong_references UNION ALL SELECT target FROM query_references')
      .all()
    expect(left).toEqual([])
    third.close()
  })

  it('is refused when a newer version wrote it', async () => {
    const lake = await createLake({data: folder})
    await lake.close()
    const dataset = openDataset(join(folder, 'datasets', 'production', 'dataset.sqlite'))
    dataset.database.exec('PRAGMA user_version = 999')
    dataset.close()
    await expect(createLake({data: folder})).rejects.toMatchObject({code: 'NEWER_DATASET'})
  })
})

function openDataset(file: string): Dataset {
  let ids = 0
  return new Dataset({
    name: 'production',
    projectId: 'local',
    file,
    createQueryEngine,
    indexer: createIndexer(),
    now: () => new Date().toISOString(),
    newId: () => `id${ids++}`,
  })
}
