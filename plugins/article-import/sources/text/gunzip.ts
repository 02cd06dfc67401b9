import {Gunzip} from 'fflate'

/** Packed bytes that are unpacked together. */
const PIECE = 16 * 1024

/** So many packed bytes from which nothing comes are no header and no data, but something without end. */
const LONGEST_HEADER = 1024 * 1024

/** The code with which fflate says that what should begin a member does not. */
const NO_MEMBER = 6

/**
 * Unpacks gzip of one member or many where there is no `node:zlib`. What was packed before a fault
 * comes out before the fault is thrown.
 *
 * @param behind - told that bytes stand behind the last member
 */
export async function* gunzip(
  packed: AsyncIterable<Uint8Array>,
  behind: () => void,
): AsyncGenerator<Uint8Array> {
  let out: Uint8Array[] = []
  let hasMember = false
  let unread = 0
  const unzip = new Gunzip((part) => {
    hasMember = true
    unread = 0
    if (part.length > 0) out.push(part)
  })
  const push = (part: Uint8Array, isLast: boolean): unknown => {
    try {
      unread += part.length
      unzip.push(part, isLast)
      return unread > LONGEST_HEADER ? new Error('its header has no end') : undefined
    } catch (error) {
      return error ?? new Error('The gzip is damaged.')
    }
  }
  const taken = function* () {
    const parts = out
    out = []
    yield* parts
  }
  const settle = (fault: unknown): boolean => {
    if (fault === undefined) return false
    const isBehind =
      hasMember && fault instanceof Error && 'code' in fault && fault.code === NO_MEMBER
    if (!isBehind) throw fault
    behind()
    return true
  }
  for await (const part of packed) {
    for (let at = 0; at < part.length; at += PIECE) {
      const fault = push(part.subarray(at, at + PIECE), false)
      yield* taken()
      if (settle(fault)) return
    }
  }
  const fault = push(new Uint8Array(0), true)
  yield* taken()
  settle(fault)
}
