import {createReadStream} from 'node:fs'
import {QueryError} from '../errors.ts'
import {isObject} from '../evaluate/values.ts'
import {suiteLines} from './suiteLines.ts'

/** One test of a GROQ test suite, as https://github.com/sanity-io/groq-test-suite compiles them. */
export interface SuiteTest {
  readonly id: string
  readonly name: string
  /** The file of the suite that the test comes from, without its ending: `function/array-join`. */
  readonly category: string
  readonly query: string
  readonly params: Readonly<Record<string, unknown>>
  /** False where the query must be refused. */
  readonly valid: boolean
  readonly result: unknown
  /** The dataset's id, or its documents where the test has them itself. */
  readonly dataset: string | readonly unknown[]
  readonly features: readonly string[]
  /** A range of GROQ versions, as in `>= 1.0`; empty for all. */
  readonly version: string
}

/** The documents that tests refer to: in the suite, or behind a URL. */
export interface SuiteDocuments {
  readonly id: string
  readonly documents: readonly unknown[] | undefined
  readonly url: string | undefined
}

/** A record of a suite; `unreadable` is a line that should be one and is not. */
export type SuiteEntry =
  | {readonly kind: 'test'; readonly test: SuiteTest}
  | {readonly kind: 'dataset'; readonly dataset: SuiteDocuments}
  | {readonly kind: 'unreadable'; readonly line: number; readonly reason: string}

/**
 * Reads a compiled suite, a record a line, compressed by gzip or not; records of other kinds are left out.
 *
 * @throws QueryError where no line is a record
 */
export async function* readSuite(file: string): AsyncIterable<SuiteEntry> {
  let number = 0
  let hasRecord = false
  let first: number | undefined
  for await (const line of suiteLines(createReadStream(file))) {
    number++
    if (line.trim() === '') continue
    const entry = readEntry(line, number)
    if (entry?.kind === 'unreadable') first ??= number
    else hasRecord = true
    if (entry !== undefined) yield entry
  }
  if (hasRecord) return
  throw new QueryError(`${file}:${first ?? 1} is no record of a GROQ test suite`, {
    code: 'BAD_SUITE',
    suggestions: ['Give the compiled suite (NDJSON), not its YAML files'],
  })
}

function readEntry(line: string, number: number): SuiteEntry | undefined {
  const record = parseLine(line)
  if (!isObject(record)) return {kind: 'unreadable', line: number, reason: 'it is no JSON object'}
  const {_type: type} = record
  const id = typeof record._id === 'string' ? record._id : `line ${number}`
  if (type === 'dataset') {
    const {documents, url} = record
    return {
      kind: 'dataset',
      dataset: {
        id,
        documents: Array.isArray(documents) ? documents : undefined,
        url: typeof url === 'string' && url !== '' ? url : undefined,
      },
    }
  }
  if (type !== 'test') return undefined
  if (typeof record.query !== 'string') {
    return {kind: 'unreadable', line: number, reason: 'the test has no query'}
  }
  const {query, params, valid, result, features, version, filename, name} = record
  return {
    kind: 'test',
    test: {
      id,
      name: typeof name === 'string' ? name : id,
      category: typeof filename === 'string' ? filename.replace(/\.ya?ml$/, '') : 'other',
      query,
      params: isObject(params) ? params : {},
      valid: valid !== false,
      result: result ?? null,
      dataset: datasetOf(record),
      features: Array.isArray(features) ? features.filter((item) => typeof item === 'string') : [],
      version: typeof version === 'string' ? version : '',
    },
  }
}

function datasetOf({dataset, documents}: Readonly<Record<string, unknown>>): SuiteTest['dataset'] {
  if (Array.isArray(documents)) return documents
  if (typeof dataset === 'string') return dataset
  if (!isObject(dataset)) return []
  if (Array.isArray(dataset.documents)) return dataset.documents
  return typeof dataset._ref === 'string' ? dataset._ref : []
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
