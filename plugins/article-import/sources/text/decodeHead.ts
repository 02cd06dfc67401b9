import {detectCharset} from './charset.ts'

/** The head of a file as text, good enough to recognise its format by. */
export function decodeHead(bytes: Uint8Array, complete: boolean, charset?: string): string {
  const label = charset ?? detectCharset(bytes, complete).charset
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(label)
  } catch {
    // A charset that only the reader knows; the signs of formats are ASCII in all of those.
    decoder = new TextDecoder('windows-1252')
  }
  return decoder.decode(bytes, {stream: !complete})
}
