import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {createLake, type Lake} from '../../../lake/index.ts'
import {clientStore} from '../../../plugins/article-import/load/clientStore.ts'
import {createAssetResolver} from '../../../plugins/article-import/load/node/assetResolver.ts'
import {importFiles} from '../../../plugins/article-import/pipeline/node/importFiles.ts'
import {retryAssets} from '../../../plugins/article-import/pipeline/retryAssets.ts'
import {collect, revisions} from '../pipeline/support/run.ts'

let lake: Lake
let folder: string
let archive: string
beforeEach(async () => {
  lake = await createLake()
  folder = await mkdtemp(join(tmpdir(), 'newsroom-assets-'))
  archive = join(folder, 'archive')
  await mkdir(join(archive, 'images'), {recursive: true})
})
afterEach(async () => {
  await lake.close()
  await rm(folder, {recursive: true})
})

const picture = (colour: string) =>
  sharp({create: {width: 64, height: 48, channels: 3, background: colour}})
    .png()
    .toBuffer()

async function write(...images: string[]) {
  const figures = images.map((src) => `<figure><img src="${src}" alt="A pier"></figure>`)
  const article = {
    id: '1',
    headline: 'Pictures of the pier',
    body: `<p>They show the pier.</p>${figures.join('')}`,
  }
  await writeFile(join(archive, 'articles.ndjson'), `${JSON.stringify(article)}\n`)
}

const figures = () =>
  lake
    .client()
    .fetch<{asset?: {_ref: string}; sourceUrl?: string; alt: string}[]>(
      '*[_type == "article"][0].body[_type == "figure"]',
    )

test('pictures beside the article are stored, the same bytes once', async () => {
  await writeFile(join(archive, 'images', 'a.png'), await picture('red'))
  await writeFile(join(archive, 'images', 'b.png'), await picture('red'))
  await write('images/a.png', 'images/b.png')
  await collect(importFiles(archive, {target: lake.client()}))
  const [first, second] = await figures()
  expect(first?.asset?._ref).toMatch(/^image-[0-9a-f]{40}-64x48-png$/)
  expect(second?.asset?._ref).toBe(first?.asset?._ref)
  expect(first?.sourceUrl).toBeUndefined()
  const before = await revisions(lake.client())
  await collect(importFiles(archive, {target: lake.client()}))
  expect(await revisions(lake.client())).toEqual(before)
})

test('a missing picture stops nothing, is told, and is put in place later', async () => {
  await write('images/late.png')
  const {result, events} = await collect(importFiles(archive, {target: lake.client()}))
  expect(result.counts).toMatchObject({created: 1, failed: 0})
  expect(await figures()).toMatchObject([{sourceUrl: 'images/late.png', alt: 'A pier'}])
  expect(events).toContainEqual(
    expect.objectContaining({
      issue: expect.objectContaining({code: expect.stringMatching(/^asset-/)}),
    }),
  )
  await writeFile(join(archive, 'images', 'late.png'), await picture('blue'))
  const store = clientStore(lake.client(), 'the lake')
  const {openArchiveFiles} = await import(
    '../../../plugins/article-import/load/node/archiveFiles.ts'
  )
  const files = await openArchiveFiles(archive, true)
  const resolver = createAssetResolver({store, files})
  const results = await Array.fromAsync(
    retryAssets(store, resolver, 'retry-1', {label: 'archive', root: archive}),
  )
  expect(results).toMatchObject([{type: 'placed', pictures: 1}])
  expect((await figures())[0]?.asset).toBeDefined()
  const before = await revisions(lake.client())
  await collect(importFiles(archive, {target: lake.client()}))
  expect(await revisions(lake.client())).toEqual(before)
})

test('no path leads out of the archive, by dots, by root, by address or by link', async () => {
  await writeFile(join(folder, 'secret.png'), await picture('black'))
  await symlink(join(folder, 'secret.png'), join(archive, 'images', 'link.png'))
  await write(
    '../secret.png',
    '..%2Fsecret.png',
    'images/../../secret.png',
    join(folder, 'secret.png'),
    `file://${join(folder, 'secret.png')}`,
    'images/link.png',
  )
  const {result} = await collect(importFiles(archive, {target: lake.client()}))
  expect(result.counts.created).toBe(1)
  expect(await lake.client().fetch('count(*[_type == "sanity.imageAsset"])')).toBe(0)
})

test('what is no picture is refused, whatever it is called', async () => {
  await writeFile(join(archive, 'images', 'page.png'), '<html><script>alert(1)</script></html>')
  await writeFile(
    join(archive, 'images', 'vector.png'),
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
  )
  await writeFile(join(archive, 'images', 'cut.png'), (await picture('red')).subarray(0, 20))
  await write('images/page.png', 'images/vector.png', 'images/cut.png')
  const {events} = await collect(importFiles(archive, {target: lake.client()}))
  const codes = events.flatMap((event) =>
    event.type === 'issue' && event.issue.code.startsWith('asset-') ? [event.issue.code] : [],
  )
  expect(codes).toHaveLength(3)
  expect(await lake.client().fetch('count(*[_type == "sanity.imageAsset"])')).toBe(0)
})

test('a picture larger than allowed, or none at all, is given up as soon as that shows', async () => {
  const start = await picture('green')
  let sent = 0
  const server = createServer((incoming, outgoing) => {
    const part = incoming.url === '/text.png' ? Buffer.alloc(65_536, 'text ') : Buffer.alloc(65_536)
    if (incoming.url !== '/text.png') outgoing.write(start)
    const more = () => {
      while (!outgoing.destroyed && sent < 64 * 1024 * 1024) {
        sent += part.length
        if (!outgoing.write(part)) return void outgoing.once('drain', more)
      }
      outgoing.end()
    }
    more()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const {port} = server.address() as AddressInfo
  try {
    for (const [name, code] of [
      ['huge.png', 'asset-too-large'],
      ['text.png', 'asset-type-refused'],
    ] as const) {
      sent = 0
      await write(`http://127.0.0.1:${port}/${name}`)
      const {events} = await collect(
        importFiles(archive, {
          target: lake.client(),
          edited: 'overwrite',
          assets: {maxBytes: 1_000_000, allowHosts: ['127.0.0.1']},
        }),
      )
      const codes = events.flatMap((event) => (event.type === 'issue' ? [event.issue.code] : []))
      expect(codes).toContain(code)
      expect(sent).toBeLessThan(32 * 1024 * 1024)
    }
  } finally {
    await new Promise((done) => server.close(() => done(null)))
  }
})

test('no more pictures are fetched at once than allowed', async () => {
  const bytes = await picture('green')
  let now = 0
  let most = 0
  const server = createServer((_, outgoing) => {
    now++
    most = Math.max(most, now)
    setImmediate(() => {
      now--
      outgoing.end(bytes)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const {port} = server.address() as AddressInfo
  try {
    const urls = Array.from({length: 20}, (_, index) => `http://127.0.0.1:${port}/${index}.png`)
    await write(...urls)
    await collect(
      importFiles(archive, {
        target: lake.client(),
        assets: {concurrency: 3, allowHosts: ['127.0.0.1']},
      }),
    )
    expect(most).toBeLessThanOrEqual(3)
    expect(await lake.client().fetch('count(*[_type == "sanity.imageAsset"])')).toBe(1)
    expect((await figures()).every(({asset}) => asset !== undefined)).toBe(true)
  } finally {
    await new Promise((done) => server.close(() => done(null)))
  }
})
