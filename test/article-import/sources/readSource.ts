import path from 'node:path'
import {convert} from '../../../plugins/article-import/convert/convert.ts'
import type {RawArticle} from '../../../plugins/article-import/model.ts'
import type {
  InputEntry,
  ReadOptions,
  RecordFailure,
} from '../../../plugins/article-import/sources/defineSource.ts'
import {sources} from '../../../plugins/article-import/sources/index.ts'
import {openInput} from '../../../plugins/article-import/sources/node/openInput.ts'
import {readEntry} from '../../../plugins/article-import/sources/readEntry.ts'

/** Everything that reading gave. */
export interface Reading {
  readonly detected: readonly string[]
  readonly articles: readonly RawArticle[]
  readonly failures: readonly RecordFailure[]
}

/** The repository's sample of a format. */
export function samplePath(name: string): string {
  return path.join(import.meta.dirname, '../../../samples/formats', name)
}

/** Reads a file or folder the way the command does. */
export async function readPath(target: string, options: ReadOptions = {}): Promise<Reading> {
  const failures: RecordFailure[] = []
  return readEntries(
    openInput(target, {report: (failure) => failures.push(failure)}),
    options,
    failures,
  )
}

/** Reads text or bytes as a file of a name; chunks of `size` bytes show what chunk borders break. */
export async function readBytes(
  content: string | Uint8Array,
  {name = 'file', size = 16_384, ...options}: ReadOptions & {name?: string; size?: number} = {},
): Promise<Reading> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const entry: InputEntry = {
    locator: name,
    name,
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    },
  }
  const entries = (async function* () {
    yield entry
  })()
  return readEntries(entries, options, [])
}

export async function readEntries(
  entries: AsyncIterable<InputEntry>,
  options: ReadOptions,
  failures: RecordFailure[],
): Promise<Reading> {
  const detected: string[] = []
  const articles: RawArticle[] = []
  for await (const entry of entries) {
    const reading = readEntry(entry, {
      ...options,
      sources,
      report: (failure) => failures.push(failure),
      detected: (_entry, {id}) => detected.push(id),
    })
    for await (const article of reading) articles.push(article)
  }
  return {detected, articles, failures}
}

/** An article's text after conversion, a line a block. */
export function textOf(article: RawArticle | undefined): string {
  if (article === undefined) return ''
  return convert(article.body)
    .blocks.map((block) =>
      Array.isArray(block.children)
        ? block.children.map((span: {text: string}) => span.text).join('')
        : `[${block._type}]`,
    )
    .join('\n')
}
