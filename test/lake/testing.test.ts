import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {extract} from 'tar-stream'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {backupLake, createLake} from '../../lake/index.ts'
import {setupLake} from '../../lake/vitest.ts'

describe('setupLake', () => {
  const test = setupLake({seed: () => [{_id: 'a', _type: 'post', title: 'Seeded'}]})

  it.each(['first', 'second'])('gives the %s test the seed and nothing else', async (name) => {
    expect(await test.client.fetch('*{_id, title}')).toEqual([{_id: 'a', title: 'Seeded'}])
    await test.client.create({_id: name, _type: 'post'})
    await test.client.patch('a').set({title: name}).commit()
    await test.client.datasets.create(name)
  })
})

describe('seed', () => {
  const test = setupLake()

  it('takes NDJSON, arrays and streams, with references in any order, and keeps dates', async () => {
    const lines = [
      '{"_id": "a", "_type": "post", "next": {"_ref": "b"}, "_updatedAt": "2001-01-01T00:00:00Z"}',
      '',
      '{"_id": "b", "_type": "post", "_createdAt": "2000-01-01T00:00:00Z"}',
    ].join('\n')
    expect(await test.lake.seed(lines)).toBe(2)
    expect(await test.client.getDocument('a')).toMatchObject({_updatedAt: '2001-01-01T00:00:00Z'})
    expect(await test.client.getDocument('b')).toMatchObject({_createdAt: '2000-01-01T00:00:00Z'})
    async function* stream() {
      for (let n = 0; n < 1200; n++) yield {_id: `s${n}`, _type: 'streamed'}
    }
    expect(await test.lake.seed(stream())).toBe(1200)
    expect(await test.client.fetch('count(*[_type == "streamed"])')).toBe(1200)
  })

  it.each<[string, string, string]>([
    ['{"_id": "a"}', 'BAD_SEED', 'Document 1'],
    ['{"_id": "a", "_type": "x"}\n{"_id": "a b", "_type": "x"}', 'BAD_SEED', 'Document 2'],
    ['{"_id": "a", "_type": "x"}\n{nonsense', 'BAD_SEED', 'Line 2'],
    ['{"_id": "a", "_type": "x", "r": {"_ref": "gone"}}', 'DANGLING_REFERENCES', '"a" → "gone"'],
  ])('says what is wrong with %j, and stores nothing', async (seed, code, message) => {
    await expect(test.lake.seed(seed)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    })
    expect(await test.client.fetch('*')).toEqual([])
  })

  it('stores nothing of a stream that breaks off', async () => {
    async function* stream() {
      for (let n = 0; n < 1200; n++) yield {_id: `s${n}`, _type: 'streamed'}
      throw new Error('broken off')
    }
    await expect(test.lake.seed(stream())).rejects.toThrow('broken off')
    expect(await test.client.fetch('count(*)')).toBe(0)
  })
})

describe('snapshot and restore', () => {
  const test = setupLake({seed: [{_id: 'a', _type: 'post', title: 'rare words'}]})

  it('bring back documents, indexes and history', async () => {
    await test.client.create({_id: 'b', _type: 'post', title: 'rare too', author: {_ref: 'a'}})
    const before = await test.client.fetch('*[_type == "post"]')
    const snapshot = await test.lake.snapshot()
    const {transactionId} = await test.client.delete('b')
    await test.client.patch('a').set({title: 'common'}).commit()
    await test.lake.restore(snapshot)
    expect(await test.client.fetch('*[_type == "post"]')).toEqual(before)
    expect(await test.client.fetch('*[title match "rare"]._id | order(@)')).toEqual(['a', 'b'])
    expect(await test.client.fetch('*[references("a")]._id')).toEqual(['b'])
    const uri = '/data/history/production/transactions/a,b'
    const response = await fetch(`${test.lake.url}/v1${uri}`)
    expect(await response.text()).not.toContain(transactionId)
    await expect(test.client.delete('a')).rejects.toMatchObject({statusCode: 409})
    await test.client.delete('b')
  })
})

describe('a fixed clock and ids', () => {
  it('make every run the same', async () => {
    const run = async () => {
      let count = 0
      const lake = await createLake({
        now: '2024-05-11T12:00:00Z',
        newId: (kind) => `${kind}${++count}`,
      })
      const document = await lake.client().create({_type: 'post'})
      const now = await lake.client().fetch('now()')
      await lake.close()
      return {document, now}
    }
    const first = await run()
    expect(first).toEqual(await run())
    expect(first).toMatchObject({
      now: expect.stringMatching(/^2024-05-11T12:00:00/),
      document: {_createdAt: '2024-05-11T12:00:00.000Z', _id: expect.stringMatching(/^document/)},
    })
  })
})

describe('a backup', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lake-backup-'))
  })
  afterEach(() => rm(folder, {recursive: true, force: true}))

  it('of a lake that is being written to is whole, with its assets', async () => {
    const data = join(folder, 'data')
    const lake = await createLake({data, datasets: ['production', 'staging']})
    const client = lake.client()
    await client.assets.upload('file', Buffer.from('a file'), {filename: 'a.txt'})
    let running = true
    const writing = (async () => {
      for (let n = 0; running; n++) {
        await client
          .transaction()
          .create({_id: `x${n}`, _type: 'half'})
          .create({_id: `y${n}`, _type: 'half'})
          .commit()
      }
    })()
    const target = join(folder, 'backup.tar')
    const summary = await backupLake(data, target)
    running = false
    await writing
    await lake.close()
    expect(summary.datasets).toEqual(['production', 'staging'])
    const files = await untar(target)
    expect([...files.keys()].some((name) => name.includes('/assets/'))).toBe(true)
    const restored = join(folder, 'restored')
    await unpack(files, restored)
    const again = await createLake({data: restored})
    const halves = await again.client().fetch<string[]>('*[_type == "half"]._id')
    expect(halves.filter((id) => id.startsWith('x')).length).toBe(halves.length / 2)
    const url = await again.client().fetch<string>('*[_type == "sanity.fileAsset"][0].path')
    expect(await (await fetch(`${again.url}/${url}`)).text()).toBe('a file')
    await again.close()
  })

  it('of a folder without a lake says so', async () => {
    await expect(backupLake(folder, join(folder, 'out.tar'))).rejects.toMatchObject({
      code: 'NO_LAKE',
    })
  })
})

async function untar(file: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>()
  const archive = extract()
  archive.end(await readFile(file))
  for await (const entry of archive) {
    const chunks: Buffer[] = []
    for await (const chunk of entry) chunks.push(Buffer.from(chunk as Uint8Array))
    files.set(entry.header.name, Buffer.concat(chunks))
  }
  return files
}

async function unpack(files: ReadonlyMap<string, Buffer>, folder: string): Promise<void> {
  for (const [name, content] of files) {
    await mkdir(join(folder, name, '..'), {recursive: true})
    await writeFile(join(folder, name), content)
  }
}
