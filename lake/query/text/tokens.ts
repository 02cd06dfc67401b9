const dots = /\.+/g
const wordCharacter = /\w/
const tokenCharacters = /[^!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/g
const patternCharacters = /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g

/** The tokens of a text, as `match` sees them. */
export function tokenize(text: string): readonly string[] {
  return withoutEdgeDots(text).match(tokenCharacters) ?? []
}

/** The terms of a pattern: tokens that may have `*` in them. */
export function patternTerms(text: string): readonly string[] {
  return withoutEdgeDots(text).match(patternCharacters) ?? []
}

/** Without the dots that begin or end a word, in time linear in the text. */
function withoutEdgeDots(text: string): string {
  if (!text.includes('.')) return text
  return text.replace(dots, (run, at: number) => {
    const isEdge =
      wordCharacter.test(text.charAt(at - 1)) || wordCharacter.test(text.charAt(at + run.length))
    return isEdge ? '' : run
  })
}

/**
 * Folds case as a case-insensitive regular expression does, character by character: `ς`, `σ` and `Σ`
 * become one, `ß` stays, and no character outside ASCII becomes one inside.
 */
export function fold(text: string): string {
  if (isAscii.test(text)) return text.toUpperCase()
  let folded = ''
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index)
    const upper = unit.toUpperCase()
    const leavesAscii = unit.charCodeAt(0) >= 128 && upper.charCodeAt(0) < 128
    folded += upper.length === 1 && !leavesAscii ? upper : unit
  }
  return folded
}

const isAscii = /^[\0-\x7f]*$/

/** All text of a value: every string in it, whatever its path. */
export function* textsOf(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const item of value) yield* textsOf(item)
  else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) yield* textsOf(item)
  }
}
