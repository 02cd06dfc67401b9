import {otherScripts} from './languages.ts'
import {languages, languagesOfWord, type Passage, shares} from './languageWords.ts'
import {wordTraits} from './words.ts'

/**
 * Whether a text has no word of a language though it has so many in small letters that it should,
 * or is written in letters that the language does not use: what it is written in may be a language
 * that is not known here.
 */
export function lacksLanguage(passages: readonly Passage[], language: string): boolean {
  const own = languages.indexOf(language)
  const share = shares[own]
  if (share === undefined) return false
  const isLatin = !otherScripts.includes(language)
  let words = 0
  let all = 0
  let strange = 0
  for (const {field, firstWord, endWord} of passages) {
    for (let index = firstWord; index < endWord; index++) {
      if (languagesOfWord(field, index).includes(own)) return false
      if (!field.words.has(index, wordTraits.capitalised | wordTraits.hasDigit)) words++
      if (isLatin && isBeyondLatin(field.text.charCodeAt(field.words.start(index)))) strange++
      all++
    }
  }
  return words * share >= enoughExpected || (strange >= enoughStrange && strange * 2 > all)
}

/** Frequent words of a language that a text should have before their absence says anything. */
const enoughExpected = 8
/** Words in other letters that are more than names. */
const enoughStrange = 8

/** Greek and all that comes after it, Latin with marks aside. */
function isBeyondLatin(unit: number): boolean {
  return unit >= 0x370 && !(unit >= 0x1d00 && unit < 0x1f00) && unit < 0xa000
}
