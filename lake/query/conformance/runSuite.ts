import {isDeepStrictEqual} from 'node:util'
import {QueryError} from '../errors.ts'
import {remoteDocuments} from './remoteDocuments.ts'
import {sameResult} from './sameResult.ts'
import {readSuite, type SuiteDocuments, type SuiteTest} from './suite.ts'
import {openSuiteDataset, type SuiteDataset} from './suiteDataset.ts'
import {inRange} from './versionRange.ts'

/** What became of one test. */
export interface TestOutcome {
  readonly test: SuiteTest
  readonly status: 'passed' | 'failed' | 'unavailable'
  /** What is wrong, in one line. */
  readonly reason?: string
}

const timeLimit = 20_000
const openDatasets = 8

/**
 * Runs a compiled GROQ test suite, each query over the documents as they stand in the suite; where a
 * lake could store them, narrowed by indexes too, which must not change the lake's answer. A query that
 * takes too long without indexes is judged by its answer with them.
 *
 * Tests of other GROQ versions are left out; `unavailable` are those whose documents are neither in
 * the suite nor to be had from their URL. A line that cannot be read is a failed test.
 */
export async function* runSuite(file: string): AsyncIterable<TestOutcome> {
  const sources = new Map<string, SuiteDocuments>()
  for await (const entry of readSuite(file)) {
    if (entry.kind === 'dataset') sources.set(entry.dataset.id, entry.dataset)
  }
  const datasets = new Datasets(file, sources)
  for await (const entry of readSuite(file)) {
    if (entry.kind === 'unreadable') yield unreadable(entry.line, entry.reason)
    if (entry.kind !== 'test' || !inRange(entry.test.version)) continue
    const {test} = entry
    try {
      const dataset = await datasets.of(test)
      if (dataset !== undefined) yield await runTest(test, dataset)
      else yield {test, status: 'unavailable', reason: 'its documents could not be had'}
    } catch (error: unknown) {
      yield failed(test, {error}, 'the test could not be run')
    }
  }
  datasets.close()
}

/** The datasets of a suite, the ones used last held open. */
class Datasets {
  readonly #file: string
  readonly #sources: ReadonlyMap<string, SuiteDocuments>
  readonly #open = new Map<string | readonly unknown[], SuiteDataset>()
  readonly #missing = new Set<string>()

  constructor(file: string, sources: ReadonlyMap<string, SuiteDocuments>) {
    this.#file = file
    this.#sources = sources
  }

  async of({dataset: key}: SuiteTest): Promise<SuiteDataset | undefined> {
    const known = this.#open.get(key)
    if (known !== undefined) return known
    const documents = typeof key === 'string' ? await this.#documents(key) : key
    if (documents === undefined) return undefined
    const opened = openSuiteDataset(documents, timeLimit)
    this.#open.set(key, opened)
    for (const [id, oldest] of this.#open) {
      if (this.#open.size <= openDatasets) break
      oldest.close()
      this.#open.delete(id)
    }
    return opened
  }

  close(): void {
    for (const dataset of this.#open.values()) dataset.close()
  }

  async #documents(id: string): Promise<readonly unknown[] | undefined> {
    const source = this.#sources.get(id)
    if (source === undefined) return []
    if (source.documents !== undefined) return source.documents
    if (source.url === undefined) return []
    if (this.#missing.has(id)) return undefined
    const documents = await remoteDocuments(this.#file, source.url)
    if (documents === undefined) this.#missing.add(id)
    return documents
  }
}

async function runTest(test: SuiteTest, dataset: SuiteDataset): Promise<TestOutcome> {
  const {query, params} = test
  const read = await answerOf(() => dataset.evaluate(query, params))
  // Reading every document for each row of each row takes an hour where an index takes a second.
  const isNarrowed = dataset.isIndexed && isTooSlow(read)
  const answer = isNarrowed ? await answerOf(() => dataset.engine.run({query, params})) : read
  if (!test.valid) {
    if (answer.error instanceof QueryError) return {test, status: 'passed'}
    return failed(test, answer, 'the query should be refused')
  }
  if ('error' in answer) return failed(test, answer, 'refused')
  if (!sameResult(query, test.result, answer.result)) {
    return failed(test, answer, `expected ${shown(test.result)}`)
  }
  if (!dataset.isIndexed || isNarrowed) return {test, status: 'passed'}
  const {engine} = dataset
  const now = new Date().toISOString()
  const scanned = await answerOf(() => engine.run({query, params, now, scan: true}))
  if (isTooSlow(scanned)) return {test, status: 'passed'}
  for (let turn = 0; turn < 2; turn++) {
    const narrowed = await answerOf(() => engine.run({query, params, now}))
    const isSame = 'result' in narrowed && isDeepStrictEqual(narrowed, scanned)
    if (!isSame) return failed(test, narrowed, 'narrowed by indexes the answer differs')
  }
  return {test, status: 'passed'}
}

interface Answer {
  readonly result?: unknown
  readonly error?: unknown
}

async function answerOf(ask: () => unknown): Promise<Answer> {
  try {
    return {result: await ask()}
  } catch (error: unknown) {
    return {error}
  }
}

function isTooSlow({error}: Answer): boolean {
  return error instanceof Error && error.message.endsWith('ms and was stopped')
}

function unreadable(line: number, reason: string): TestOutcome {
  const name = `line ${line}`
  const test: SuiteTest = {
    id: name,
    name,
    category: 'unreadable',
    query: '',
    params: {},
    valid: true,
    result: null,
    dataset: [],
    features: [],
    version: '',
  }
  return {test, status: 'failed', reason}
}

function failed(test: SuiteTest, answer: Answer, what: string): TestOutcome {
  const got =
    'error' in answer
      ? answer.error instanceof Error
        ? answer.error.message
        : String(answer.error)
      : `got ${shown(answer.result)}`
  return {test, status: 'failed', reason: `${what}; ${got}`}
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
