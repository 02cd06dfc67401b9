import {ApiError} from '../../errors.ts'
import {sameResult} from './sameResult.ts'
import {readSuite, type SuiteTest} from './suite.ts'
import {openSuiteDataset, type SuiteDataset} from './suiteDataset.ts'
import {inRange} from './versionRange.ts'

/** What became of one test. */
export interface TestOutcome {
  readonly test: SuiteTest
  readonly status: 'passed' | 'failed' | 'unavailable'
  /** What is wrong, in one line. */
  readonly reason?: string
}

const timeLimit = 10_000
const openDatasets = 8

/**
 * Runs a compiled GROQ test suite, each query both narrowed by indexes and by reading all documents.
 *
 * Tests of other GROQ versions are left out; `unavailable` are those whose documents are not in the
 * file, only under a URL.
 */
export async function* runSuite(file: string): AsyncIterable<TestOutcome> {
  const documents = new Map<string, readonly object[] | undefined>()
  const open = new Map<string, SuiteDataset>()
  for await (const entry of readSuite(file)) {
    if (entry.kind === 'dataset') {
      documents.set(entry.id, entry.documents)
      continue
    }
    const {test} = entry
    if (!inRange(test.version)) continue
    const known = documents.has(test.datasetId)
    const stored = known ? documents.get(test.datasetId) : []
    if (stored === undefined) {
      yield {test, status: 'unavailable', reason: 'its documents are not in the suite, only a URL'}
      continue
    }
    let dataset = open.get(test.datasetId)
    if (dataset === undefined) {
      dataset = openSuiteDataset(stored, timeLimit)
      open.set(test.datasetId, dataset)
      for (const [id, oldest] of open) {
        if (open.size <= openDatasets) break
        oldest.close()
        open.delete(id)
      }
    }
    yield await runTest(test, dataset)
  }
  for (const dataset of open.values()) dataset.close()
}

async function runTest(test: SuiteTest, {engine, isIndexed}: SuiteDataset): Promise<TestOutcome> {
  const {query, params} = test
  const scanned = await answerOf(() => engine.run({query, params, scan: true}))
  if (!test.valid) {
    if (scanned.error instanceof ApiError) return {test, status: 'passed'}
    return failed(test, scanned, 'the query should be refused')
  }
  if ('error' in scanned) return failed(test, scanned, 'refused')
  if (!sameResult(query, test.result, scanned.result)) {
    return failed(test, scanned, `expected ${shown(test.result)}`)
  }
  if (!isIndexed) return {test, status: 'passed'}
  for (let turn = 0; turn < 2; turn++) {
    const narrowed = await answerOf(() => engine.run({query, params}))
    const isSame = 'result' in narrowed && sameResult(query, test.result, narrowed.result)
    if (!isSame) return failed(test, narrowed, 'narrowed by indexes the answer differs')
  }
  return {test, status: 'passed'}
}

interface Answer {
  readonly result?: unknown
  readonly error?: unknown
}

async function answerOf(ask: () => Promise<unknown>): Promise<Answer> {
  try {
    return {result: await ask()}
  } catch (error: unknown) {
    return {error}
  }
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
