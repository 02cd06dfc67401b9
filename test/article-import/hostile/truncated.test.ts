import {readFileSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {pack} from 'tar-stream'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import yazl from 'yazl'
import type {RecordFailure} from '../../../plugins/article-import/sources/defineSource.ts'
import {openBlob} from '../../../plugins/article-import/sources/openBlob.ts'
import {generatedArticle} from '../../bench/support/generatedArticle.ts'
import {readBytes, readEntries, readPath, samplePath} from '../sources/readSource.ts'

const COUNT = 300
const lines = Array.from(
  {length: COUNT},
  (_, index) => `${JSON.stringify(generatedArticle(index))}\n`,
)
const ndjson = lines.join('')
const ids = lines.map((line): unknown => JSON.parse(line).id)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'newsroom-truncated-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

async function collect(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part as Uint8Array)
  return Buffer.concat(parts)
}

function tar(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const archive = pack()
  for (const [name, content] of Object.entries(files)) archive.entry({name}, content)
  archive.finalize()
  return collect(archive)
}

function zip(files: Readonly<Record<string, string>>, compress: boolean): Promise<Buffer> {
  const archive = new yazl.ZipFile()
  for (const [name, content] of Object.entries(files)) {
    archive.addBuffer(Buffer.from(content), name, {compress})
  }
  archive.end()
  return collect(archive.outputStream)
}

const half = lines.slice(0, COUNT / 2).join('')
const rest = lines.slice(COUNT / 2).join('')
const files = {'a.ndjson': half, 'b.ndjson': rest}
const packed: Readonly<Record<string, () => Buffer | Promise<Buffer>>> = {
  ndjson: () => Buffer.from(ndjson),
  'ndjson.gz': () => gzipSync(ndjson),
  tar: () => tar(files),
  'tar.gz': async () => gzipSync(await tar(files)),
  zip: () => zip(files, true),
  'stored.zip': () => zip(files, false),
}

describe('a file that was cut off', () => {
  it.each(Object.keys(packed))(
    '%s: gives the records before the cut, and tells of the loss',
    async (kind) => {
      const whole = (await packed[kind]?.()) ?? Buffer.alloc(0)
      const isPacked = /gz|(?<!stored\.)zip/.test(kind)
      for (const share of [0.1, 0.35, 0.5, 0.8, 0.97]) {
        const file = path.join(folder, `${share}.${kind}`)
        await writeFile(file, whole.subarray(0, Math.floor(whole.length * share)))
        const {articles, failures} = await readPath(file)
        const read = articles.map(({externalId}) => externalId)
        expect(read).toEqual(ids.slice(0, read.length))
        expect(failures.length).toBeGreaterThan(0)
        // Compression holds back little; what is not compressed holds back nothing but the last record.
        const expected = isPacked ? share * COUNT * 0.8 - 8 : Math.floor(share * COUNT) - 3
        expect(read.length).toBeGreaterThanOrEqual(Math.floor(expected))
      }
    },
  )

  it.each(['ndjson.gz', 'zip'])('%s: in a browser too', async (kind) => {
    const whole = (await packed[kind]?.()) ?? Buffer.alloc(0)
    const cut = new Blob([new Uint8Array(whole.subarray(0, whole.length * 0.8))])
    const failures: RecordFailure[] = []
    const entries = openBlob(cut, 'cut', {report: (failure) => failures.push(failure)})
    const {articles} = await readEntries(entries, {}, failures)
    const read = articles.map(({externalId}) => externalId)
    expect(read).toEqual(ids.slice(0, read.length))
    expect(read.length).toBeGreaterThan(COUNT / 2)
    expect(failures.length).toBeGreaterThan(0)
  })

  it.each([
    'desk.json',
    'desk.csv',
    'eastgate.rss.xml',
    'eastgate.rdf',
    'harbour-radio.atom.xml',
    'pier.jsonfeed.json',
    'cranes.ans.json',
    'marlow.ghost.json',
    'council.drupal.json',
    'dataset.ndjson',
    'courier.warc',
    'courier.wp.json',
    'wordpress/courier.wxr.xml',
  ])('%s: every record that stands before the cut, and the rest reported', async (name) => {
    const bytes = readFileSync(samplePath(name))
    const whole = await readBytes(bytes, {name})
    for (let cut = bytes.length - 2; cut > bytes.length / 3; cut -= Math.ceil(bytes.length / 9)) {
      const {articles, failures} = await readBytes(bytes.subarray(0, cut), {name})
      expect(articles.length + failures.length).toBeGreaterThan(0)
      const told = failures.length + (articles.at(-1)?.issues.length ?? 0)
      if (articles.length < whole.articles.length) expect(told).toBeGreaterThan(0)
      const full = articles.slice(0, -1).map(({headline}) => headline)
      expect(full).toEqual(whole.articles.slice(0, full.length).map(({headline}) => headline))
    }
  })
})
