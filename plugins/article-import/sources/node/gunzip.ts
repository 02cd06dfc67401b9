import {createGunzip} from 'node:zlib'

/** Packed bytes that are unpacked together: what a bomb may put into memory before it is seen. */
const PIECE = 16 * 1024

/**
 * Unpacks gzip. What was packed before a fault comes out before the fault is thrown: a file that was
 * cut off gives all that is left of it.
 */
export async function* gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip()
  let out: Uint8Array[] = []
  let fault: Error | undefined
  let ended = false
  unzip.on('data', (part: Uint8Array) => out.push(part))
  let wake = () => {}
  unzip.on('error', (error) => {
    fault = error
    wake()
  })
  unzip.on('end', () => {
    ended = true
    wake()
  })
  // A stream that fails forgets whom it had to call back.
  const settled = (begin: (done: () => void) => void) =>
    new Promise<void>((done) => {
      wake = done
      begin(done)
    })
  const taken = function* () {
    const parts = out
    out = []
    yield* parts
  }
  try {
    for await (const part of packed) {
      for (let at = 0; at < part.length; at += PIECE) {
        await settled((done) => unzip.write(part.subarray(at, at + PIECE), () => done()))
        yield* taken()
        if (fault) throw fault
        // What follows the last member is none of it.
        if (ended) return
      }
    }
    // Only now, with nothing left to hand over, may the end be found missing.
    await settled(() => unzip.end())
    yield* taken()
    if (fault) throw fault
  } finally {
    unzip.destroy()
  }
}
