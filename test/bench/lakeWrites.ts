import {mkdtemp, rm} from 'node:fs/promises'
import {Agent, request} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import process from 'node:process'
import {DatabaseSync} from 'node:sqlite'
import Table from 'cli-table3'
import {createLake, type Lake} from '../../lake/index.ts'

/**
 * `npm run bench -- lakeWrites [documents]`: how long a lake takes to start, how fast it writes
 * against the same batches straight into SQLite with the same durability, and how soon 200 listeners
 * hear of a mutation. The writers are in the same process as the lake and take part of its time: they
 * send with as little of it as Node can, while `fetch()` alone takes longer than a small write.
 */
const documents = Number(process.argv[2] ?? 4000)
const batchSizes = [1, 10, 100]
const writers = 4
const rounds = 5
const listeners = 200
const mutations = 100

const folder = await mkdtemp(join(tmpdir(), 'lake-writes-'))
try {
  await startup()
  await throughput()
  await fanOut()
} finally {
  await rm(folder, {recursive: true, force: true})
}

async function startup(): Promise<void> {
  const times: number[] = []
  for (let n = 0; n < 20; n++) {
    const start = performance.now()
    const lake = await createLake()
    times.push(performance.now() - start)
    await lake.close()
  }
  print(
    ['start in memory', 'first', 'p50', 'slowest of the rest'],
    [['createLake()', ms(times[0]), ms(quantile(times, 0.5)), ms(Math.max(...times.slice(1)))]],
  )
}

async function throughput(): Promise<void> {
  const rows: string[][] = []
  for (const size of batchSizes) {
    const count = size === 1 ? Math.min(documents, 1000) : documents
    const total = {straight: 0, one: 0, several: 0}
    // In turns, so that a disk that is slow for a while is slow for all of them.
    for (let round = 0; round < rounds; round++) {
      const batches = makeBatches(Math.ceil(count / rounds), size)
      const name = `${size}-${round}`
      total.straight += writeStraight(join(folder, `straight-${name}.sqlite`), batches)
      total.one += await inLake(`one-${name}`, (lake) => writeOverHttp(lake, batches, 1))
      total.several += await inLake(`all-${name}`, (lake) => writeOverHttp(lake, batches, writers))
    }
    const {straight, one, several} = total
    rows.push([
      String(size),
      perSecond(count, straight),
      perSecond(count, one),
      (one / straight).toFixed(2),
      perSecond(count, several),
      (several / straight).toFixed(2),
    ])
  }
  print(
    [
      'documents a transaction',
      'SQLite docs/s',
      'lake, 1 writer docs/s',
      'times slower',
      `lake, ${writers} writers docs/s`,
      'times slower',
    ],
    rows,
  )
}

async function inLake(name: string, write: (lake: Lake) => Promise<number>): Promise<number> {
  const lake = await createLake({data: join(folder, name)})
  try {
    return await write(lake)
  } finally {
    await lake.close()
  }
}

interface Batch {
  readonly body: string
  readonly documents: readonly Record<string, unknown>[]
}

function makeBatches(count: number, size: number): readonly Batch[] {
  const batches: Batch[] = []
  for (let start = 0; start < count; start += size) {
    const batch = Array.from({length: Math.min(size, count - start)}, (_, n) => article(start + n))
    const body = JSON.stringify({mutations: batch.map((document) => ({createOrReplace: document}))})
    batches.push({body, documents: batch})
  }
  return batches
}

/** An article of about 5 KB in 12 blocks. */
function article(n: number): Record<string, unknown> {
  const sentence = `Paragraph of article ${n} about things that happened, were said and were agreed on. `
  return {
    _id: `article-${n}`,
    _type: 'article',
    headline: `Headline number ${n}`,
    slug: {_type: 'slug', current: `headline-number-${n}`},
    publishedAt: new Date(1.7e12 + n * 60_000).toISOString(),
    body: Array.from({length: 12}, (_, index) => ({
      _key: `b${index}`,
      _type: 'block',
      style: 'normal',
      markDefs: [],
      children: [{_key: 's', _type: 'span', marks: [], text: sentence.repeat(3)}],
    })),
  }
}

/** The floor: the documents and nothing else, one commit a batch, flushed as the lake flushes. */
function writeStraight(file: string, batches: readonly Batch[]): number {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec('CREATE TABLE documents (id TEXT PRIMARY KEY, type TEXT, rev TEXT, body TEXT)')
  const insert = database.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?)')
  const start = performance.now()
  for (const [index, batch] of batches.entries()) {
    database.exec('BEGIN IMMEDIATE')
    for (const document of batch.documents) {
      insert.run(String(document._id), 'article', `r${index}`, JSON.stringify(document))
    }
    database.exec('COMMIT')
  }
  const elapsed = performance.now() - start
  database.close()
  return elapsed
}

async function writeOverHttp(
  lake: Lake,
  batches: readonly Batch[],
  concurrency: number,
): Promise<number> {
  const url = `${lake.url}/v1/data/mutate/production`
  const agent = new Agent({keepAlive: true})
  const start = performance.now()
  const queue = batches.values()
  await Promise.all(
    Array.from({length: concurrency}, async () => {
      for (const {body} of queue) {
        await post(agent, url, body)
      }
    }),
  )
  const elapsed = performance.now() - start
  agent.destroy()
  return elapsed
}

function post(agent: Agent, url: string, body: string): Promise<void> {
  const headers = {'content-type': 'application/json', 'content-length': Buffer.byteLength(body)}
  return new Promise((resolve, reject) => {
    const sent = request(url, {agent, method: 'POST', headers}, (response) => {
      response.resume()
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`The lake answered ${response.statusCode}`))
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

async function fanOut(): Promise<void> {
  const lake = await createLake()
  const client = lake.client()
  await client.create({_id: 'a', _type: 'post', n: -1})
  const heard: number[] = []
  let sent = 0
  const streams = await Promise.all(
    Array.from({length: listeners}, (_, n) =>
      // Five different queries, as different lists and open documents have.
      openListener(lake, `*[_type == "post" && n >= ${-1 - (n % 5)}]`, () => {
        heard.push(performance.now() - sent)
      }),
    ),
  )
  for (let n = 0; n < mutations; n++) {
    const target = (n + 1) * listeners
    sent = performance.now()
    await client.patch('a').set({n}).commit({visibility: 'async'})
    while (heard.length < target) await new Promise((resolve) => setImmediate(resolve))
  }
  for (const close of streams) close()
  await lake.close()
  print(
    [`${listeners} listeners, ${mutations} mutations`, 'p50', 'p99', 'slowest'],
    [
      [
        'from sending to hearing',
        ms(quantile(heard, 0.5)),
        ms(quantile(heard, 0.99)),
        ms(Math.max(...heard)),
      ],
    ],
  )
}

function openListener(lake: Lake, query: string, onMutation: () => void): Promise<() => void> {
  const path = `/v2025-06-27/data/listen/production?query=${encodeURIComponent(query)}&includeResult=true`
  return new Promise((resolve, reject) => {
    const sent = request(`${lake.url}${path}`, {agent: false}, (response) => {
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        if (chunk.includes('event: welcome')) resolve(() => sent.destroy())
        for (const _ of chunk.matchAll(/^event: mutation$/gm)) onMutation()
      })
      response.on('error', () => undefined)
    })
    sent.on('error', reject)
    sent.end()
  })
}

function print(head: string[], rows: string[][]): void {
  const table = new Table({head, style: {head: [], border: []}})
  table.push(...rows)
  console.log(table.toString())
}

function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0
}

function ms(value: number | undefined): string {
  return `${(value ?? 0).toFixed(1)} ms`
}

function perSecond(count: number, elapsed: number): string {
  return Math.round((count / elapsed) * 1000).toLocaleString('en')
}
