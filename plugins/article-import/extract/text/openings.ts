/** The small letters with which a match can begin; `whole` when a word ends there. */
export interface Opening {
  readonly text: string
  readonly whole: boolean
}

/**
 * The words, or beginnings of words, with which alone a pattern can match, read off its source.
 *
 * May name more than match and never fewer; assertions, which take no letters, are passed over.
 *
 * @throws Error when a match can begin with anything else than a letter or digit that the source spells out
 */
export function openingsOf(source: string): readonly Opening[] {
  const found = new Map<string, Opening>()
  const close = (text: string, whole: boolean) => {
    if (text === '') throw new Error(`No word opens every match of the pattern: ${source}`)
    found.set(`${text}${whole ? ' ' : ''}`, {text, whole})
  }
  for (const text of alternatives({source, at: 0}, [''], close)) close(text, false)
  return [...found.values()]
}

/** The alternatives between which a pattern chooses first. */
export function alternativesOf(source: string): readonly string[] {
  const found = ['']
  let depth = 0
  for (const one of source.match(/\\.|\[(?:\\.|[^\]\\])*\]|./gsu) ?? []) {
    if (one === '(') depth += 1
    else if (one === ')') depth -= 1
    if (one === '|' && depth === 0) found.push('')
    else found[found.length - 1] += one
  }
  return found
}

type Close = (text: string, whole: boolean) => void

interface Cursor {
  readonly source: string
  at: number
}

/** The texts that `open` ones have become behind the alternatives at the cursor, which may still grow. */
function alternatives(cursor: Cursor, open: readonly string[], close: Close): string[] {
  const grown: string[] = []
  for (;;) {
    grown.push(...sequence(cursor, open, close))
    if (cursor.source[cursor.at] !== '|') return [...new Set(grown)]
    cursor.at += 1
  }
}

function sequence(cursor: Cursor, from: readonly string[], close: Close): readonly string[] {
  let open = from
  while (cursor.at < cursor.source.length && !/[|)]/.test(cursor.source[cursor.at] ?? '')) {
    const before = open
    open = atom(cursor, open, close)
    const times = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(cursor.source.slice(cursor.at))?.[0]
    if (times === undefined) continue
    cursor.at += times.length
    if (!times.startsWith('?')) {
      // What comes again may go on in any way.
      for (const text of open) if (!before.includes(text)) close(text, false)
      open = open.filter((text) => before.includes(text))
    }
    if (/^(?:[?*]|\{0)/.test(times)) open = [...new Set([...before, ...open])]
  }
  return open
}

function atom(cursor: Cursor, open: readonly string[], close: Close): readonly string[] {
  const {source} = cursor
  const rest = source.slice(cursor.at)
  const assertion = /^\(\?<?[=!]/.exec(rest)
  if (assertion) {
    cursor.at += assertion[0].length
    alternatives(cursor, [], () => undefined)
    cursor.at += 1
    return rest.startsWith('(?![\\p{L}') ? ended(open, close) : open
  }
  const group = /^\((?:\?:|\?<\w+>)?/.exec(rest)
  if (group) {
    cursor.at += group[0].length
    const inner = alternatives(cursor, open, close)
    cursor.at += 1
    return inner
  }
  const one =
    /^\[(?:\\[pP]\{[^}]+\}|\\.|[^\]\\])*\]/u.exec(rest)?.[0] ??
    /^\\(?:[pP]\{[^}]+\}|u[\dA-F]{4}|.)/u.exec(rest)?.[0] ??
    String.fromCodePoint(source.codePointAt(cursor.at) ?? 0)
  cursor.at += one.length
  return taken(one, open, close)
}

/** What one character, class or escape makes of the texts. */
function taken(one: string, open: readonly string[], close: Close): readonly string[] {
  if (one === '^') return open
  if (one === '\\b' || one === '$') return ended(open, close)
  if (one === '\\d') return grownBy([...'0123456789'], open)
  if (/^[\p{L}\d]$/u.test(one)) return grownBy([one], open)
  if (/^\[[\p{L}\d]{1,8}\]$/u.test(one)) return grownBy([...one.slice(1, -1)], open)
  if (one === ' ' || one === '\\s' || /^[,:;()"“]$/u.test(one)) {
    for (const text of open) close(text, true)
    return []
  }
  for (const text of open) close(text, false)
  return []
}

const grownBy = (letters: readonly string[], open: readonly string[]) => [
  ...new Set(open.flatMap((text) => letters.map((letter) => text + letter.toLowerCase()))),
]

function ended(open: readonly string[], close: Close): string[] {
  for (const text of open) if (text !== '') close(text, true)
  return open.filter((text) => text === '')
}
