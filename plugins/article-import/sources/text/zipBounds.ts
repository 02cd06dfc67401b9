/** Where an archive begins and ends among the bytes around it. */
export interface ZipBounds {
  readonly start: number
  readonly end: number
}

const WINDOW = 1024 * 1024
/** The record at a zip's end, without its comment. */
const END = 22
const IS_IN_ZIP64 = 0xffff_ffff

/**
 * Where the zip in a file begins and ends: a program that unpacks it may stand before it, anything
 * behind it. Undefined where the record at its end is missing, as when it was cut off.
 *
 * @param read - the bytes of the file from one place up to another
 */
export async function zipBounds(
  size: number,
  read: (from: number, to: number) => Promise<Uint8Array>,
): Promise<ZipBounds | undefined> {
  for (let to = size; to >= END; to -= WINDOW) {
    const from = Math.max(0, to - WINDOW - END)
    const bytes = await read(from, to)
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    for (let at = bytes.length - END; at >= 0; at--) {
      if (bytes[at] !== 0x50 || view.getUint32(at) !== 0x504b0506) continue
      const bounds = await boundsBy(view, at, from, read)
      if (bounds !== undefined && bounds.end <= size) return bounds
    }
  }
  return undefined
}

async function boundsBy(
  view: DataView,
  at: number,
  from: number,
  read: (from: number, to: number) => Promise<Uint8Array>,
): Promise<ZipBounds | undefined> {
  const entries = view.getUint16(at + 10, true)
  const length = view.getUint32(at + 12, true)
  const offset = view.getUint32(at + 16, true)
  const end = from + at + END + view.getUint16(at + 20, true)
  if (offset === IS_IN_ZIP64 || length === IS_IN_ZIP64) return {start: 0, end}
  const start = from + at - length - offset
  if (start < 0) return undefined
  if (entries === 0) return {start, end}
  const [p, k, one, two] = await read(start + offset, start + offset + 4)
  return p === 0x50 && k === 0x4b && one === 1 && two === 2 ? {start, end} : undefined
}
