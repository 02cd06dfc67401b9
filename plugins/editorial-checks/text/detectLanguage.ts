import {signs} from './charClass.ts'
import {lacks, languagesOfLetters, misses, readLetters, told} from './languageLetters.ts'
import {families, functionWords, sameLanguage, scripts} from './languages.ts'
import {languages, languagesOfWord, type Passage, shares} from './languageWords.ts'

/** How much of a text is written in each language, in words. */
export interface LanguageShares {
  readonly total: number
  readonly byLanguage: ReadonlyMap<string, number>
}

const familyOf = new Map(
  families.flatMap((family) => family.map((language) => [language, family] as const)),
)
/** Code units above which a text has the letters that its language needs. */
const longEnough = 200

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
 *
 * @param expected - reading ends where this language has more words than all that are left
 */
export function detectLanguages(passages: readonly Passage[], expected?: string): LanguageShares {
  const byLanguage = new Map<string, number>()
  const byFamily = new Map<readonly string[], Passage[]>()
  const undecided: Passage[] = []
  let total = 0
  let left = 0
  for (const {firstWord, endWord} of passages) left += endWord - firstWord
  const give = (language: string, words: number) => {
    byLanguage.set(language, (byLanguage.get(language) ?? 0) + words)
  }
  for (const passage of passages) {
    const words = passage.endWord - passage.firstWord
    left -= words
    const scripted = byScript(passage)
    if (scripted) {
      total += scripted.words
      give(scripted.language, scripted.words)
      continue
    }
    if (words < 3) continue
    const best = bestOf([passage])
    if (best === undefined) {
      undecided.push(passage)
      continue
    }
    total += words
    const family = familyOf.get(best)
    if (!family) {
      give(best, words)
      if (best === expected && (byLanguage.get(best) ?? 0) * 2 > total + left) break
      continue
    }
    const own = byFamily.get(family)
    if (own) own.push(passage)
    else byFamily.set(family, [passage])
  }
  // Languages of long words have few short ones in a sentence: together they may tell.
  const unread = countWords(undecided)
  const common = unread > total ? bestOf(undecided, undefined, 3) : undefined
  if (common !== undefined) {
    total += unread
    give(common, unread)
  }
  for (const [family, own] of byFamily) {
    give(bestOf(own, family) ?? family[0] ?? '', countWords(own))
  }
  if (byLanguage.size > 1 && passages.length <= 4 && !byLanguage.has(expected ?? '')) {
    // So few sentences that disagree are one text of which some words misled.
    const whole = bestOf(passages)
    if (whole !== undefined) return {total, byLanguage: new Map([[whole, total]])}
  }
  return {total, byLanguage}
}

function countWords(passages: readonly Passage[]): number {
  return passages.reduce((sum, {firstWord, endWord}) => sum + endWord - firstWord, 0)
}

function byScript({field, start, end}: Passage): {language: string; words: number} | undefined {
  if (!field.has(signs.notAscii) || !hasOtherScript(field.text, start, end)) return undefined
  const text = field.text.slice(start, end)
  const count = text.match(/\p{L}/gu)?.length ?? 0
  for (const [language, pattern] of scripts) {
    const own = text.match(pattern)?.length ?? 0
    if (language === 'ja' ? own > count * 0.12 && own > 2 : own > count * 0.5) {
      const isSyllabic = language === 'ja' || language === 'zh'
      return {
        language,
        words: isSyllabic ? Math.ceil(count / 2) : (text.match(/\p{L}+/gu)?.length ?? 0),
      }
    }
  }
  return undefined
}

/** Whether there is a letter outside Latin, Cyrillic and Arabic; most texts are done here. */
function hasOtherScript(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x370 || (unit > 0x1dff && unit < 0x2e80)) continue
    if ((unit >= 0x400 && unit < 0x530) || (unit >= 0x600 && unit < 0x700)) continue
    return true
  }
  return false
}

const hits = new Float64Array(languages.length)
/** The languages that have hits, in the order of the first ones. */
const touched: number[] = []

function addHits(language: number, count: number, among: readonly string[] | undefined) {
  if (among && !among.includes(languages[language] ?? '')) return
  const before = hits[language] ?? 0
  if (before === 0) touched.push(language)
  hits[language] = before + count
}

/** The language that words and letters speak for, or undefined when they are too few. */
function bestOf(
  passages: readonly Passage[],
  among?: readonly string[],
  leastHits = 1.6,
): string | undefined {
  touched.length = 0
  let wordCount = 0
  let length = passages.length - 1
  for (const {field, firstWord, endWord, start, end} of passages) {
    wordCount += endWord - firstWord
    length += end - start
    for (let index = firstWord; index < endWord; index++) {
      const known = languagesOfWord(field, index)
      for (let at = 0; at < known.length; at++) addHits(known[at] ?? 0, 1, among)
    }
  }
  const strange = readLetters(passages)
  // ə, ы, ß and the like tell more than words do; plain ASCII text has none of them.
  if (strange) {
    for (const language of languagesOfLetters) {
      const count = told[language] ?? 0
      if (count > 0) addHits(language, Math.min(count, (length || 1) / 20) * 0.8, among)
    }
  }
  let best: number | undefined
  let bestScore = 0
  let bestHits = 0
  for (const language of touched) {
    const count = hits[language] ?? 0
    hits[language] = 0
    const share = count / Math.max(1, wordCount) / (shares[language] ?? 0.3)
    const isUnlikely =
      strange && (lacks[language] === 1 || (length > longEnough && misses[language] === 1))
    const score = share * (isUnlikely ? 0.6 : 1)
    if (best !== undefined && (score < bestScore || (score === bestScore && count <= bestHits)))
      continue
    best = language
    bestScore = score
    bestHits = count
  }
  // Names and single words hit by chance.
  return best !== undefined && bestScore >= 0.25 && bestHits >= leastHits
    ? languages[best]
    : undefined
}
