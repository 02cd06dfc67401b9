import type {PageNode} from '../tree/node.ts'

const opening = /__next_f\s{0,2}(?:\|\|\s{0,2}\[\]\))?\.push\(\s{0,2}(?=\[)/
const closing = /^\s{0,2}\)\s{0,2};?\s*$/
const row = /^[\da-f]{0,8}:(?:T([\da-f]{1,8}),|[A-Z]{0,2})/
/** More rows than any page has. */
const MAX_ROWS = 20_000

/**
 * The values in the stream of server components that Next.js writes into a page's scripts
 * (`self.__next_f.push([1, "…"])`): a row a line, `id:JSON`, or `id:T` with the text's length in
 * bytes and the text.
 */
export function readFlight(scripts: readonly PageNode[]): unknown[] {
  const stream = new TextEncoder().encode(scripts.map(chunkOf).join(''))
  const decoder = new TextDecoder()
  const values: unknown[] = []
  for (let at = 0, rows = 0; at < stream.length && rows < MAX_ROWS; rows++) {
    const head = row.exec(decoder.decode(stream.subarray(at, at + 24)))
    const start = at + (head?.[0].length ?? 0)
    if (head?.[1] !== undefined) {
      at = Math.min(start + Number.parseInt(head[1], 16), stream.length)
      values.push({text: decoder.decode(stream.subarray(start, at))})
      continue
    }
    const end = stream.indexOf(10, at)
    at = end < 0 ? stream.length : end + 1
    if (head === null) continue
    try {
      values.push(JSON.parse(decoder.decode(stream.subarray(start, at))))
    } catch {
      // A row may be a hint or cut off; what the others say stays.
    }
  }
  return values
}

function chunkOf(script: PageNode): string {
  const code = script.children[0]?.text ?? ''
  const opened = opening.exec(code)
  const end = code.lastIndexOf(']') + 1
  if (!opened || !closing.test(code.slice(end))) return ''
  try {
    const [, text]: unknown[] = JSON.parse(code.slice(opened.index + opened[0].length, end))
    return typeof text === 'string' ? text : ''
  } catch {
    return ''
  }
}
