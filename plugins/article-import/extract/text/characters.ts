/** What a UTF-16 code unit is to the tokenizer. */
export const characterClass = {
  space: 1,
  letter: 2,
  /** A combining mark or a number. */
  mark: 3,
  /** A sign that joins two parts of a word: `&`, `-`, `'`, `/`, `@`, `.`. */
  joiner: 4,
  sign: 5,
  /** Half of a character outside the basic plane, whose class only the whole character tells. */
  surrogate: 6,
} as const

const classes = new Uint8Array(0x1_0000)
const joiners = new Set("&.'’‘-‑/@")

/** The class of a code unit; each one is looked up in Unicode's tables only once. */
export function classOf(unit: number): number {
  return classes[unit] || classify(unit)
}

/** The class of the whole character that begins with a surrogate. */
export function classOfCharacter(character: string): number {
  if (/^\p{L}/u.test(character)) return characterClass.letter
  return /^[\p{M}\p{N}]/u.test(character) ? characterClass.mark : characterClass.sign
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit)
  let made: number
  if (unit >= 0xd800 && unit <= 0xdfff) made = characterClass.surrogate
  else if (/\s/u.test(character)) made = characterClass.space
  else if (joiners.has(character)) made = characterClass.joiner
  else made = classOfCharacter(character)
  classes[unit] = made
  return made
}
