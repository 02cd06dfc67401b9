import {createReadStream} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {exportDataset} from '@sanity/export'
import {sanityImport} from '@sanity/import'
import sharp from 'sharp'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {createLake} from '../../lake/index.ts'
import {setupLake} from '../../lake/vitest.ts'

const test = setupLake()

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-export-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

describe('/data/export', () => {
  it('streams every document, also many, and those of some types', async () => {
    const seed = Array.from({length: 1203}, (_, n) => ({
      _id: `d${n}`,
      _type: n % 3 === 0 ? 'post' : 'author',
      n,
    }))
    await test.lake.seed(seed)
    const read = async (query: string) =>
      (await (await fetch(`${test.lake.url}/v1/data/export/production${query}`)).text())
        .split('\n')
        .filter(Boolean)
        .map((line): Record<string, unknown> => JSON.parse(line))
    const all = await read('')
    expect(new Set(all.map(({_id}) => _id))).toEqual(new Set(seed.map(({_id}) => _id)))
    expect(await read('?types=post')).toHaveLength(401)
    const page = await read('?nextCursor=')
    expect(page.at(-1)).toHaveProperty('nextCursor')
    expect(page).toHaveLength(501)
  })
})

describe('the official exporter and importer', () => {
  it('carry documents and assets from one lake to another', async () => {
    const image = await sharp({create: {width: 40, height: 30, channels: 3, background: 'red'}})
      .png()
      .toBuffer()
    const asset = await test.client.assets.upload('image', image, {filename: 'red.png'})
    await test.client
      .transaction()
      .create({_id: 'author', _type: 'author', name: 'Ada'})
      .create({
        _id: 'post',
        _type: 'post',
        author: {_type: 'reference', _ref: 'author'},
        lead: {_type: 'image', asset: {_type: 'reference', _ref: asset._id}},
      })
      .create({_id: 'drafts.post', _type: 'post', title: 'Draft'})
      .commit()
    const file = join(folder, 'out.tar.gz')
    await exportDataset({
      client: test.lake.client({token: 'any'}) as never,
      dataset: 'production',
      outputPath: file,
    })
    const other = await createLake()
    try {
      const client = other.client({token: 'any'})
      await sanityImport(createReadStream(file), {
        client: client as never,
        operation: 'create',
        allowAssetsInDifferentDataset: true,
      } as never)
      const documents = await client.fetch(
        '*[_type == "post"] | order(_id)',
        {},
        {perspective: 'raw'},
      )
      expect(documents).toMatchObject([
        {_id: 'drafts.post', title: 'Draft'},
        {_id: 'post', author: {_ref: 'author'}, lead: {asset: {_ref: asset._id}}},
      ])
      const [width] = await client.fetch(
        '*[_type == "sanity.imageAsset"].metadata.dimensions.width',
      )
      expect(width).toBe(40)
    } finally {
      await other.close()
    }
  }, 60_000)

  it('is given NDJSON in any order of references', async () => {
    const lines = [
      {_id: 'a', _type: 'post', author: {_type: 'reference', _ref: 'b'}},
      {_id: 'b', _type: 'author', latest: {_type: 'reference', _ref: 'a'}},
    ]
    const client = test.lake.client({token: 'any'})
    await sanityImport(
      lines as never,
      {client: client as never, operation: 'createOrReplace'} as never,
    )
    expect(await client.getDocument('a')).toMatchObject({author: {_ref: 'b'}})
    expect(await client.getDocument('a')).not.toHaveProperty('author._weak')
  }, 60_000)
})
