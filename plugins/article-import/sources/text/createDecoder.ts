import {ImportError} from '../../errors.ts'

/** Decodes bytes piece by piece; `undefined` ends the text. */
export type Decode = (bytes: Uint8Array | undefined) => string

const C1 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178'

const LATIN = new Set([
  'windows-1252',
  'iso-8859-1',
  'latin1',
  'iso8859-1',
  'us-ascii',
  'ascii',
  'cp1252',
])

/**
 * A decoder for a charset label: the platform's own by the WHATWG Encoding standard, iconv-lite for
 * what that leaves out (UTF-32, DOS code pages).
 *
 * @throws ImportError `UNKNOWN_CHARSET`
 */
export async function createDecoder(charset: string): Promise<Decode> {
  const label = charset.toLowerCase()
  // Some Node releases decode 0x80–0x9f of windows-1252 as control characters.
  if (LATIN.has(label)) return decodeWindows1252
  try {
    const decoder = new TextDecoder(label)
    return (bytes) =>
      bytes === undefined ? decoder.decode() : decoder.decode(bytes, {stream: true})
  } catch (error) {
    const {default: iconv} = await import('iconv-lite')
    if (!iconv.encodingExists(label)) {
      throw new ImportError(`The charset "${charset}" is not known.`, {
        code: 'UNKNOWN_CHARSET',
        cause: error,
        suggestions: ['Name the right one with --charset, for example --charset windows-1251'],
      })
    }
    const decoder = iconv.getDecoder(label)
    return (bytes) =>
      bytes === undefined
        ? (decoder.end() ?? '')
        : decoder.write(bytes as Parameters<typeof decoder.write>[0])
  }
}

function decodeWindows1252(bytes: Uint8Array | undefined): string {
  if (bytes === undefined) return ''
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return text.replace(/[\x80-\x9f]/g, (c) => C1.charAt(c.charCodeAt(0) - 0x80))
}

/** The bytes of a text as windows-1252, or undefined when a character has none. */
export function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80 || (code >= 0xa0 && code < 0x100)) bytes[i] = code
    else {
      const at = C1.indexOf(text.charAt(i))
      if (at < 0) return undefined
      bytes[i] = 0x80 + at
    }
  }
  return bytes
}
