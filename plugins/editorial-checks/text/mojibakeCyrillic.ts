import type {Garbled} from './mojibake.ts'

/** Windows-1251's characters for the bytes 0x80 to 0xBF; byte 0x98 is unused. */
const windows1251 =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї'
const byteOf = new Map([...windows1251].map((char, index) => [char, 0x80 + index] as const))

/** Р and С are the bytes that begin a Cyrillic letter; what follows them hardly ever does in a word. */
const run = new RegExp(`(?:[РС][${windows1251}]){3,}`, 'gu')

/** Finds Cyrillic text that is UTF-8 read as Windows-1251: `РџСЂРё` for `При`. */
export function findGarbledCyrillic(text: string): readonly Garbled[] {
  return [...text.matchAll(run)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    mended: match[0].replace(/../gu, decodePair),
  }))
}

function decodePair(pair: string): string {
  const lead = pair.startsWith('Р') ? 0xd0 : 0xd1
  return String.fromCodePoint((lead & 31) * 64 + ((byteOf.get(pair.charAt(1)) ?? 0x80) & 63))
}
