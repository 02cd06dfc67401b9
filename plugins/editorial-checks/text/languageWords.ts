import type {ReadText} from '../engine/textFields.ts'
import {functionWords, usualShare} from './languages.ts'
import {enlist} from './lexicon.ts'
import {wordTraits} from './words.ts'

/** A sentence of a text: from its first word to before its last, and where it stands. */
export interface Passage {
  readonly field: ReadText
  readonly firstWord: number
  readonly endWord: number
  readonly start: number
  readonly end: number
}

/** The languages that are told by their frequent words; elsewhere they go by their index here. */
export const languages = Object.keys(functionWords)

/** How large a share of a text's words a language's frequent words usually are, by its index. */
export const shares = languages.map((language) => usualShare[language] ?? 0.3)

/** Languages by the lexicon's number of a word of theirs. */
const languagesOf: (number[] | undefined)[] = []
const languagesOfElided = new Map<string, number[]>()
for (const [index, language] of languages.entries()) {
  for (const word of new Set(functionWords[language]?.split(' '))) {
    if (word.endsWith("'"))
      addTo(languagesOfElided.get(word), index, (list) => languagesOfElided.set(word, list))
    else {
      const number = enlist(word)
      addTo(languagesOf[number], index, (list) => {
        languagesOf[number] = list
      })
    }
  }
}

function addTo(list: number[] | undefined, member: number, keep: (list: number[]) => void) {
  if (list) list.push(member)
  else keep([member])
}

const noLanguages: readonly number[] = []

/** The languages that a word, or its elided article (l’été, d’un), belongs to. */
export function languagesOfWord({words}: ReadText, index: number): readonly number[] {
  const number = words.number(index)
  const known = number === 0 ? undefined : languagesOf[number]
  if (known) return known
  if (!words.has(index, wordTraits.joined)) return noLanguages
  const word = words.word(index)
  const apostrophe = Math.max(word.lastIndexOf("'", 8), word.lastIndexOf('’', 8))
  if (apostrophe < 1) return noLanguages
  return languagesOfElided.get(`${word.slice(0, apostrophe).toLowerCase()}'`) ?? noLanguages
}
