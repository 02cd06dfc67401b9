/** 96 bits of a text's hash as 24 hex digits; it tells documents apart and guards nothing. */
export function hashHex(text: string): string {
  return word(text, 0x9e3779b9) + word(text, 0x85ebca6b) + word(text, 0xc2b2ae35)
}

const word = (text: string, seed: number): string =>
  murmur(text, seed).toString(16).padStart(8, '0')

/** MurmurHash3's 32-bit finish over UTF-16 code units. */
function murmur(text: string, seed: number): number {
  let hash = seed
  for (let index = 0; index < text.length; index += 1) {
    let unit = Math.imul(text.charCodeAt(index), 0xcc9e2d51)
    unit = (unit << 15) | (unit >>> 17)
    hash ^= Math.imul(unit, 0x1b873593)
    hash = (hash << 13) | (hash >>> 19)
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0
  }
  hash ^= text.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A deterministic `_key` for an array member. */
export const keyOf = (text: string): string =>
  word(text, 0x9e3779b9) + word(text, 0x85ebca6b).slice(0, 4)
