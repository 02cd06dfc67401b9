const wordCharacter = /\w/
const tokenCharacters = /[^!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/g
const patternCharacters = /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g
/** The characters between tokens, as {@link tokenCharacters} has them. */
const separators = new Uint8Array(0x10000)
for (const character of '!@#$%^&*(),\\/?";:{}|[]+<>- \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') {
  separators[character.charCodeAt(0)] = 1
}

/** The tokens of a text, as `match` sees them. */
export function tokenize(text: string): readonly string[] {
  return withoutEdgeDots(text).match(tokenCharacters) ?? []
}

/** The terms of a pattern: tokens that may have `*` in them. */
export function patternTerms(text: string): readonly string[] {
  return withoutEdgeDots(text).match(patternCharacters) ?? []
}

/** How many tokens a text has. */
export function countTokens(text: string): number {
  let count = 0
  let isBetween = true
  for (let index = 0; index < text.length; index++) {
    const wasBetween = isBetween
    isBetween = separators[text.charCodeAt(index)] === 1
    if (wasBetween && !isBetween) count++
  }
  return count
}

/** Whether no token goes on at an index of the text: it is outside, or between two of them. */
export function isBetweenTokens(text: string, index: number): boolean {
  return index < 0 || index >= text.length || separators[text.charCodeAt(index)] === 1
}

/** Without the dots that begin or end a word, in time linear in the text. */
export function withoutEdgeDots(text: string): string {
  let kept = ''
  let from = 0
  let end = 0
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', end)) {
    end = at + 1
    while (text.charCodeAt(end) === 0x2e) end++
    if (!wordCharacter.test(text.charAt(at - 1)) && !wordCharacter.test(text.charAt(end))) continue
    kept += text.slice(from, at)
    from = end
  }
  return from === 0 ? text : kept + text.slice(from)
}

/** What the text's upper case as a whole may have other than that of its characters, one by one. */
const needsCare = /[\u0131\u017f\ud800-\udfff]/

/**
 * Folds case as a case-insensitive regular expression does, character by character: `ς`, `σ` and `Σ`
 * become one, `ß` stays, and no character outside ASCII becomes one inside.
 */
export function fold(text: string): string {
  if (!needsCare.test(text)) {
    const upper = text.toUpperCase()
    if (upper.length === text.length) return upper
  }
  let folded = ''
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index)
    const upper = unit.toUpperCase()
    const leavesAscii = unit.charCodeAt(0) >= 128 && upper.charCodeAt(0) < 128
    folded += upper.length === 1 && !leavesAscii ? upper : unit
  }
  return folded
}

/** All text of a value: every string in it, whatever its path. */
export function textsOf(value: unknown, texts: string[] = []): readonly string[] {
  if (typeof value === 'string') texts.push(value)
  else if (Array.isArray(value)) for (const item of value) textsOf(item, texts)
  else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) textsOf(item, texts)
  }
  return texts
}
