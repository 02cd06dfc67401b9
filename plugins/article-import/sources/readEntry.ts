import {ImportError, messageOf} from '../errors.ts'
import type {RawArticle} from '../model.ts'
import type {InputEntry, ReadOptions, RecordFailure, Sample, Source} from './defineSource.ts'
import {detectSource} from './detectSource.ts'
import {cleanArticle} from './text/cleanArticle.ts'
import {decodeHead} from './text/decodeHead.ts'
import {mediaTypeOf} from './text/mediaTypeOf.ts'
import {isTooDeep} from './text/nesting.ts'
import {untilFault} from './text/untilFault.ts'

/** How many bytes detection looks at. */
export const SAMPLE_BYTES = 64 * 1024

/** What reading an entry takes besides the entry. */
export interface ReadEntryOptions extends ReadOptions {
  readonly sources: readonly Source[]
  /** The id of the source to use, when the user named it. */
  readonly format?: string
  report(failure: RecordFailure): void
  /** Told which source was chosen for an entry, once per entry. */
  detected?(entry: InputEntry, source: Source, confidence: number): void
}

/** The first bytes of an entry and their text. */
export async function sampleEntry(entry: InputEntry, charset?: string): Promise<Sample> {
  const parts: Uint8Array[] = []
  let length = 0
  let complete = true
  const broken = () => {
    complete = false
  }
  for await (const part of untilFault(entry.open(), broken)) {
    parts.push(part)
    length += part.length
    if (length >= SAMPLE_BYTES) {
      complete = false
      break
    }
  }
  const bytes = new Uint8Array(Math.min(length, SAMPLE_BYTES))
  let at = 0
  for (const part of parts) {
    const room = bytes.length - at
    if (room <= 0) break
    bytes.set(part.length > room ? part.subarray(0, room) : part, at)
    at += part.length
  }
  return {bytes, text: decodeHead(bytes, complete, charset), complete}
}

/**
 * The articles of one entry. Nothing is lost in silence: an entry of no known format, and one that
 * breaks off, are reported, and what was read before stays.
 */
export async function* readEntry(
  entry: InputEntry,
  options: ReadEntryOptions,
): AsyncGenerator<RawArticle> {
  try {
    const sample = await sampleEntry(entry, options.charset)
    const found = choose(entry, sample, options)
    if (found === undefined) {
      options.report(unrecognised(entry, sample))
      return
    }
    options.detected?.(entry, found.source, found.confidence)
    let outcomes = 0
    const articles = found.source.read({
      locator: entry.locator,
      name: entry.name,
      ...(entry.size === undefined ? {} : {size: entry.size}),
      open: () => entry.open(),
      options,
      report: (failure) => {
        outcomes++
        options.report(failure)
      },
    })
    for await (const article of articles) {
      outcomes++
      // Texts are no trees, and most articles are nothing else.
      if (typeof article.body.content !== 'string' && isTooDeep(article.body.content)) {
        options.report({
          locator: article.locator,
          code: 'nested-too-deep',
          message: `${article.locator} holds values in values deeper than any article.`,
          kind: 'failed',
        })
      } else yield cleanArticle(isTooDeep(article.extra) ? withoutExtra(article) : article)
    }
    if (outcomes === 0) {
      options.report({
        locator: entry.locator,
        code: 'no-records',
        message: `${entry.locator} was read as ${found.source.title} and holds no record.`,
        kind: 'failed',
      })
    }
  } catch (error) {
    options.report({
      locator: entry.locator,
      code:
        error instanceof ImportError ? error.code.toLowerCase().replaceAll('_', '-') : 'unreadable',
      message: `${entry.locator} could not be read to its end: ${messageOf(error)}`,
      kind: 'failed',
    })
  }
}

function withoutExtra({extra: _, ...article}: RawArticle): RawArticle {
  const message = 'Fields that have no place of their own were too deep to be kept.'
  return {...article, issues: [...article.issues, {code: 'nested-too-deep', message, kind: 'loss'}]}
}

function choose(entry: InputEntry, sample: Sample, options: ReadEntryOptions) {
  if (options.format !== undefined) {
    const source = options.sources.find(({id}) => id === options.format)
    if (source === undefined) {
      throw new ImportError(`There is no source named "${options.format}".`, {
        code: 'UNKNOWN_SOURCE',
        suggestions: [`Use one of: ${options.sources.map(({id}) => id).join(', ')}`],
      })
    }
    return {source, confidence: 1}
  }
  if (mediaTypeOf(sample.bytes) !== undefined) return undefined
  return detectSource(sample, {name: entry.name}, options.sources)
}

function unrecognised(entry: InputEntry, sample: Sample): RecordFailure {
  if (sample.bytes.length === 0) {
    return {
      locator: entry.locator,
      code: 'empty-file',
      message: `${entry.locator} is empty.`,
      kind: 'failed',
    }
  }
  const mediaType = mediaTypeOf(sample.bytes)
  if (mediaType !== undefined) {
    return {
      locator: entry.locator,
      code: 'media-file',
      message: `${entry.locator} is ${mediaType}; articles may refer to it.`,
      kind: 'skipped',
    }
  }
  return {
    locator: entry.locator,
    code: 'unknown-format',
    message: `${entry.locator} is of no known format; name one with --format if it holds articles.`,
    kind: 'failed',
  }
}
