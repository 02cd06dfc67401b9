/** Signs that open or close a link or emphasis. */
const SIGNS = /[[\]]|[*_~]{1,3}/g

/** What stands for a sign that is text: characters that no text has. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  '[': '\ufdd0',
  ']': '\ufdd1',
  '*': '\ufdd2',
  _: '\ufdd3',
  '~': '\ufdd4',
}
const SIGN_OF = new Map(Object.entries(STANDS_FOR).map(([sign, other]) => [other, sign]))

/** A paragraph shorter than this costs a parser nothing, whatever it holds. */
const LONG = 2000

/** More signs than a paragraph has, more emphasis open at once, and a longer text of a link. */
const MOST_BRACKETS = 10_000
const MOST_EMPHASIS = 2000
const DEEP = 20
const FAR = 2000

/** A link may have a picture in it, and that a bracket in its description. */
const HIGH = 4

/** More columns than any list's innermost item is indented by. */
const DEEPEST = 60

/**
 * Markdown whose nesting is bounded, since a parser's time is not: brackets that are never closed,
 * or far behind, and emphasis in emphasis beyond all measure become text, and so do the marks of
 * quotes and lists that are deeper than any.
 */
export function withoutSurplus(markdown: string): string {
  return markdown
    .replace(/[\ufdd0-\ufdd4]/g, '')
    .split(/(\n[ \t]*\n)/)
    .map((part) =>
      part.length < LONG || /^\s*(?:```|~~~)/.test(part) ? part : replaceSurplus(part),
    )
    .join('')
    .replace(/^[ \t]{60,}(?=[-*+>]|\d{1,9}[.)])/gm, (indent) => indent.slice(0, DEEPEST))
    .replace(/^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){20,}/gm, (marks) =>
      marks.slice(0, 20),
    )
    .replace(/[[*_~`!<(]{100,}/g, (run) => run.slice(0, 100))
}

/** The markup with the signs that {@link withoutSurplus} took for text. */
export function withSurplus(html: string): string {
  return html.replace(/[\ufdd0-\ufdd4]/g, (other) => SIGN_OF.get(other) ?? '')
}

function replaceSurplus(part: string): string {
  const links = pairsOf(part)
  let brackets = 0
  let emphasis = 0
  let open = 0
  return part.replace(SIGNS, (sign, at: number) => {
    let isSurplus: boolean
    if (sign === '[' || sign === ']') isSurplus = ++brackets > MOST_BRACKETS || !links.has(at)
    else {
      open = Math.max(
        0,
        open + (isSpace(part[at - 1]) ? 1 : isSpace(part[at + sign.length]) ? -1 : 0),
      )
      isSurplus = ++emphasis > MOST_EMPHASIS || open > DEEP
    }
    return isSurplus ? sign.replace(/./g, (own) => STANDS_FOR[own] ?? own) : sign
  })
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character)
}

/** The places of the brackets that have their other half near, and few in one another between. */
function pairsOf(part: string): ReadonlySet<number> {
  const pairs = new Set<number>()
  const open: {start: number; height: number}[] = []
  for (const {index, 0: bracket} of part.matchAll(/[[\]]/g)) {
    if (bracket === '[') {
      open.push({start: index, height: 0})
      continue
    }
    const {start, height} = open.pop() ?? {start: -1, height: 0}
    const outer = open[open.length - 1]
    if (outer !== undefined) outer.height = Math.max(outer.height, height + 1)
    if (start >= 0 && index - start <= FAR && height < HIGH) pairs.add(start).add(index)
  }
  return pairs
}
