import {Unzip, UnzipInflate} from 'fflate'

/** A file of a zip. */
export interface ZippedFile {
  readonly name: string
  /** Its bytes, once; what the zip breaks off in comes as far as it goes. */
  bytes(): AsyncGenerator<Uint8Array>
}

type Happening =
  | {readonly kind: 'file'; readonly name: string}
  | {readonly kind: 'bytes'; readonly bytes: Uint8Array}
  | {readonly kind: 'end'}
  | {readonly kind: 'fault'; readonly error: unknown}

/** Packed bytes that are unpacked together. */
const PIECE = 16 * 1024

/**
 * The files of a zip in the order of its bytes, with no need of the directory at its end. Each is to
 * be read before the next is asked for; one that is not is passed over.
 *
 * @throws what hinders reading on, after all that could be read
 */
export async function* unzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<ZippedFile> {
  const happenings = happeningsOf(packed)
  let last: Happening | undefined
  const next = async () => {
    const {value, done} = await happenings.next()
    // The end of all leaves what happened last standing.
    if (!done) last = value
    return done ? undefined : value
  }
  for (let happening = await next(); happening; happening = await next()) {
    if (happening.kind !== 'file') continue
    yield {
      name: happening.name,
      async *bytes() {
        for (let part = await next(); part?.kind === 'bytes'; part = await next()) yield part.bytes
      },
    }
  }
  if (last?.kind === 'fault') throw last.error
}

async function* happeningsOf(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Happening> {
  let happened: Happening[] = []
  let fault: unknown
  let isOpen = false
  const unzip = new Unzip((file) => {
    happened.push({kind: 'file', name: file.name})
    isOpen = true
    file.ondata = (error, bytes, final) => {
      if (error) fault ??= error
      else if (bytes.length > 0) happened.push({kind: 'bytes', bytes: bytes.slice()})
      if (final && isOpen) {
        happened.push({kind: 'end'})
        isOpen = false
      }
    }
    // Compressions that are not known are told of by throwing.
    file.start()
  })
  unzip.register(UnzipInflate)
  const taken = function* () {
    const parts = happened
    happened = []
    yield* parts
  }
  const push = (part: Uint8Array, final: boolean) => {
    try {
      unzip.push(part, final)
    } catch (error) {
      fault ??= error
    }
  }
  try {
    for await (const part of packed) {
      for (let at = 0; at < part.length && fault === undefined; at += PIECE) {
        push(part.subarray(at, at + PIECE), false)
        yield* taken()
      }
      if (fault !== undefined) break
    }
  } catch (error) {
    fault ??= error
  }
  push(new Uint8Array(0), true)
  yield* taken()
  if (fault !== undefined) yield {kind: 'fault', error: fault}
}
