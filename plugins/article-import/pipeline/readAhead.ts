import type {RawArticle} from '../model.ts'
import type {HelperAnswer, ImportHelper, ReadOutcome, Spent} from './helper.ts'
import type {ImportRecord} from './importArchive.ts'

/** How many records go to a helper together. */
const TOGETHER = 20
/** How many such batches may be on their way: flat memory, and work for both threads. */
const AHEAD = 16

/** A record, and what reading it came to where a helper has read it. */
export interface RecordAhead {
  readonly record: ImportRecord
  readonly outcome?: ReadOutcome
}

interface Batch {
  readonly records: readonly ImportRecord[]
  /** Positions of the records that were sent. */
  readonly sent: readonly number[]
  readonly answer: HelperAnswer<() => ReadOutcome>
}

/**
 * Passes records on in their order while a helper, where there is one, reads those that follow.
 *
 * @param toRead - the article as it is to be read; undefined for what need not be read
 * @param spent - told of the helper's work
 */
export async function* readAhead(
  records: AsyncIterable<ImportRecord>,
  helper: ImportHelper | undefined,
  toRead: (record: ImportRecord) => RawArticle | undefined,
  spent: (work: Spent) => void,
): AsyncGenerator<RecordAhead> {
  const waiting: Batch[] = []
  let gathered: ImportRecord[] = []
  for await (const record of records) {
    const isFree = helper?.readsNow() ?? false
    if (!helper || (!isFree && gathered.length === 0 && waiting.length === 0)) {
      yield {record}
      continue
    }
    gathered.push(record)
    if (gathered.length < TOGETHER) continue
    waiting.push(isFree ? send(gathered, helper, toRead) : here(gathered))
    gathered = []
    const first = waiting.length > AHEAD ? waiting.shift() : undefined
    if (first) yield* arrived(first, spent)
  }
  if (gathered.length > 0) waiting.push(here(gathered))
  for (const batch of waiting) yield* arrived(batch, spent)
}

function here(records: readonly ImportRecord[]): Batch {
  return {records, sent: [], answer: Promise.resolve(undefined)}
}

function send(
  records: readonly ImportRecord[],
  helper: ImportHelper,
  toRead: (record: ImportRecord) => RawArticle | undefined,
): Batch {
  const articles = records.map(toRead)
  const sent = articles.flatMap((article, at) => (article ? [at] : []))
  return {records, sent, answer: helper.read(articles.filter((article) => article !== undefined))}
}

async function* arrived(
  {records, sent, answer}: Batch,
  spent: (work: Spent) => void,
): AsyncGenerator<RecordAhead> {
  const answered = await answer
  if (answered) spent(answered.spent)
  const outcomes = new Map(sent.map((at, index) => [at, answered?.results[index]]))
  for (const [at, record] of records.entries()) {
    const outcome = outcomes.get(at)?.()
    yield {record, ...(outcome && {outcome})}
  }
}
