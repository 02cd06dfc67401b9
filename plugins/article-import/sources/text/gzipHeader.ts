const FLAG = {checksum: 2, extra: 4, name: 8, comment: 16} as const

/** How long the header of a gzip member is (RFC 1952, 2.3); undefined for what is none. */
export function gzipHeader(bytes: Uint8Array): number | 'incomplete' | undefined {
  const magic = [0x1f, 0x8b, 8]
  if (magic.some((byte, at) => at < bytes.length && bytes[at] !== byte)) return undefined
  if (bytes.length < 10) return 'incomplete'
  const flags = bytes[3] ?? 0
  let at = 10
  if ((flags & FLAG.extra) !== 0) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0)
  for (const flag of [FLAG.name, FLAG.comment]) {
    if ((flags & flag) === 0) continue
    const end = bytes.indexOf(0, at)
    if (end < 0 || at > bytes.length) return 'incomplete'
    at = end + 1
  }
  if ((flags & FLAG.checksum) !== 0) at += 2
  return at > bytes.length ? 'incomplete' : at
}
