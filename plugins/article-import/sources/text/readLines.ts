/**
 * Lines of a text stream, without their ends (`\n`, `\r\n`, `\r`).
 *
 * `node:readline` also ends lines at U+2028 and U+2029, which stand unescaped inside of JSON strings.
 *
 * @param maxLength - in characters; a longer line is passed over
 * @param passedOver - told of each of those
 */
export async function* readLines(
  chunks: AsyncIterable<string>,
  maxLength = Number.POSITIVE_INFINITY,
  passedOver: () => void = () => {},
): AsyncGenerator<string> {
  let parts: string[] = []
  let length = 0
  let afterReturn = false
  const hold = (part: string) => {
    length += part.length
    if (length <= maxLength) parts.push(part)
    else parts = []
  }
  const line = () => {
    const text = length <= maxLength ? parts.join('') : undefined
    if (text === undefined) passedOver()
    parts = []
    length = 0
    return text
  }
  for await (const chunk of chunks) {
    let from = afterReturn && chunk.startsWith('\n') ? 1 : 0
    if (chunk.length > 0) afterReturn = false
    for (let at = nextEnd(chunk, from); at >= 0; at = nextEnd(chunk, from)) {
      hold(chunk.slice(from, at))
      const text = line()
      if (text !== undefined) yield text
      from = at + 1
      if (chunk.charCodeAt(at) === 13) {
        if (from === chunk.length) afterReturn = true
        else if (chunk.charCodeAt(from) === 10) from++
      }
    }
    if (from < chunk.length) hold(chunk.slice(from))
  }
  const text = length > 0 ? line() : undefined
  if (text !== undefined) yield text
}

const END = /[\n\r]/g

function nextEnd(chunk: string, from: number): number {
  END.lastIndex = from
  return END.exec(chunk)?.index ?? -1
}
