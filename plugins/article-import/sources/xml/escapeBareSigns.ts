/** The entity that stands for each sign that a file forgot to escape. */
export const BARE_SIGNS: Readonly<Record<string, string>> = {'bare.amp': '&', 'bare.lt': '<'}

/** So many characters at a chunk's end may be the beginning of what only the next one decides. */
const UNDECIDED = 64

/** What opens a stretch that is no text, or a sign that begins neither an entity nor a tag. */
const TELLING =
  /<!\[CDATA\[|<!--|<\?|&(?!(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[\p{L}_:][\p{L}\p{N}_:.-]{0,50});)|<(?![\p{L}_:/!?])/gu

const ENDS: Readonly<Record<string, string>> = {'<![CDATA[': ']]>', '<!--': '-->', '<?': '?>'}

/**
 * Replaces each `&` and `<` that a file forgot to escape by one of {@link BARE_SIGNS}: a parser would
 * take what follows for a name, and lose all up to the next `;` or `>`, tags and records included.
 */
export async function* escapeBareSigns(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = ''
  /** What ends the stretch of another kind than text in which the text stands. */
  let end: string | undefined
  const take = (isLast: boolean): string => {
    let out = ''
    let at = 0
    const until = isLast ? waiting.length : decided(waiting)
    while (at < waiting.length) {
      if (end !== undefined) {
        const found = waiting.indexOf(end, at)
        if (found < 0) {
          const rest = isLast ? waiting.length : Math.max(at, waiting.length - 2)
          out += waiting.slice(at, rest)
          at = rest
          break
        }
        out += waiting.slice(at, found + end.length)
        at = found + end.length
        end = undefined
        continue
      }
      TELLING.lastIndex = at
      const [sign] = TELLING.exec(waiting) ?? []
      const from = sign === undefined ? until : TELLING.lastIndex - sign.length
      if (sign === undefined || from >= until) {
        if (until <= at) break
        out += waiting.slice(at, until)
        at = until
        break
      }
      out += waiting.slice(at, from)
      at = from + sign.length
      end = ENDS[sign]
      if (end !== undefined) out += sign
      else out += sign === '&' ? '&bare.amp;' : '&bare.lt;'
    }
    waiting = waiting.slice(at)
    return out
  }
  for await (const chunk of chunks) {
    waiting += chunk
    const text = take(false)
    if (text !== '') yield text
  }
  const text = take(true)
  if (text !== '') yield text
}

/** Up to where a text can be told without what follows it. */
function decided(text: string): number {
  const from = Math.max(0, text.length - UNDECIDED)
  const found = text.slice(from).search(/[&<]/)
  return found < 0 ? text.length : from + found
}
