/** JSON islands larger than this are data, not descriptions. */
const MAX_LENGTH = 5_000_000

/**
 * Parses the JSON of a page's script, mending what pages get wrong: comments and CDATA around it,
 * raw line breaks in strings, trailing commas, a trailing semicolon, several values in a row.
 *
 * @returns the values that could be read, none when it is beyond mending
 */
export function parseLooseJson(source: string): unknown[] {
  if (source.length > MAX_LENGTH) return []
  const plain = parse(source)
  if (plain !== undefined) return [plain]
  const bare = source
    .replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)/, '')
    .replace(/(?:\/\/\s*)?(?:\]\]>|-->)\s*$/, '')
    .replace(/^\s*\/\*.{0,200}?\*\//s, '')
    .trim()
    .replace(/;+$/, '')
  const mended = mend(bare)
  const whole = parse(mended)
  if (whole !== undefined) return [whole]
  return splitValues(mended).flatMap((part) => {
    const value = parse(part)
    return value === undefined ? [] : [value]
  })
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

const escapes: Readonly<Record<string, string>> = {'\n': '\\n', '\r': '\\r', '\t': '\\t'}

/** One pass: control characters in strings are escaped, commas before a closing bracket go. */
function mend(source: string): string {
  const out: string[] = []
  let inString = false
  let from = 0
  for (let at = 0; at < source.length; at++) {
    const char = source[at] ?? ''
    if (inString) {
      if (char === '\\') {
        if (!/["\\/bfnrtu]/.test(source[at + 1] ?? '')) {
          out.push(source.slice(from, at), '\\\\')
          from = at + 1
        } else at++
      } else if (char === '"') inString = false
      else if (char < ' ') {
        out.push(source.slice(from, at), escapes[char] ?? ' ')
        from = at + 1
      }
    } else if (char === '"') inString = true
    else if (char === ',') {
      let next = at + 1
      while (next < source.length && next < at + 200 && /\s/.test(source[next] ?? '')) next++
      if (/[}\]]/.test(source[next] ?? '')) {
        out.push(source.slice(from, at))
        from = at + 1
      }
    }
  }
  out.push(source.slice(from))
  return out.join('')
}

/** The top-level objects and lists of a text. */
function splitValues(source: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  let inString = false
  for (let at = 0; at < source.length; at++) {
    const char = source[at]
    if (inString) {
      if (char === '\\') at++
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '{' || char === '[') {
      if (depth++ === 0) start = at
    } else if (char === '}' || char === ']') {
      if (depth > 0 && --depth === 0) parts.push(source.slice(start, at + 1))
    }
  }
  return parts.slice(0, 50)
}
