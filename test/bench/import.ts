import {fork} from 'node:child_process'
import {createReadStream, createWriteStream} from 'node:fs'
import {mkdtemp, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {finished} from 'node:stream/promises'
import {createLake} from '../../lake/index.ts'
import {ndjsonStore} from '../../plugins/article-import/load/node/ndjsonStore.ts'
import type {ImportResult} from '../../plugins/article-import/pipeline/events.ts'
import {growHeapSlowly} from '../../plugins/article-import/pipeline/node/growHeapSlowly.ts'
import {importFiles} from '../../plugins/article-import/pipeline/node/importFiles.ts'
import {generatedArticle} from './support/generatedArticle.ts'

/**
 * `npm run bench -- import [count…] [--million]`: articles a second and peak memory of a whole
 * import, from an NDJSON archive of HTML articles on disk to a lake on disk, beside `@sanity/import`
 * that loads the finished documents into the same kind of lake.
 */
interface Measure {
  readonly ms: number
  readonly peakMb: number
  /** Processor time of all threads, the start of the process included: what a busy machine leaves comparable. */
  readonly cpuMs: number
  readonly documents: number
  readonly stages?: Readonly<Record<string, number>>
}

const [mode, input, output] = process.argv.slice(2)
if (mode === '--ours' && input && output) await ours(input, output)
else if (mode === '--documents' && input && output) await documents(input, output)
else if (mode === '--theirs' && input && output) await theirs(input, output)
else await main()

async function main(): Promise<void> {
  const counts = process.argv
    .slice(2)
    .map(Number)
    .filter((count) => count > 0)
  const chosen = process.argv.includes('--million')
    ? [1_000_000]
    : counts.length > 0
      ? counts
      : [1_000, 10_000, 100_000]
  const rows: Record<string, string>[] = []
  for (const count of chosen) {
    const folder = await mkdtemp(join(tmpdir(), 'newsroom-bench-'))
    try {
      const archive = join(folder, 'archive.ndjson')
      await writeArchive(archive, count)
      const {size} = await stat(archive)
      const import_ = await child('--ours', archive, join(folder, 'ours'))
      const finished_ = join(folder, 'documents.ndjson')
      await child('--documents', archive, finished_)
      const peer = await child('--theirs', finished_, join(folder, 'theirs'))
      const rate = (measure: Measure) => Math.round(count / (measure.ms / 1000))
      rows.push({
        articles: count.toLocaleString('en-US'),
        'MB read': (size / 1e6).toFixed(1),
        'articles/s': String(rate(import_)),
        'CPU ms each': (import_.cpuMs / count).toFixed(2),
        'peak MB': import_.peakMb.toFixed(0),
        '@sanity/import articles/s': String(rate(peer)),
        'its CPU ms each': (peer.cpuMs / count).toFixed(2),
        'its peak MB': peer.peakMb.toFixed(0),
        ratio: (peer.ms / import_.ms).toFixed(2),
      })
      const total = import_.ms
      console.log(
        `${count} articles: ${import_.documents} documents; work by stage (stages overlap with waiting): ${Object.entries(
          import_.stages ?? {},
        )
          .map(([stage, ms]) => `${stage} ${((100 * ms) / total).toFixed(0)} %`)
          .join(', ')}`,
      )
    } finally {
      await rm(folder, {recursive: true, force: true})
    }
  }
  console.table(rows)
}

async function writeArchive(file: string, count: number): Promise<void> {
  const stream = createWriteStream(file)
  for (let index = 0; index < count; index++) {
    if (!stream.write(`${JSON.stringify(generatedArticle(index))}\n`)) {
      await new Promise((done) => stream.once('drain', () => done(null)))
    }
  }
  stream.end()
  await finished(stream)
}

function child(...args: string[]): Promise<Measure> {
  return new Promise((resolve, reject) => {
    const {filename} = import.meta
    const worker = fork(filename, args, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // As `newsroom` does for itself.
      env: {NODE_COMPILE_CACHE: join(tmpdir(), 'newsroom-bench-modules'), ...process.env},
    })
    let measure: Measure | undefined
    worker.on('message', (message) => {
      measure = message as Measure
    })
    worker.on('exit', (code) => {
      if (measure) resolve(measure)
      else reject(new Error(`${args[0]} ended with ${code} and measured nothing`))
    })
  })
}

function done(start: number, count: number, stages?: Measure['stages']): void {
  process.send?.({
    ms: performance.now() - start,
    peakMb: process.resourceUsage().maxRSS / 1024,
    cpuMs: (process.resourceUsage().userCPUTime + process.resourceUsage().systemCPUTime) / 1000,
    documents: count,
    ...(stages && {stages}),
  } satisfies Measure)
}

async function drain(events: ReturnType<typeof importFiles>): Promise<ImportResult> {
  for (;;) {
    const next = await events.next()
    if (next.done) return next.value
  }
}

async function ours(archive: string, data: string): Promise<void> {
  // As `newsroom import` does.
  growHeapSlowly()
  const start = performance.now()
  const lake = await createLake({data})
  const result = await drain(importFiles(archive, {target: lake.client()}))
  if (result.counts.failed > 0) throw new Error(`${result.counts.failed} articles failed`)
  const count = await lake.client().fetch<number>('count(*)')
  done(start, count, result.stages)
  await lake.close()
}

async function documents(archive: string, file: string): Promise<void> {
  await drain(importFiles(archive, {target: await ndjsonStore(file), assets: false}))
  done(0, 0)
}

async function theirs(file: string, data: string): Promise<void> {
  // Loaded here alone, so that each side's memory is its own.
  const {sanityImport} = await import('@sanity/import')
  const start = performance.now()
  const lake = await createLake({data})
  const {numDocs} = await sanityImport(createReadStream(file), {
    client: lake.client({token: 'local'}),
    operation: 'create',
  })
  done(start, numDocs)
  await lake.close()
}
