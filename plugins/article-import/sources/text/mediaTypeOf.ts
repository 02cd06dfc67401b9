const SIGNATURES: readonly (readonly [offset: number, signature: string, type: string])[] = [
  [0, '\xff\xd8\xff', 'a JPEG image'],
  [0, '\x89PNG', 'a PNG image'],
  [0, 'GIF8', 'a GIF image'],
  [8, 'WEBP', 'a WebP image'],
  [4, 'ftyp', 'a video or AVIF image'],
  [0, 'II*\0', 'a TIFF image'],
  [0, 'MM\0*', 'a TIFF image'],
  [0, 'BM', 'a bitmap image'],
  [0, '%PDF', 'a PDF document'],
  [0, 'ID3', 'an MP3 recording'],
  [0, 'OggS', 'an Ogg recording'],
  [0, '\x1aE\xdf\xa3', 'a WebM video'],
  [0, 'wOF', 'a font'],
  [0, '\0\x01\0\0', 'a font'],
]

/** A readable name for bytes that are media and never articles, by their signature. */
export function mediaTypeOf(bytes: Uint8Array): string | undefined {
  for (const [offset, signature, type] of SIGNATURES) {
    if (bytes.length < offset + signature.length) continue
    let same = true
    for (let i = 0; i < signature.length && same; i++) {
      same = bytes[offset + i] === signature.charCodeAt(i)
    }
    if (same && !(signature === 'BM' && isText(bytes))) return type
  }
  return undefined
}

function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 512).includes(0)
}
