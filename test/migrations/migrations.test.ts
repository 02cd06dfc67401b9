import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {createLake, type Lake} from '../../lake/index.ts'
import {listMigrations, loadMigration} from '../../plugins/migrate/loadMigrations.ts'
import {hasRun, readRecords} from '../../plugins/migrate/migrationRecords.ts'
import {planMigration} from '../../plugins/migrate/planMigration.ts'
import {runMigration} from '../../plugins/migrate/runMigration.ts'
import {proveIdempotent} from '../../plugins/migrate/testing.ts'
import {undoMigration} from '../../plugins/migrate/undoMigration.ts'
import {contents, revisions} from '../article-import/pipeline/support/run.ts'

const migrationsFolder = join(import.meta.dirname, '../../migrations')

let lake: Lake
let folder: string
beforeEach(async () => {
  lake = await createLake()
  folder = await mkdtemp(join(tmpdir(), 'newsroom-migrate-'))
})
afterEach(async () => {
  await lake.close()
  await rm(folder, {recursive: true})
})

/** Documents of an older shape, one for each example migration, and one that needs none of them. */
const old = [
  {_id: 'article-1', _type: 'article', headline: 'One', standfirst: 'What it says'},
  {_id: 'article-2', _type: 'article', headline: 'Two', standfirst: 'Old', subheadline: 'New'},
  {_id: 'article-3', _type: 'article', headline: 'Three', body: 'First.\n\nSecond.'},
  {
    _id: 'drafts.article-3',
    _type: 'article',
    headline: 'Three',
    body: '<p>First <b>draft</b>.</p>',
  },
  {_id: 'article-4', _type: 'article', headline: 'Four', source: 'Nordic Wire'},
  {
    _id: 'article-5',
    _type: 'article',
    headline: 'Five',
    slug: {_type: 'slug', current: 'five'},
    photos: [
      {_type: 'figure', alt: 'Pier'},
      {_type: 'figure', alt: 'Ship'},
    ],
  },
  {_id: 'article-6', _type: 'article', headline: 'Six', subheadline: 'As it should be'},
]

async function run(id: string) {
  const loaded = await loadMigration(migrationsFolder, id)
  return runMigration(loaded, {
    client: lake.client(),
    target: 'the lake',
    by: 'Ines',
    undoPath: join(folder, `${id}.ndjson`),
  })
}

const examples = [
  'body-text-to-portable-text',
  'rename-standfirst',
  'source-name-to-reference',
  'split-inline-gallery',
]

test('all migrations are found, in the order of their names', async () => {
  expect(await listMigrations(migrationsFolder)).toEqual(
    [...examples, 'import-articles'].sort((a, b) => a.localeCompare(b)),
  )
})

describe.each(examples)('%s', (id) => {
  test('is idempotent', async () => {
    const {migration} = await loadMigration(migrationsFolder, id)
    const {changed} = await proveIdempotent(migration, old, lake.client())
    expect(changed).toBeGreaterThan(0)
  })

  test('changes only what needs it, records it, and is taken back to the letter', async () => {
    await lake.seed(old)
    const before = await contents(lake.client())
    const revisionsBefore = await revisions(lake.client())
    const {record, undoPath} = await run(id)
    expect(record).toMatchObject({migration: id, by: 'Ines', target: 'the lake'})
    expect(record.counts.documents).toBeGreaterThan(0)
    expect((await revisions(lake.client()))['article-6']).toBe(revisionsBefore['article-6'])
    expect(hasRun(await readRecords(lake.client()), id)).toBe(true)

    const again = await run(id).catch((error: unknown) => error)
    expect(again).not.toBeInstanceOf(Error)

    const undone = await undoMigration(undoPath ?? '', lake.client())
    expect(undone.left).toEqual([])
    const plain = (documents: Record<string, unknown>[]) =>
      documents.map(({_rev, _updatedAt, ...content}) => content)
    expect(plain(await contents(lake.client()))).toEqual(plain(before))
    expect(hasRun(await readRecords(lake.client()), id)).toBe(false)
  })
})

test('what the examples make is what the schema wants', async () => {
  await lake.seed(old)
  for (const id of examples) await run(id)
  const client = lake.client()
  expect(await client.getDocument('article-1')).toMatchObject({subheadline: 'What it says'})
  expect(await client.getDocument('article-2')).toMatchObject({subheadline: 'New'})
  const three = await client.getDocument('article-3')
  expect(three?.body).toHaveLength(2)
  expect(three?.body[0]).toMatchObject({_type: 'block', children: [{text: 'First.'}]})
  expect(await client.fetch('*[_id == "article-4"][0].source->name')).toBe('Nordic Wire')
  expect(await client.fetch('*[_id == "article-5"][0].galleries[0]->images[].alt')).toEqual([
    'Pier',
    'Ship',
  ])
})

test('what stands in an old field and is not what the migration knows is kept', async () => {
  await lake.seed([
    {_id: 'a', _type: 'article', headline: 'A', standfirst: 42},
    {_id: 'b', _type: 'article', headline: 'B', photos: [' https://x.example/1.jpg ', null, '']},
    {_id: 'c', _type: 'article', headline: 'C', photos: 'many'},
  ])
  await run('rename-standfirst')
  await run('split-inline-gallery')
  expect(await lake.client().getDocument('a')).toMatchObject({standfirst: 42})
  expect(await lake.client().getDocument('c')).toMatchObject({photos: 'many'})
  const [gallery] = await lake.client().fetch('*[_type == "photoGallery"]')
  expect(gallery.images).toEqual([
    {_key: 'photo0', _type: 'figure', sourceUrl: 'https://x.example/1.jpg'},
  ])
})

test('a dry run tells every change and makes none', async () => {
  await lake.seed(old)
  const before = await revisions(lake.client())
  const {migration} = await loadMigration(migrationsFolder, 'rename-standfirst')
  const groups = await Array.fromAsync(planMigration(migration, lake.client(), true))
  expect(groups.flatMap(({changes}) => changes.map(({id}) => id))).toEqual([
    'article-1',
    'article-2',
  ])
  expect(await revisions(lake.client())).toEqual(before)
})

test('an undo leaves a document alone that someone changed after the migration', async () => {
  await lake.seed(old)
  const {undoPath} = await run('rename-standfirst')
  await lake.client().patch('article-1').set({headline: 'Edited'}).commit()
  const {left, restored} = await undoMigration(undoPath ?? '', lake.client())
  expect({left, restored}).toEqual({left: ['article-1'], restored: 1})
  expect(await lake.client().getDocument('article-1')).toMatchObject({headline: 'Edited'})
})

/** A migration during which an editor is at work: after it was worked out, before it is written. */
async function runWhileEdited(edit: (client: SanityClient) => Promise<unknown>) {
  const {migration} = await loadMigration(migrationsFolder, 'rename-standfirst')
  const client = lake.client()
  let edited = false
  const busy = new Proxy(client, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property)
      if (property !== 'mutate') return typeof value === 'function' ? value.bind(target) : value
      return async (...args: Parameters<SanityClient['mutate']>) => {
        if (!edited) await edit(client)
        edited = true
        return client.mutate(...args)
      }
    },
  })
  const undoPath = join(folder, 'busy.ndjson')
  await runMigration(
    {id: 'rename-standfirst', migration},
    {client: busy, target: 'the lake', undoPath},
  )
  return undoPath
}

test('what an editor wrote while a migration was worked out is kept, and stays after an undo', async () => {
  await lake.seed(old)
  const undoPath = await runWhileEdited((client) =>
    client.patch('article-1').set({standfirst: 'What the editor says', kicker: 'New'}).commit(),
  )
  const migrated = await lake.client().getDocument('article-1')
  expect(migrated).toMatchObject({subheadline: 'What the editor says', kicker: 'New'})
  expect(migrated).not.toHaveProperty('standfirst')
  expect(await lake.client().getDocument('article-2')).not.toHaveProperty('standfirst')

  const {left, restored} = await undoMigration(undoPath, lake.client())
  expect({left, restored}).toEqual({left: [], restored: 2})
  expect(await lake.client().getDocument('article-1')).toMatchObject({
    standfirst: 'What the editor says',
    kicker: 'New',
  })
})

test('a document that was deleted while a migration was worked out does not come back', async () => {
  await lake.seed(old)
  await runWhileEdited((client) => client.delete('article-1'))
  expect(await lake.client().getDocument('article-1')).toBeUndefined()
  expect(await lake.client().getDocument('article-2')).not.toHaveProperty('standfirst')
})

test('an undo file is refused on a dataset that its migration did not run on', async () => {
  await lake.seed(old)
  const {undoPath} = await run('rename-standfirst')
  const other = await createLake()
  try {
    await expect(undoMigration(undoPath ?? '', other.client())).rejects.toMatchObject({
      code: 'UNDO_FILE_OF_OTHER_DATASET',
    })
  } finally {
    await other.close()
  }
})

test('a migration that fails changes nothing and leaves no undo file', async () => {
  await lake.seed(old)
  const before = await revisions(lake.client())
  const migration = {
    title: 'Broken',
    documentTypes: ['article'],
    migrate: {
      document(document: {_id: string}) {
        if (document._id === 'article-3') throw new Error('cannot read this one')
        return undefined
      },
    },
  }
  const failing = runMigration(
    {id: 'broken', migration},
    {client: lake.client(), target: 'the lake', undoPath: join(folder, 'broken.ndjson')},
  )
  await expect(failing).rejects.toMatchObject({code: 'MIGRATION_FAILED'})
  expect(await revisions(lake.client())).toEqual(before)
  expect(await readdir(folder)).toEqual([])
})

test('a migration that writes with the client, and not by what it returns, is told so', async () => {
  await lake.seed(old)
  const migration = {
    title: 'Impatient',
    migrate: {
      async document(_: unknown, {client}: {client: object}) {
        await (client as {delete: (id: string) => Promise<unknown>}).delete('article-1')
        return undefined
      },
    },
  } as unknown as Parameters<typeof planMigration>[0]
  await expect(Array.fromAsync(planMigration(migration, lake.client(), true))).rejects.toThrow(
    /may not call client\.delete/,
  )
})

test('a migration that is not idempotent is found out', async () => {
  const migration = {
    title: 'Counts',
    migrate: {
      document: ({_id, count = 0}: {_id: string; count?: number}) => [
        {type: 'patch', id: _id, patches: [{path: ['count'], op: {type: 'set', value: count + 1}}]},
      ],
    },
  } as unknown as Parameters<typeof proveIdempotent>[0]
  await expect(proveIdempotent(migration, old, lake.client())).rejects.toMatchObject({
    code: 'NOT_IDEMPOTENT',
  })
})
