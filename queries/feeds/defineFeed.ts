import {QueryError} from '../errors.ts'

/** A format: what stands before, for, between and behind the items. */
export interface FeedFormat<Item, Options> {
  readonly name: string
  /** For the `content-type` header. */
  readonly mediaType: string
  /** The first item is there since some heads say when the newest was written. */
  open(options: Options, first: Item | undefined): string
  /** One item; undefined leaves it out. */
  item(item: Item, options: Options): string | undefined
  readonly between?: string
  close(): string
  /** The most items that the format allows. */
  readonly limit?: number
  /** The most bytes of UTF-8 that the format allows. */
  readonly maxBytes?: number
  /** What happens beyond the limits: the rest is left out, or an error says how to go on. */
  readonly beyond?: 'cut' | {readonly suggestion: string}
}

/** A feed: a function from items to text, and the same piece by piece. */
export interface Feed<Item, Options> {
  (items: Iterable<Item>, options: Options): string
  /** Pieces as the items come; memory does not grow with their number. */
  stream(
    items: Iterable<Item> | AsyncIterable<Item>,
    options: Options,
  ): AsyncGenerator<string, void, undefined>
  /** As many texts as it takes for each to stay within the format's limits; none for no items. */
  parts(
    items: Iterable<Item> | AsyncIterable<Item>,
    options: Options,
  ): AsyncGenerator<string, void, undefined>
  readonly mediaType: string
}

/** Makes a feed of a format. */
export function defineFeed<Item, Options>(format: FeedFormat<Item, Options>): Feed<Item, Options> {
  const all = (items: Iterable<Item>, options: Options): string => {
    const writer = createWriter(format, options)
    let text = ''
    for (const item of items) {
      text += writer.add(item)
      if (writer.full) break
    }
    return text + writer.end()
  }
  async function* stream(
    items: Iterable<Item> | AsyncIterable<Item>,
    options: Options,
  ): AsyncGenerator<string, void, undefined> {
    const writer = createWriter(format, options)
    for await (const item of items) {
      const piece = writer.add(item)
      if (piece !== '') yield piece
      if (writer.full) break
    }
    yield writer.end()
  }
  async function* parts(
    items: Iterable<Item> | AsyncIterable<Item>,
    options: Options,
  ): AsyncGenerator<string, void, undefined> {
    let writer = createWriter(format, options)
    let text = ''
    for await (const item of items) {
      if (text !== '' && !writer.fits(item)) {
        yield text + writer.end()
        writer = createWriter(format, options)
        text = ''
      }
      text += writer.add(item)
    }
    if (text !== '') yield text + writer.end()
  }
  return Object.assign(all, {stream, parts, mediaType: format.mediaType})
}

function createWriter<Item, Options>(format: FeedFormat<Item, Options>, options: Options) {
  const {name, limit = Number.POSITIVE_INFINITY, maxBytes, beyond = 'cut', between = ''} = format
  const tail = format.close()
  let bytes = maxBytes === undefined ? 0 : bytesOf(tail)
  let opened = false
  let count = 0
  const open = (first: Item | undefined): string => {
    if (opened) return ''
    opened = true
    return format.open(options, first)
  }
  return {
    get full(): boolean {
      return count >= limit && beyond === 'cut'
    },
    add(item: Item): string {
      const head = open(item)
      const piece = format.item(item, options)
      if (piece === undefined) return head
      const text = head + (count > 0 ? between : '') + piece
      if (maxBytes !== undefined) bytes += bytesOf(text)
      const most =
        count >= limit ? `${limit} entries` : bytes > (maxBytes ?? bytes) ? `${maxBytes} bytes` : ''
      if (most !== '' && beyond !== 'cut') {
        throw new QueryError(`A ${name} holds at most ${most}`, {
          code: 'FEED_TOO_LONG',
          suggestions: [beyond.suggestion],
        })
      }
      count++
      return text
    },
    /** Whether one more item stays within the limits. */
    fits(item: Item): boolean {
      if (count >= limit) return false
      const piece = maxBytes === undefined ? undefined : format.item(item, options)
      return piece === undefined || bytes + bytesOf(between + piece) <= (maxBytes ?? 0)
    },
    end: (): string => open(undefined) + tail,
  }
}

const encoder = new TextEncoder()

function bytesOf(text: string): number {
  return encoder.encode(text).length
}
