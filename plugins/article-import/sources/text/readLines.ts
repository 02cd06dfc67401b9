/**
 * Lines of a text stream, without their ends (`\n`, `\r\n`, `\r`).
 *
 * `node:readline` also ends lines at U+2028 and U+2029, which stand unescaped inside of JSON strings.
 */
export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let parts: string[] = []
  let afterReturn = false
  for await (const chunk of chunks) {
    let from = afterReturn && chunk.startsWith('\n') ? 1 : 0
    if (chunk.length > 0) afterReturn = false
    for (let at = nextEnd(chunk, from); at >= 0; at = nextEnd(chunk, from)) {
      parts.push(chunk.slice(from, at))
      yield parts.join('')
      parts = []
      from = at + 1
      if (chunk.charCodeAt(at) === 13) {
        if (from === chunk.length) afterReturn = true
        else if (chunk.charCodeAt(from) === 10) from++
      }
    }
    if (from < chunk.length) parts.push(chunk.slice(from))
  }
  if (parts.length > 0) yield parts.join('')
}

const END = /[\n\r]/g

function nextEnd(chunk: string, from: number): number {
  END.lastIndex = from
  return END.exec(chunk)?.index ?? -1
}
