import {createReadStream} from 'node:fs'
import {createInterface} from 'node:readline'
import {QueryError} from '../errors.ts'
import {isObject} from '../evaluate/values.ts'

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
  readonly datasetId: string
  readonly features: readonly string[]
  /** A range of GROQ versions, as in `>= 1.0`; empty for all. */
  readonly version: string
}

/** A record of a suite: a test, or the documents that tests refer to (absent where only a URL is given). */
export type SuiteEntry =
  | {readonly kind: 'test'; readonly test: SuiteTest}
  | {
      readonly kind: 'dataset'
      readonly id: string
      readonly documents: readonly object[] | undefined
    }

/** Reads a compiled suite, a record a line. */
export async function* readSuite(file: string): AsyncIterable<SuiteEntry> {
  const lines = createInterface({input: createReadStream(file, 'utf8'), crlfDelay: Infinity})
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const entry = readEntry(line)
    if (entry === undefined) {
      throw new QueryError(`${file}:${number} is no record of a GROQ test suite`, {
        code: 'BAD_SUITE',
        suggestions: ['Give the compiled suite (NDJSON), not its YAML files'],
      })
    }
    yield entry
  }
}

function readEntry(line: string): SuiteEntry | undefined {
  const record = parseLine(line)
  if (!isObject(record)) return undefined
  const {_id: id, _type: type} = record
  if (typeof id !== 'string') return undefined
  if (type === 'dataset') {
    const {documents} = record
    return {kind: 'dataset', id, documents: Array.isArray(documents) ? documents : undefined}
  }
  if (type !== 'test' || typeof record.query !== 'string') return undefined
  const {query, params, valid, result, dataset, features, version, filename, name} = record
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
      datasetId: isObject(dataset) && typeof dataset._ref === 'string' ? dataset._ref : '',
      features: Array.isArray(features) ? features.filter((item) => typeof item === 'string') : [],
      version: typeof version === 'string' ? version : '',
    },
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
