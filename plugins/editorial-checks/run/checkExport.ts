import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import {buildDocumentIndex, type DocumentIndex, documentCard} from '../engine/documentIndex.ts'
import {asFields, asString, type Fields} from '../engine/values.ts'
import {createBatchChecker} from './checkBatch.ts'
import {lineBatches} from './lineBatches.ts'
import {ArticlePacker, type SharedArticles, withArticles} from './packedArticles.ts'
import {parseLines} from './parseLines.ts'
import type {BatchResult, RunOptions} from './types.ts'

/** What the first pass over an export finds for the second. */
export interface ExportOverview {
  /** Articles, of which there are most. */
  readonly articles: SharedArticles
  /** Cards of the other documents, as NDJSON. */
  readonly cards: readonly string[]
  readonly styleGuide: Fields | undefined
  readonly documents: number
  /** When the document of the revision asked for was changed. */
  readonly revisionAt?: string
}

/** Reads an export once and keeps what cross-document rules need. */
export async function readOverview(path: string, revision?: string): Promise<ExportOverview> {
  const articles = new ArticlePacker()
  const cards: string[] = []
  let styleGuide: Fields | undefined
  let revisionAt: string | undefined
  let documents = 0
  for await (const lines of lineBatches(path)) {
    const packed: string[] = []
    for (const value of parseLines(lines)) {
      const document = asFields(value)
      if (!document) continue
      documents++
      if (document._id === 'styleGuide') styleGuide = document
      if (revision !== undefined && document._rev === revision)
        revisionAt = asString(document._updatedAt)
      if (document._type === 'article') articles.add(document)
      else {
        const card = documentCard(document)
        if (card) packed.push(JSON.stringify(card))
      }
    }
    if (packed.length > 0) cards.push(packed.join('\n'))
  }
  return {
    articles: articles.share(),
    cards,
    styleGuide,
    documents,
    ...(revisionAt !== undefined && {revisionAt}),
  }
}

/** The index of an export, from what its first pass kept. */
export function indexOfOverview({
  articles,
  cards,
}: Pick<ExportOverview, 'articles' | 'cards'>): DocumentIndex {
  return withArticles(buildDocumentIndex(unpackCards(cards)), articles)
}

function* unpackCards(cards: readonly string[]): Generator<Fields> {
  for (const packed of cards) {
    for (const value of parseLines(packed)) {
      const card = asFields(value)
      if (card) yield card
    }
  }
}

/** Batches that may wait for each thread: enough to keep it busy, few enough to keep memory flat. */
const ahead = 2
/** Below this a thread costs more than it saves. */
const fewDocuments = 500

/** Checks an export, batch by batch, in as many threads as `concurrency`; results in file order. */
export async function* checkExport(
  path: string,
  overview: ExportOverview,
  options: RunOptions,
  concurrency = availableParallelism(),
): AsyncGenerator<BatchResult> {
  if (concurrency <= 1 || overview.documents < fewDocuments) {
    const check = createBatchChecker(options, indexOfOverview(overview))
    for await (const lines of lineBatches(path)) yield check(parseLines(lines))
    return
  }
  const threads = Array.from({length: concurrency}, () => startThread(options, overview))
  try {
    const pending: Promise<BatchResult>[] = []
    let next = 0
    for await (const lines of lineBatches(path)) {
      const thread = threads[next++ % threads.length]
      if (!thread) break
      pending.push(thread.check(lines))
      if (pending.length < threads.length * ahead) continue
      const first = pending.shift()
      if (first) yield await first
    }
    for (const result of pending) yield await result
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()))
  }
}

/** Characters of the cards; as objects they take eight times as many bytes at most. */
function packedSize(cards: readonly string[]): number {
  return cards.reduce((sum, packed) => sum + packed.length, 0)
}

function startThread(options: RunOptions, {articles, cards}: ExportOverview) {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const worker = new Worker(new URL(`./checkWorker.${extension}`, import.meta.url), {
    workerData: {options, articles, cards},
    // Room for the largest document that Sanity takes, 32 MB, many times over as objects.
    resourceLimits: {
      maxYoungGenerationSizeMb: 24,
      maxOldGenerationSizeMb: 1024 + Math.ceil(packedSize(cards) / 2 ** 17),
    },
  })
  const waiting: {resolve: (result: BatchResult) => void; reject: (error: unknown) => void}[] = []
  worker.on('message', (result: BatchResult) => waiting.shift()?.resolve(result))
  worker.on('error', (error) => {
    for (const one of waiting.splice(0)) one.reject(error)
  })
  return {
    check: (lines: string) => {
      const result = new Promise<BatchResult>((resolve, reject) => waiting.push({resolve, reject}))
      // Awaited in order later; a failure before that is not to end the process.
      result.catch(() => {})
      worker.postMessage(lines)
      return result
    },
    stop: () => worker.terminate(),
  }
}
