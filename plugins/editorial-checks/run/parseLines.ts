/** The documents of NDJSON lines; undefined for a line that is no JSON. */
export function* parseLines(lines: string): Generator<unknown> {
  let start = 0
  while (start < lines.length) {
    const newline = lines.indexOf('\n', start)
    const end = newline === -1 ? lines.length : newline
    const line = lines.slice(start, end).trim()
    start = end + 1
    if (line === '') continue
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      value = undefined
    }
    yield value
  }
}
