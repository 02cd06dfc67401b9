import {createReadStream} from 'node:fs'
import type {FileHandle} from 'node:fs/promises'
import type {Readable} from 'node:stream'
import {RandomAccessReader} from 'yauzl'

const WINDOW = 1024 * 1024

/** A part of a file, which yauzl takes for the whole. */
export class FileRange extends RandomAccessReader {
  readonly #file: string
  readonly #start: number

  constructor(file: string, start: number) {
    super()
    this.#file = file
    this.#start = start
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return createReadStream(this.#file, {start: this.#start + start, end: this.#start + end - 1})
  }
}

/** Bytes of an open file, from one place up to another. */
export async function bytesAt(handle: FileHandle, from: number, to: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(to - from)
  const {bytesRead} = await handle.read(buffer, 0, buffer.length, from)
  return buffer.subarray(0, bytesRead)
}

/** Whether a stretch of an open file is nothing but padding. */
export async function isPadding(handle: FileHandle, from: number, to: number): Promise<boolean> {
  for (let at = from; at < to; at += WINDOW) {
    const bytes = await bytesAt(handle, at, Math.min(to, at + WINDOW))
    if (bytes.some((byte) => byte !== 0)) return false
  }
  return true
}
