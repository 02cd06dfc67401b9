import type {InputEntry} from '../defineSource.ts'
import {isProgram} from '../text/isProgram.ts'
import {untilFault} from '../text/untilFault.ts'

const BLOCK = 512

/** How an entry is packed, by its first bytes; undefined for a plain file. */
export async function packingOf(entry: InputEntry): Promise<'zip' | 'gzip' | 'tar' | undefined> {
  const head = new Uint8Array(BLOCK)
  let length = 0
  for await (const part of untilFault(entry.open())) {
    const room = part.subarray(0, BLOCK - length)
    head.set(room, length)
    length += room.length
    if (length === BLOCK) break
  }
  if (head[0] === 0x1f && head[1] === 0x8b && head[2] === 8) return 'gzip'
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) return 'zip'
  if (length === BLOCK && isTarHeader(head)) return 'tar'
  return isProgram(head) && (await holdsZip(entry)) ? 'zip' : undefined
}

/** A program that unpacks itself has its archive behind so many bytes at most. */
const PROGRAM = 32 * 1024 * 1024
const ENTRY = Buffer.from('PK\x03\x04')

async function holdsZip(entry: InputEntry): Promise<boolean> {
  let at = 0
  let tail = Buffer.alloc(0)
  for await (const part of untilFault(entry.open())) {
    const bytes = Buffer.concat([tail, part])
    if (bytes.includes(ENTRY)) return true
    at += part.length
    if (at > PROGRAM) return false
    tail = bytes.subarray(-3)
  }
  return false
}

/** A tar header carries the sum of its own bytes, with the sum's field as blanks. */
function isTarHeader(head: Uint8Array): boolean {
  const written = Number.parseInt(
    String.fromCharCode(...head.subarray(148, 156)).replaceAll('\0', ' '),
    8,
  )
  let sum = 0
  for (let i = 0; i < BLOCK; i++) sum += i >= 148 && i < 156 ? 32 : (head[i] ?? 0)
  return sum === written && head[0] !== 0
}
