import type {ImportIssue} from '../../model.ts'
import type {SourceInput} from '../defineSource.ts'
import {type CharsetGuess, detectCharset, statistics} from './charset.ts'
import {createDecoder, type Decode} from './createDecoder.ts'

const HEAD_BYTES = 64 * 1024

/** An input's text, piece by piece, with what its decoding has to tell. */
export interface TextStream {
  readonly chunks: AsyncIterable<string>
  /** What decoding has noted since the last call; goes with the next article. */
  takeIssues(): ImportIssue[]
}

/** Opens an input as text; the charset is found as `detectCharset` says unless the options name one. */
export function readText(input: SourceInput): TextStream {
  let issues: ImportIssue[] = []
  return {
    chunks: decode(input, (issue) => issues.push(issue)),
    takeIssues() {
      const taken = issues
      issues = []
      return taken
    },
  }
}

/** The whole text of an input, for formats of one article a file. */
export async function readWholeText(
  input: SourceInput,
): Promise<{text: string; issues: ImportIssue[]}> {
  const stream = readText(input)
  let text = ''
  for await (const chunk of stream.chunks) text += chunk
  return {text, issues: stream.takeIssues()}
}

async function* decode(
  input: SourceInput,
  note: (issue: ImportIssue) => void,
): AsyncGenerator<string> {
  let held: Uint8Array[] = []
  let heldLength = 0
  let state: Decoding | undefined
  for await (const bytes of input.open()) {
    if (state !== undefined) {
      yield await state.next(bytes)
      continue
    }
    held.push(bytes)
    heldLength += bytes.length
    if (heldLength < HEAD_BYTES) continue
    state = await start(concat(held, heldLength), false, input, note)
    yield await state.next(concat(held, heldLength))
    held = []
  }
  if (state === undefined) {
    const head = concat(held, heldLength)
    state = await start(head, true, input, note)
    yield await state.next(head)
  }
  yield await state.end()
}

interface Decoding {
  next(bytes: Uint8Array): Promise<string>
  end(): Promise<string>
}

async function start(
  head: Uint8Array,
  complete: boolean,
  input: SourceInput,
  note: (issue: ImportIssue) => void,
): Promise<Decoding> {
  const forced = input.options.charset
  const guess: CharsetGuess =
    forced === undefined
      ? detectCharset(head, complete)
      : {charset: forced.toLowerCase(), by: 'declared'}
  if (guess.contradicts !== undefined) {
    note({
      code: 'charset-contradicted',
      message: `The file declares ${guess.contradicts}, its bytes are ${guess.charset}; it was read as ${guess.charset}.`,
      kind: 'repair',
    })
  } else if (guess.by === 'statistics') {
    note({
      code: 'charset-guessed',
      message: `The file declares no charset; it was read as ${guess.charset} by its letters.`,
      kind: 'note',
    })
  }
  return guess.charset === 'utf-8' || guess.charset === 'utf8'
    ? utf8Decoding(guess.by !== 'ascii', note)
    : plainDecoding(await createDecoder(guess.charset), note)
}

function plainDecoding(decode: Decode, note: (issue: ImportIssue) => void): Decoding {
  let warned = false
  const check = (text: string): string => {
    if (!warned && text.includes('\ufffd')) {
      warned = true
      note(undecodable)
    }
    return text
  }
  return {
    next: async (bytes) => check(decode(bytes)),
    end: async () => check(decode(undefined)),
  }
}

const undecodable: ImportIssue = {
  code: 'undecodable-bytes',
  message: 'Some bytes are no text in the charset of the file and became U+FFFD.',
  kind: 'loss',
  text: '\ufffd',
}

/** UTF-8, unless bytes that come after a purely ASCII beginning prove that it never was. */
function utf8Decoding(proven: boolean, note: (issue: ImportIssue) => void): Decoding {
  let strict: TextDecoder | undefined = new TextDecoder('utf-8', {fatal: true})
  let loose: Decoding | undefined
  let certain = proven
  // The last bytes may be the beginning of a character; a new decoder needs them again.
  let tail = new Uint8Array(0)

  const giveUp = async (bytes: Uint8Array): Promise<string> => {
    const all = concat([tail, bytes], tail.length + bytes.length)
    strict = undefined
    if (certain) {
      loose = plainDecoding(await createDecoder('utf-8'), note)
    } else {
      const charset = statistics(all)
      note({
        code: 'charset-guessed',
        message: `The file is not UTF-8; from its first other letter on it was read as ${charset}.`,
        kind: 'note',
      })
      loose = plainDecoding(await createDecoder(charset), note)
    }
    return loose.next(all)
  }

  return {
    async next(bytes) {
      if (loose !== undefined) return loose.next(bytes)
      try {
        const text = strict?.decode(bytes, {stream: true}) ?? ''
        certain ||= /[^\0-\x7f]/.test(text)
        tail = incompleteTail(
          concat([tail, bytes.subarray(-4)], tail.length + Math.min(bytes.length, 4)),
        )
        return text
      } catch {
        return giveUp(bytes)
      }
    },
    async end() {
      if (loose !== undefined) return loose.end()
      try {
        return strict?.decode() ?? ''
      } catch {
        return await giveUp(new Uint8Array(0))
      }
    },
  }
}

function incompleteTail(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) break
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < length ? new Uint8Array(bytes.subarray(bytes.length - back)) : new Uint8Array(0)
    }
  }
  return new Uint8Array(0)
}

function concat(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
