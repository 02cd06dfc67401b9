import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createLake, type Lake} from '../../../lake/index.ts'
import {freePort} from '../../support/freePort.ts'

let lake: Lake
beforeAll(async () => {
  lake = await createLake()
})
afterAll(() => lake.close())

const picture = (color: string) =>
  sharp({create: {width: 400, height: 200, channels: 3, background: color}})
    .jpeg()
    .toBuffer()

const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>',
)

describe('upload', () => {
  test('client.assets.upload gives the document of the hosted API', async () => {
    const asset = await lake
      .client()
      .assets.upload('image', await picture('#a00'), {filename: 'red.jpg', label: 'red'})
    expect(asset).toMatchObject({
      _id: expect.stringMatching(/^image-[0-9a-f]{40}-400x200-jpg$/),
      _type: 'sanity.imageAsset',
      extension: 'jpg',
      mimeType: 'image/jpeg',
      originalFilename: 'red.jpg',
      label: 'red',
      metadata: {dimensions: {width: 400, height: 200}},
      url: expect.stringContaining(`${lake.url}/images/local/production/`),
    })
    expect(await lake.client().getDocument(asset._id)).toEqual(asset)
  })

  test('the same bytes give the same document and are stored once', async () => {
    const client = lake.client()
    const bytes = await picture('#0a0')
    const first = await client.assets.upload('image', bytes, {filename: 'one.jpg'})
    const again = await client.assets.upload('image', bytes, {filename: 'two.jpg'})
    expect(again).toEqual(first)
  })

  test('what is no image leaves nothing behind', async () => {
    const data = await mkdtemp(join(tmpdir(), 'lake-refused-'))
    const kept = await createLake({data})
    const upload = () => kept.client().assets.upload('image', Buffer.from('no image'))
    await expect(upload()).rejects.toMatchObject({statusCode: 400})
    expect(await readdir(join(data, 'datasets/production/assets'))).toEqual([])
    await kept.close()
    await rm(data, {recursive: true})
  })

  test('frame=1 gives the first picture of an animation', async () => {
    const frame = (background: string) =>
      sharp({create: {width: 20, height: 20, channels: 3, background}})
        .png()
        .toBuffer()
    const frames = [await frame('#a00'), await frame('#0a0')]
    const animation = await sharp(frames, {join: {animated: true}})
      .gif()
      .toBuffer()
    const {url} = await lake.client().assets.upload('image', animation)
    const pages = async (query: string) => {
      const answer = await (await fetch(url + query)).arrayBuffer()
      return (await sharp(answer, {animated: true}).metadata()).pages ?? 1
    }
    expect([await pages('?w=10'), await pages('?w=10&frame=1')]).toEqual([2, 1])
  })

  test('a file keeps a harmless ending and its type', async () => {
    const asset = await lake.client().assets.upload('file', Buffer.from('hello'), {
      filename: '../../etc/pass wd.TXT',
      contentType: 'text/plain',
    })
    expect(asset._id).toMatch(/^file-[0-9a-f]{40}-txt$/)
    const response = await fetch(asset.url)
    expect(await response.text()).toBe('hello')
    expect(response.headers.get('content-type')).toBe('text/plain')
  })

  test('what is no image is refused as the hosted API does', async () => {
    await expect(
      lake.client().assets.upload('image', Buffer.from('no image'), {filename: 'a.png'}),
    ).rejects.toMatchObject({statusCode: 400})
  })
})

describe('a lake that moves to another port', () => {
  test('lets its assets say where it is, and changes nothing when it stays', async () => {
    const data = await mkdtemp(join(tmpdir(), 'lake-moves-'))
    const at = async <Value>(port: number, use: (lake: Lake) => Promise<Value>) => {
      const moved = await createLake({data, port})
      try {
        return await use(moved)
      } finally {
        await moved.close()
      }
    }
    const [first, second] = [await freePort(), await freePort()]
    const stored = await at(first, async (one) =>
      one.client().assets.upload('image', await picture('#123')),
    )
    const read = (one: Lake) => one.client().getDocument(stored._id)
    const moved = await at(second, read)
    expect(moved?.url).toBe(`http://127.0.0.1:${second}/${stored.path}`)
    expect(await at(second, read)).toEqual(moved)
    await rm(data, {recursive: true})
  })
})

describe('delivery', () => {
  test('renders what the URL asks for', async () => {
    const {url} = await lake.client().assets.upload('image', await picture('#00a'))
    const response = await fetch(`${url}?w=100&h=100&fit=crop&fm=webp`)
    expect(response.headers.get('content-type')).toBe('image/webp')
    expect(await sharp(await response.arrayBuffer()).metadata()).toMatchObject({
      format: 'webp',
      width: 100,
      height: 100,
    })
  })

  test('auto=format sends WebP to those who take it, and varies on it', async () => {
    const {url} = await lake.client().assets.upload('image', await picture('#0aa'))
    const modern = await fetch(`${url}?auto=format`, {headers: {accept: 'image/webp,*/*'}})
    expect(modern.headers.get('content-type')).toBe('image/webp')
    expect(modern.headers.get('vary')).toContain('accept')
    const old = await fetch(`${url}?auto=format&w=50`, {headers: {accept: 'image/*'}})
    expect(old.headers.get('content-type')).toBe('image/jpeg')
  })

  test('an SVG is served where its scripts cannot run', async () => {
    const {url} = await lake.client().assets.upload('image', svg, {filename: 'x.svg'})
    const response = await fetch(url)
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('a range of a file is served alone', async () => {
    const {url} = await lake.client().assets.upload('file', Buffer.from('0123456789'))
    const response = await fetch(url, {headers: {range: 'bytes=2-4'}})
    expect(response.status).toBe(206)
    expect(await response.text()).toBe('234')
  })

  test('a download gets a name that breaks out of no header', async () => {
    const {url} = await lake.client().assets.upload('file', Buffer.from('x'))
    const response = await fetch(`${url}?dl=${encodeURIComponent('a"\r\nset-cookie: b.txt')}`)
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="a_set-cookie_ b.txt"',
    )
  })

  test.each<[string, object, number]>([
    ['a type that breaks out of its header', {mimeType: 'text/html\r\nset-cookie: a'}, 200],
    ['a type that is no header', {mimeType: '🙂'}, 200],
    ['a size that is none', {size: -5}, 200],
    ['a size beyond the file', {size: 1e15}, 200],
    ['no size and no type', {size: null, mimeType: null}, 200],
    ['an ending that breaks out', {extension: 'a"\r\n; x='}, 404],
    ['a hash that leads out', {sha1hash: '../../production.sqlite'}, 404],
    ['no hash', {sha1hash: ''}, 404],
  ])('a document with %s does no harm', async (_name, forged, status) => {
    const client = lake.client()
    const {_id: _, ...asset} = await client.assets.upload('file', Buffer.from('0123456789'))
    await client.createOrReplace({...asset, ...forged, _id: 'file-forged-bin'})
    const response = await fetch(`${lake.url}/files/local/production/forged.bin?dl=`)
    expect(response.status).toBe(status)
    if (status !== 200) return
    expect(response.headers.get('set-cookie')).toBe(null)
    expect(await response.text()).toBe('0123456789')
  })

  test('a document with sides that no image has is refused, or rendered all the same', async () => {
    const client = lake.client()
    const {_id: _, ...asset} = await client.assets.upload('image', await picture('#a0a'))
    for (const [width, height] of [
      [1e7, 1],
      [100_000, 1],
      [-1, 1e9],
    ]) {
      const metadata = {dimensions: {width, height}}
      await client.createOrReplace({...asset, metadata, _id: 'image-forged-400x200-jpg'})
      const url = `${lake.url}/images/local/production/forged-400x200.jpg`
      const {status} = await fetch(`${url}?w=400&h=4000&fit=crop&crop=focalpoint`)
      expect(status).toBeLessThan(500)
    }
  })

  test.each([
    [
      'an unknown asset',
      '/images/local/production/0000000000000000000000000000000000000000-1x1.png',
    ],
    ['a path', '/images/local/production/..%2f..%2fproduction.sqlite'],
    ['another project', '/images/other/production/a.png'],
  ])('%s is not found', async (_name, path) => {
    expect((await fetch(lake.url + path)).status).toBe(404)
  })

  test('a bad parameter is refused and named', async () => {
    const {url} = await lake.client().assets.upload('image', await picture('#aa0'))
    const response = await fetch(`${url}?w=999999`)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('\\"w\\"')
  })
})
