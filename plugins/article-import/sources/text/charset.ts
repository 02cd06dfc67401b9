import {analyse} from 'chardet'

/** A charset and how it was found. */
export interface CharsetGuess {
  /** A label that `createDecoder` takes, in lower case. */
  readonly charset: string
  readonly by: 'bom' | 'declared' | 'utf-8' | 'ascii' | 'statistics'
  /** What the file declared, when the bytes prove it wrong. */
  readonly contradicts?: string
}

const DECLARATIONS: readonly RegExp[] = [
  /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i,
  /<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/i,
]

/** The charset of a file from its head: BOM, then valid UTF-8, then what it declares, then statistics. */
export function detectCharset(head: Uint8Array, complete: boolean): CharsetGuess {
  const bom = bomOf(head)
  if (bom !== undefined) return {charset: bom, by: 'bom'}
  const wide = wideWithoutBom(head)
  if (wide !== undefined) return {charset: wide, by: 'statistics'}
  const declared = declaredCharset(head)
  const utf8 = utf8Kind(head, complete)
  if (utf8 === 'ascii') {
    return declared === undefined || isUtf8(declared)
      ? {charset: 'utf-8', by: 'ascii'}
      : {charset: declared, by: 'declared'}
  }
  if (utf8 === 'valid') {
    return declared === undefined || isUtf8(declared)
      ? {charset: 'utf-8', by: declared === undefined ? 'utf-8' : 'declared'}
      : {charset: 'utf-8', by: 'utf-8', contradicts: declared}
  }
  if (declared !== undefined && !isUtf8(declared) && isKnown(declared)) {
    return {charset: declared, by: 'declared'}
  }
  const charset = statistics(head)
  return declared === undefined
    ? {charset, by: 'statistics'}
    : {charset, by: 'statistics', contradicts: declared}
}

/** Charsets of East Asia, whose letters are two bytes or more. */
const MULTIBYTE = new Set(['shift_jis', 'euc-jp', 'euc-kr', 'big5', 'gb18030'])

/** The charset that the bytes look most like; `windows-1252` when nothing speaks for another. */
export function statistics(bytes: Uint8Array): string {
  const multibyte = eastAsian(bytes)
  if (multibyte !== undefined) return multibyte
  const [best] = analyse(telling(bytes)).filter(({name}) => !/^utf-(8|16|32)|^ascii$/i.test(name))
  if (best === undefined || best.confidence < 10) return 'windows-1252'
  const name = best.name.toLowerCase()
  return name === 'iso-8859-1' || !isKnown(name) ? 'windows-1252' : name
}

/** The charset of East Asia that the bytes are in beyond doubt: its frequent letters, and no fault. */
function eastAsian(bytes: Uint8Array): string | undefined {
  const [best] = analyse(bytes)
  const charset = best?.name.toLowerCase()
  if (best === undefined || best.confidence < 90 || !MULTIBYTE.has(charset ?? '')) return undefined
  try {
    new TextDecoder(charset, {fatal: true}).decode(bytes, {stream: true})
    return charset
  } catch {
    return undefined
  }
}

/**
 * The words with letters above ASCII, when they are mostly such letters: markup and English around them
 * would drown what Cyrillic, Greek or Arabic words say. Else all bytes.
 */
function telling(bytes: Uint8Array): Uint8Array {
  const words: number[] = []
  let high = 0
  let start = 0
  for (let i = 0; i <= bytes.length; i++) {
    const byte = bytes[i] ?? 32
    const isLetter = byte >= 0x80 || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
    if (isLetter && i < bytes.length) continue
    const word = bytes.subarray(start, i)
    const above = word.reduce((count, letter) => (letter >= 0x80 ? count + 1 : count), 0)
    if (above > 0) {
      high += above
      words.push(...word.subarray(0, 60), 32)
    }
    start = i + 1
  }
  return high > words.length / 2 ? Uint8Array.from(words) : bytes
}

function bomOf(head: Uint8Array): string | undefined {
  const [a, b, c, d] = head
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be'
  return undefined
}

/** UTF-16 without a BOM: text whose every other byte is mostly zero. */
function wideWithoutBom(head: Uint8Array): string | undefined {
  const length = Math.min(head.length & ~1, 512)
  if (length < 8) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even++
    if (head[i + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le'
  if (even > half * 0.7 && odd < half * 0.1) return 'utf-16be'
  return undefined
}

function declaredCharset(head: Uint8Array): string | undefined {
  let ascii = ''
  const end = Math.min(head.length, 2048)
  for (let i = 0; i < end; i++) ascii += String.fromCharCode(head[i] ?? 0)
  for (const pattern of DECLARATIONS) {
    const found = pattern.exec(ascii)?.[1]?.toLowerCase()
    // Bytes that were read as ASCII so far cannot be UTF-16, whatever they say.
    if (found !== undefined) return found.startsWith('utf-16') ? 'utf-8' : found
  }
  return undefined
}

function isUtf8(charset: string): boolean {
  return charset === 'utf-8' || charset === 'utf8'
}

function isKnown(charset: string): boolean {
  try {
    new TextDecoder(charset)
    return true
  } catch {
    return false
  }
}

function utf8Kind(head: Uint8Array, complete: boolean): 'ascii' | 'valid' | 'invalid' {
  let ascii = true
  for (let i = 0; i < head.length && ascii; i++) ascii = (head[i] ?? 0) < 0x80
  if (ascii) return 'ascii'
  try {
    // `stream` forgives a character that the end of the sample cuts.
    new TextDecoder('utf-8', {fatal: true}).decode(head, {stream: !complete})
    return 'valid'
  } catch {
    return 'invalid'
  }
}
