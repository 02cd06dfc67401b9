import {mkdtempSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {DatabaseSync} from 'node:sqlite'
import Table from 'cli-table3'
import {evaluate, parse} from 'groq-js'
import {createIndexer, createQueryEngine} from '../../lake/query/index.ts'
import {openIndexes} from '../../lake/query/store/indexState.ts'
import {createTables} from '../../lake/store/schema.ts'
import type {LakeDocument, QueryEngine} from '../../lake/types.ts'

/**
 * `npm run bench -- lake [sizes…] [--memory]`: the planner against plain groq-js over the same
 * documents in the same run; with `--memory`, the lake alone over articles of 5 KB.
 */
let work: () => void = () => {}
const args = process.argv.slice(2)
const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number)
if (args.includes('--memory')) await measureMemory(sizes[0] ?? 100_000)
else await compare(sizes.length > 0 ? sizes : [1_000, 10_000, 100_000])

interface Question {
  readonly name: string
  readonly query: string
  readonly params: (size: number, turn: number) => Record<string, unknown>
}

async function compare(all: readonly number[]): Promise<void> {
  const questions: readonly Question[] = [
    {
      name: 'by slug, one dereference',
      query:
        '*[_type == "article" && slug.current == $slug][0]{headline, "section": section->title}',
      params: (size, turn) => ({slug: `story-${(turn * 7919) % size}`}),
    },
    {
      name: 'latest 20, one dereference',
      query:
        '*[_type == "article"] | order(publishedAt desc)[0...20]{headline, "section": section->title}',
      params: () => ({}),
    },
    {
      name: 'references(), 10 rows',
      query: '*[references($id)]{_id, _type}',
      params: (size, turn) => ({id: `topic-${(turn * 13) % (size / 10)}`}),
    },
    {
      name: 'count by type',
      query: 'count(*[_type == "article"])',
      params: () => ({}),
    },
    {
      name: 'full-text match',
      query: '*[_type == "article" && headline match $word][0...20]{_id, headline}',
      params: (_size, turn) => ({word: `word${(turn * 31) % 997}*`}),
    },
    {
      name: 'memoranda register, two dereferences',
      query: `*[_type == "memorandum"] | order(signedOn desc)[0...50]{
        title, signedOn, "parties": parties[].organization->name, "place": place->name}`,
      params: () => ({}),
    },
  ]
  const table = new Table({
    head: ['documents', 'question', 'groq-js p50', 'lake p50', 'lake p99', 'faster', 'growth'],
  })
  const earlier = new Map<string, number>()
  for (const size of all) {
    const {engine, documents, close} = open(size, 1_000)
    for (const {name, query, params} of questions) {
      await learned(engine, query, params(size, 0))
      const lake: number[] = []
      for (let turn = 0; turn < 60; turn++) {
        lake.push(await time(() => engine.run({query, params: params(size, turn)})))
      }
      const plain: number[] = []
      for (let turn = 0; turn < 3; turn++) {
        const given = params(size, turn)
        const tree = parse(query, {params: given})
        const theirs = async () => (await evaluate(tree, {dataset: documents, params: given})).get()
        plain.push(await time(theirs))
        if (turn === 0)
          await expectSame(await theirs(), await engine.run({query, params: given}), name)
      }
      const p50 = percentile(lake, 50)
      const before = earlier.get(name)
      table.push([
        size,
        name,
        milliseconds(percentile(plain, 50)),
        milliseconds(p50),
        milliseconds(percentile(lake, 99)),
        `${Math.round(percentile(plain, 50) / p50)}×`,
        before === undefined ? '' : `${(p50 / before).toFixed(2)}×`,
      ])
      earlier.set(name, p50)
    }
    close()
  }
  console.log(table.toString())
}

/** Asks until the paths that the query needs are indexed. */
async function learned(engine: QueryEngine, query: string, params: Record<string, unknown>) {
  for (let turn = 0; turn < 4; turn++) {
    await engine.run({query, params})
    await new Promise((resolve) => setTimeout(resolve, 20))
    work()
  }
}

async function measureMemory(size: number): Promise<void> {
  const {engine, close, bytes} = open(size, 5_000)
  const query = '*[_type == "article"] | order(publishedAt desc)[0...20]{headline}'
  await learned(engine, query, {})
  await engine.run({query: 'count(*[headline match "word1*"])'})
  await engine.run({query: 'math::sum(*[_type == "article"].n)', scan: true})
  const {rss, heapUsed} = process.memoryUsage()
  const table = new Table({head: ['articles', 'file', 'resident', 'resident at most', 'heap']})
  const peak = process.resourceUsage().maxRSS * 1024
  table.push([size, megabytes(bytes()), megabytes(rss), megabytes(peak), megabytes(heapUsed)])
  console.log(table.toString())
  close()
}

function open(size: number, articleBytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'lake-bench-'))
  const file = join(folder, 'dataset.sqlite')
  const database = new DatabaseSync(file)
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -32768`)
  createTables(database)
  const indexer = createIndexer()
  indexer.prepare(database)
  const insert = database.prepare(
    `INSERT INTO documents (id, base, tier, version, type, rev, created, updated, body)
     VALUES (?, ?, 'published', NULL, ?, ?, ?, ?, ?)`,
  )
  const documents: LakeDocument[] = []
  const isKept = articleBytes <= 1_000
  let batch: LakeDocument[] = []
  const write = () => {
    database.exec('BEGIN')
    const changes = batch.map((after) => {
      const {_id, _type, _rev, _createdAt, _updatedAt} = after
      const body = JSON.stringify(after)
      const {lastInsertRowid: seq} = insert.run(_id, _id, _type, _rev, _createdAt, _updatedAt, body)
      return {id: _id, seq: Number(seq), after}
    })
    indexer.apply(database, changes)
    database.exec('COMMIT')
    batch = []
  }
  for (const document of generate(size, articleBytes)) {
    if (isKept) documents.push(document)
    batch.push(document)
    if (batch.length === 200) write()
  }
  write()
  const indexes = openIndexes(database)
  work = () => {
    while (indexes.workOn(50));
  }
  work()
  documents.sort((a, b) => (a._id < b._id ? -1 : 1))
  return {
    engine: createQueryEngine(database),
    documents,
    bytes: () => statSync(file).size,
    close: () => {
      database.close()
      rmSync(folder, {recursive: true})
    },
  }
}

/** Articles with their sections, organizations, places and memoranda, the same for the same size. */
function* generate(size: number, articleBytes: number): Iterable<LakeDocument> {
  const random = mulberry32(size)
  const pick = (limit: number) => Math.floor(random() * limit)
  const moment = () =>
    new Date(Date.UTC(2015, 0, 1) + pick(4_000) * 86_400_000 + pick(86_400) * 1000)
  const make = (_id: string, _type: string, fields: object): LakeDocument => ({
    _id,
    _type,
    _rev: 'r1',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
    ...fields,
  })
  const reference = (_ref: string) => ({_type: 'reference', _ref})
  const words = (count: number) => Array.from({length: count}, () => `word${pick(2_000)}`).join(' ')
  for (let index = 0; index < 10; index++)
    yield make(`section-${index}`, 'section', {title: words(1)})
  for (let index = 0; index < 400; index++) {
    yield make(`organization-${index}`, 'organization', {name: words(2)})
    yield make(`place-${index}`, 'place', {name: words(1)})
  }
  const memoranda = Math.ceil(size / 50)
  for (let index = 0; index < memoranda; index++) {
    yield make(`memorandum-${index}`, 'memorandum', {
      title: words(6),
      signedOn: moment().toISOString().slice(0, 10),
      parties: [pick(400), pick(400)].map((party, key) => ({
        _key: `k${key}`,
        organization: reference(`organization-${party}`),
      })),
      place: reference(`place-${pick(400)}`),
    })
  }
  const paragraphs = Math.max(1, Math.round(articleBytes / 500) - 1)
  for (let index = 0; index < size; index++) {
    yield make(`article-${index}`, 'article', {
      headline: words(8),
      slug: {_type: 'slug', current: `story-${index}`},
      n: pick(1_000),
      publishedAt: moment().toISOString(),
      section: reference(`section-${pick(10)}`),
      topics: [{_key: 't', ...reference(`topic-${index % Math.ceil(size / 10)}`)}],
      body: Array.from({length: paragraphs}, (_unused, key) => ({
        _type: 'block',
        _key: `b${key}`,
        style: 'normal',
        markDefs: [],
        children: [{_type: 'span', _key: `s${key}`, marks: [], text: words(45)}],
      })),
    })
  }
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

async function expectSame(theirs: unknown, ours: unknown, name: string): Promise<void> {
  if (JSON.stringify(theirs) === JSON.stringify(ours)) return
  throw new Error(`${name}: the lake's answer is not groq-js's`)
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function percentile(samples: readonly number[], percent: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}

function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MB`
}
