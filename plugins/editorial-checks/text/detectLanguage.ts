import {
  families,
  foreignLetters,
  functionWords,
  sameLanguage,
  scripts,
  tellingLetters,
  usualShare,
} from './languages.ts'

/** How much of a text is written in each language, in words. */
export interface LanguageShares {
  readonly total: number
  readonly byLanguage: ReadonlyMap<string, number>
}

/** A sentence with its words, in any case. */
export interface Passage {
  readonly text: string
  readonly words: readonly string[]
}

const languages = Object.keys(functionWords)
const languagesOf = new Map<string, number[]>()
let longestWord = 0
for (const [index, language] of languages.entries()) {
  for (const word of new Set(functionWords[language]?.split(' '))) {
    const list = languagesOf.get(word)
    if (list) list.push(index)
    else languagesOf.set(word, [index])
    longestWord = Math.max(longestWord, word.length)
  }
}
const shares = languages.map((language) => usualShare[language] ?? 0.3)
const foreign = languages.map((language) => foreignLetters[language])
const familyOf = new Map(
  families.flatMap((family) => family.map((language) => [language, family] as const)),
)
const telling = Object.entries(tellingLetters)
  .filter(([, letters]) => letters !== '')
  .map(([language, letters]) => [indexOf(language), new RegExp(`[${letters}]`, 'giu')] as const)

function indexOf(language: string): number {
  return languages.indexOf(language)
}

/** Serbian and its neighbours are written in both scripts. */
const eitherScript = new Set(['sr', 'hr'])

/** The primary language of a BCP 47 tag, near-identical written languages taken as one. */
export function primaryLanguage(tag: string): string {
  const primary = tag.trim().toLowerCase().split(/[-_]/u)[0] ?? ''
  return sameLanguage[primary] ?? primary
}

/** Whether a text in `found` may stand where `declared` is asked for. */
export function isSameLanguage(found: string, declared: string): boolean {
  return found === declared || (eitherScript.has(found) && eitherScript.has(declared))
}

/** Whether texts in this language can be told from others. */
export function isKnownLanguage(language: string): boolean {
  return language in functionWords || scripts.some(([own]) => own === language)
}

/**
 * Tells, sentence by sentence, what a text is written in, by script, function words and letters.
 *
 * The first pass finds each sentence's family; the second tells near languages apart by the whole
 * text of the family, where one sentence is too little.
 */
export function detectLanguages(sentences: readonly Passage[]): LanguageShares {
  const byLanguage = new Map<string, number>()
  const byFamily = new Map<readonly string[], {words: string[]; text: string[]}>()
  let total = 0
  for (const sentence of sentences) {
    const {text: own, words} = sentence
    const scripted = byScript(own)
    if (scripted) {
      total += scripted.words
      byLanguage.set(scripted.language, (byLanguage.get(scripted.language) ?? 0) + scripted.words)
      continue
    }
    if (words.length < 3) continue
    const best = bestOf(words, own)
    if (best === undefined) continue
    total += words.length
    const family = familyOf.get(best)
    if (!family) {
      byLanguage.set(best, (byLanguage.get(best) ?? 0) + words.length)
      continue
    }
    const entry = byFamily.get(family) ?? {words: [], text: []}
    for (const word of words) entry.words.push(word)
    entry.text.push(own)
    byFamily.set(family, entry)
  }
  for (const [family, {words, text}] of byFamily) {
    const language = bestOf(words, text.join(' '), family) ?? family[0] ?? ''
    byLanguage.set(language, (byLanguage.get(language) ?? 0) + words.length)
  }
  return {total, byLanguage}
}

function byScript(text: string): {language: string; words: number} | undefined {
  if (!hasOtherScript(text)) return undefined
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  for (const [language, pattern] of scripts) {
    const count = text.match(pattern)?.length ?? 0
    if (language === 'ja' ? count > letters * 0.12 && count > 2 : count > letters * 0.5) {
      const isSyllabic = language === 'ja' || language === 'zh'
      return {
        language,
        words: isSyllabic ? Math.ceil(letters / 2) : (text.match(/\p{L}+/gu)?.length ?? 0),
      }
    }
  }
  return undefined
}

/** Whether there is a letter outside Latin, Cyrillic and Arabic; most texts are done here. */
function hasOtherScript(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x370 || (unit > 0x1dff && unit < 0x2e80)) continue
    if ((unit >= 0x400 && unit < 0x530) || (unit >= 0x600 && unit < 0x700)) continue
    return true
  }
  return false
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false
  return true
}

const hits = new Float64Array(languages.length)

/** The language that words and letters speak for, or undefined when they are too few. */
function bestOf(
  words: readonly string[],
  text: string,
  among?: readonly string[],
): string | undefined {
  const touched: number[] = []
  const add = (language: number, count: number) => {
    if (among && !among.includes(languages[language] ?? '')) return
    const before = hits[language] ?? 0
    if (before === 0) touched.push(language)
    hits[language] = before + count
  }
  for (const word of words) {
    for (const language of lookUp(word)) add(language, 1)
  }
  // ə, ы, ß and the like tell more than words do; plain ASCII text has none of them.
  const ascii = isAscii(text)
  if (!ascii) {
    for (const [language, pattern] of telling) {
      const count = text.match(pattern)?.length ?? 0
      if (count > 0) add(language, Math.min(count, (text.length || 1) / 20) * 0.8)
    }
  }
  let best: number | undefined
  let bestScore = 0
  let bestHits = 0
  for (const language of touched) {
    const count = hits[language] ?? 0
    hits[language] = 0
    const share = count / Math.max(1, words.length) / (shares[language] ?? 0.3)
    const score = share * (!ascii && foreign[language]?.test(text) ? 0.6 : 1)
    if (best !== undefined && (score < bestScore || (score === bestScore && count <= bestHits)))
      continue
    best = language
    bestScore = score
    bestHits = count
  }
  // Names and single words hit by chance.
  return best !== undefined && bestScore >= 0.25 && bestHits >= 1.6 ? languages[best] : undefined
}

const noLanguages: readonly number[] = []

/** The languages that a word, or its elided article (l’été, d’un), belongs to. */
function lookUp(word: string): readonly number[] {
  if (word.length <= longestWord) {
    const known = languagesOf.get(word) ?? languagesOf.get(word.toLowerCase())
    if (known) return known
  }
  const apostrophe = Math.max(word.lastIndexOf("'", 8), word.lastIndexOf('’', 8))
  if (apostrophe < 1) return noLanguages
  return languagesOf.get(`${word.slice(0, apostrophe).toLowerCase()}'`) ?? noLanguages
}
