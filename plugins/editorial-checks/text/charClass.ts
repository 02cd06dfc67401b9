/** What a character is, as far as words go. */
export const charClasses = {other: 0, space: 1, lower: 2, upper: 3, letter: 4, digit: 5} as const

const unknown = 255
const table = new Uint8Array(65536).fill(unknown)

/** The class of a UTF-16 code unit; each is looked up in Unicode once, then read from a table. */
export function charClass(unit: number): number {
  const known = table[unit] ?? 0
  if (known !== unknown) return known
  const char = String.fromCharCode(unit)
  const found = /\p{Ll}/u.test(char)
    ? charClasses.lower
    : /\p{Lu}/u.test(char)
      ? charClasses.upper
      : /[\p{L}\p{M}]/u.test(char)
        ? charClasses.letter
        : /\p{N}/u.test(char)
          ? charClasses.digit
          : /\s/u.test(char)
            ? charClasses.space
            : charClasses.other
  table[unit] = found
  return found
}

/** Whether a code unit is part of words: a letter, a mark or a digit. */
export function isWordUnit(unit: number): boolean {
  // Small ASCII letters are nearly all there is.
  return (unit >= 0x61 && unit <= 0x7a) || charClass(unit) >= charClasses.lower
}
