import type {InputEntry, ReadOptions, RecordFailure, Source} from '../../sources/defineSource.ts'
import {sources as allSources} from '../../sources/index.ts'
import {openInput} from '../../sources/node/openInput.ts'
import {readEntry} from '../../sources/readEntry.ts'
import type {ImportRecord} from '../importOptions.ts'

/** What reading an input takes besides its path. */
export interface ReadRecordsOptions extends ReadOptions {
  /** The id of the source to use, when the user named it. */
  readonly format?: string
  readonly sources?: readonly Source[]
  /** Stands for `-`. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/** Every record of a file, folder or standard input, in order: articles, and what became none. */
export async function* readRecords(
  input: string,
  options: ReadRecordsOptions = {},
): AsyncGenerator<ImportRecord> {
  const {stdin, sources = allSources, ...read} = options
  const failures: RecordFailure[] = []
  const report = (failure: RecordFailure) => void failures.push(failure)
  function* reported(): Generator<ImportRecord> {
    for (const failure of failures.splice(0)) yield {failure}
  }
  for await (const entry of openInput(input, {report, ...(stdin && {stdin})})) {
    yield* reported()
    for await (const article of readEntry(entry, {...read, sources, report})) {
      yield* reported()
      yield article
    }
    yield* reported()
  }
  yield* reported()
}

/** Records of one entry that is already in memory, such as a raw record taken back in. */
export async function* readBytes(
  locator: string,
  bytes: Uint8Array,
  options: ReadRecordsOptions = {},
): AsyncGenerator<ImportRecord> {
  const {stdin: _stdin, sources = allSources, ...read} = options
  const entry: InputEntry = {
    locator,
    name: locator.replace(/#\d+$/, ''),
    size: bytes.length,
    async *open() {
      yield bytes
    },
  }
  const failures: RecordFailure[] = []
  for await (const article of readEntry(entry, {
    ...read,
    sources,
    report: (failure) => void failures.push(failure),
  })) {
    yield article
  }
  for (const failure of failures) yield {failure}
}
