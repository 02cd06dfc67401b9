import {signs} from './charClass.ts'
import {foreignLetters, neededLetters, tellingLetters} from './languages.ts'
import {languages, type Passage} from './languageWords.ts'

/** What a letter beyond ASCII says: the languages that it stands for, that lack it, that need it. */
interface Letter {
  readonly telling: readonly number[]
  readonly foreign: readonly number[]
  readonly needed: readonly number[]
}

type Patterns = readonly (readonly [language: number, pattern: RegExp])[]

const byIndex = (patterns: Readonly<Record<string, RegExp>>): Patterns =>
  Object.entries(patterns).map(([language, pattern]) => [languages.indexOf(language), pattern])
const telling: Patterns = Object.entries(tellingLetters)
  .filter(([, letters]) => letters !== '')
  .map(([language, letters]) => [languages.indexOf(language), new RegExp(`[${letters}]`, 'iu')])
const foreign = byIndex(foreignLetters)
const needed = byIndex(neededLetters)

const letters: (Letter | undefined)[] = []

function letterOf(unit: number): Letter {
  const known = letters[unit]
  if (known) return known
  const char = String.fromCharCode(unit)
  const those = (patterns: Patterns) =>
    patterns.flatMap(([language, pattern]) => (pattern.test(char) ? [language] : []))
  const letter = {telling: those(telling), foreign: those(foreign), needed: those(needed)}
  letters[unit] = letter
  return letter
}

/** The languages that letters can speak for. */
export const languagesOfLetters = telling.map(([language]) => language)
/** By a language's index, of the passages that {@link readLetters} read last: how many letters stand for it. */
export const told = new Float64Array(languages.length)
/** Languages that lack a letter which was met. */
export const lacks = new Uint8Array(languages.length)
/** Languages of whose needed letters none was met. */
export const misses = new Uint8Array(languages.length)

/** Counts what letters beyond ASCII say; false, with nothing counted, when there are none. */
export function readLetters(passages: readonly Passage[]): boolean {
  let strange = false
  for (const {field, start, end} of passages) {
    if (!field.has(signs.notAscii)) continue
    const {text} = field
    for (let index = start; index < end; index++) {
      const unit = text.charCodeAt(index)
      if (unit < 0x80) continue
      if (!strange) {
        strange = true
        told.fill(0)
        lacks.fill(0)
        for (const [language] of needed) misses[language] = 1
      }
      const letter = letterOf(unit)
      for (const language of letter.telling) told[language] = (told[language] ?? 0) + 1
      for (const language of letter.foreign) lacks[language] = 1
      for (const language of letter.needed) misses[language] = 0
    }
  }
  return strange
}
