import type {RawArticle} from '../model.ts'
import type {ImportHelper, ReadOutcome, Spent} from './helper.ts'
import type {ImportRecord} from './importOptions.ts'

/** How many records go to a helper together. */
const TOGETHER = 20
/** How many such batches may be on their way: flat memory, and work for both threads. */
const AHEAD = 10

/** A record, and what reading it came to where that was done ahead. */
export interface RecordAhead {
  readonly record: ImportRecord
  readonly outcome?: ReadOutcome
}

/** How the records of an archive are read ahead. */
export interface ReadAheadOptions {
  readonly helper: ImportHelper | undefined
  /** The article as it is to be read; undefined for what need not be read. */
  toRead(record: ImportRecord): RawArticle | undefined
  /** Reads one here. */
  readHere(article: RawArticle): ReadOutcome
  /** Told of the helper's work. */
  spent(work: Spent): void
}

interface Batch {
  readonly records: readonly ImportRecord[]
  /** What reading came to, by the record's position; absent until then. */
  outcomes?: ReadonlyMap<number, () => ReadOutcome>
  /** Resolves when a helper has answered. */
  answer?: Promise<void>
}

/**
 * Passes records on in their order while a helper, where there is one, reads those that follow.
 * While the next ones are still with the helper, the last ones are read here.
 */
export async function* readAhead(
  records: AsyncIterable<ImportRecord>,
  options: ReadAheadOptions,
): AsyncGenerator<RecordAhead> {
  const {helper} = options
  const waiting: Batch[] = []
  let gathered: ImportRecord[] = []
  for await (const record of records) {
    helper?.met()
    const isFree = helper?.readsNow() ?? false
    if (!helper || (!isFree && gathered.length === 0 && waiting.length === 0)) {
      yield {record}
      continue
    }
    gathered.push(record)
    if (gathered.length < TOGETHER) continue
    waiting.push({records: gathered})
    gathered = []
    dispatch(waiting, helper, options)
    if (waiting.length > AHEAD) yield* next(waiting, helper, options)
  }
  if (gathered.length > 0) waiting.push({records: gathered})
  while (helper && waiting.length > 0) yield* next(waiting, helper, options)
}

/** Sends the helper what it has room for. */
function dispatch(waiting: readonly Batch[], helper: ImportHelper, options: ReadAheadOptions) {
  for (const batch of waiting) {
    if (batch.outcomes || batch.answer) continue
    if (!helper.readsNow()) return
    send(batch, helper, options)
  }
}

function send(batch: Batch, helper: ImportHelper, {toRead, spent}: ReadAheadOptions): void {
  const articles = batch.records.map(toRead)
  const sent = articles.flatMap((article, at) => (article ? [at] : []))
  batch.answer = helper
    .read(articles.filter((article) => article !== undefined))
    .then((answered) => {
      if (answered) spent(answered.spent)
      batch.outcomes = new Map(
        sent.flatMap((at, index) => {
          const result = answered?.results[index]
          return result ? [[at, result]] : []
        }),
      )
    })
}

async function* next(
  waiting: Batch[],
  helper: ImportHelper,
  options: ReadAheadOptions,
): AsyncGenerator<RecordAhead> {
  const first = waiting[0]
  if (!first) return
  while (first.answer && !first.outcomes) {
    // Answers that have come are only seen between two tasks.
    await helper.pause()
    dispatch(waiting, helper, options)
    if (first.outcomes) break
    const idle = waiting.findLast(({answer, outcomes}) => !answer && !outcomes)
    if (idle) readBatch(idle, options)
    else await first.answer
  }
  waiting.shift()
  for (const [at, record] of first.records.entries()) {
    const outcome = first.outcomes?.get(at)?.()
    yield {record, ...(outcome && {outcome})}
  }
}

function readBatch(batch: Batch, {toRead, readHere}: ReadAheadOptions): void {
  batch.outcomes = new Map(
    batch.records.flatMap((record, at) => {
      const article = toRead(record)
      if (!article) return []
      const outcome = readHere(article)
      return [[at, () => outcome]]
    }),
  )
}
