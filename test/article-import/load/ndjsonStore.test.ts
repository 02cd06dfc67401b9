import {createReadStream} from 'node:fs'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {sanityImport} from '@sanity/import'
import sharp from 'sharp'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {createLake, type Lake} from '../../../lake/index.ts'
import {ndjsonStore} from '../../../plugins/article-import/load/node/ndjsonStore.ts'
import {importFiles} from '../../../plugins/article-import/pipeline/node/importFiles.ts'
import {collect, comparable, contents} from '../pipeline/support/run.ts'

let lake: Lake
let folder: string
beforeEach(async () => {
  lake = await createLake()
  folder = await mkdtemp(join(tmpdir(), 'newsroom-ndjson-'))
  await writeFile(
    join(folder, 'pier.png'),
    await sharp({create: {width: 40, height: 30, channels: 3, background: 'red'}})
      .png()
      .toBuffer(),
  )
  const articles = [1, 2, 3].map((id) => ({
    id: String(id),
    url: `https://daily.example/${id}`,
    headline: `Ferry ${id} returns`,
    body: `<p>The Harbour Authority and the City Council signed a memorandum of understanding in Bergen on May ${id}, 2024, as <a href="https://daily.example/${(id % 3) + 1}">told</a>.</p><figure><img src="pier.png" alt="Pier"></figure>`,
  }))
  await writeFile(
    join(folder, 'articles.ndjson'),
    articles.map((article) => `${JSON.stringify(article)}\n`).join(''),
  )
})
afterEach(async () => {
  await lake.close()
  await rm(folder, {recursive: true})
})

test('a text may hold the line and paragraph separators that stand unescaped in JSON', async () => {
  const separated = '<p>One\u2028two\u2029three, as <a href="https://daily.example/1">told</a>.</p>'
  const articles = [1, 2].map((id) => ({
    id: String(id),
    url: `https://daily.example/${id}`,
    headline: `A\u2028B ${id}`,
    body: id === 1 ? separated.replace('/1"', '/2"') : separated,
  }))
  const lines = articles.map((article) => `${JSON.stringify(article)}\n`)
  await writeFile(join(folder, 'articles.ndjson'), lines.join(''))
  const file = join(folder, 'out.ndjson')
  await collect(importFiles(join(folder, 'articles.ndjson'), {target: await ndjsonStore(file)}))
  const documents = (await readFile(file, 'utf8')).trimEnd().split('\n')
  const types = documents.map((line) => (JSON.parse(line) as {_type: string})._type)
  expect(types).toContain('article')
})

test('@sanity/import takes the file, pictures included, and the dataset is what a direct import makes', async () => {
  const archive = join(folder, 'articles.ndjson')
  const file = join(folder, 'out', 'documents.ndjson')
  const {result} = await collect(importFiles(archive, {target: await ndjsonStore(file)}))
  expect(result.counts).toMatchObject({read: 3, created: 3, failed: 0})
  expect(await readFile(file, 'utf8')).toContain('"_sanityAsset":"image@file://')

  await sanityImport(createReadStream(file), {
    client: lake.client({token: 'local'}),
    operation: 'create',
  })
  const direct = await createLake()
  try {
    await collect(importFiles(archive, {target: direct.client()}))
    const plain = async (client: Parameters<typeof contents>[0]) =>
      comparable(await contents(client))
        .filter(({_type}) => !String(_type).startsWith('sanity.'))
        .map(({provenance, ...content}) => content)
    expect(await plain(lake.client())).toEqual(await plain(direct.client()))
    // Nobody edited what was loaded, so that it goes on following the archive.
    const changed = (await readFile(archive, 'utf8')).replace('Ferry 2 returns', 'Ferry 2 is late')
    await writeFile(archive, changed)
    const again = await collect(importFiles(archive, {target: lake.client()}))
    expect(again.result.counts).toMatchObject({changed: 1, unchanged: 2, skipped: 0})
  } finally {
    await direct.close()
  }
}, 60_000)

test('no half-written file stands in its place', async () => {
  const file = join(folder, 'documents.ndjson')
  async function* broken() {
    yield {failure: {locator: 'x', code: 'invalid', message: 'x', kind: 'failed' as const}}
    throw new Error('the disk is gone')
  }
  const run = collect(
    importFiles('-', {target: await ndjsonStore(file), records: broken(), assets: false}),
  )
  await expect(run).rejects.toThrow('the disk is gone')
  await expect(readFile(file)).rejects.toMatchObject({code: 'ENOENT'})
})
