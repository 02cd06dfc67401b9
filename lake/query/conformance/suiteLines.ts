import {Readable} from 'node:stream'
import {createGunzip} from 'node:zlib'

/**
 * The lines of NDJSON, compressed by gzip or not.
 *
 * Not by Node's readline, which also ends lines at U+2028: a string in JSON may hold it.
 */
export async function* suiteLines(input: Readable): AsyncIterable<string> {
  const decoder = new TextDecoder()
  // A dataset's line may be the greatest part of a suite: what is read of it is looked at once.
  let begun: string[] = []
  for await (const chunk of uncompressed(input)) {
    const [first = '', ...others] = decoder.decode(chunk, {stream: true}).split('\n')
    begun.push(first)
    for (const next of others) {
      yield begun.join('')
      begun = [next]
    }
  }
  yield begun.join('') + decoder.decode()
}

async function* uncompressed(input: Readable): AsyncIterable<Uint8Array> {
  const chunks = input[Symbol.asyncIterator]()
  const {done, value} = await chunks.next()
  if (done) return
  async function* all(): AsyncIterable<Uint8Array> {
    yield value
    for await (const chunk of {[Symbol.asyncIterator]: () => chunks}) yield chunk
  }
  const isCompressed = value[0] === 0x1f && value[1] === 0x8b
  yield* isCompressed ? Readable.from(all()).compose(createGunzip()) : all()
}
