import {
  families,
  foreignLetters,
  functionWords,
  sameLanguage,
  scripts,
  tellingLetters,
  usualShare,
} from './languages.ts'
import {wordsOf} from './words.ts'

/** How much of a text is written in each language, in words. */
export interface LanguageShares {
  readonly total: number
  readonly byLanguage: ReadonlyMap<string, number>
}

const languagesOf = new Map<string, string[]>()
for (const [language, words] of Object.entries(functionWords)) {
  for (const word of new Set(words.split(' '))) {
    const list = languagesOf.get(word)
    if (list) list.push(language)
    else languagesOf.set(word, [language])
  }
}
const familyOf = new Map(
  families.flatMap((family) => family.map((language) => [language, family] as const)),
)
const telling = Object.entries(tellingLetters)
  .filter(([, letters]) => letters !== '')
  .map(([language, letters]) => [language, new RegExp(`[${letters}]`, 'giu')] as const)

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
export function detectLanguages(sentences: readonly string[]): LanguageShares {
  const byLanguage = new Map<string, number>()
  const byFamily = new Map<readonly string[], {words: number; text: string[]}>()
  let total = 0
  for (const sentence of sentences) {
    const scripted = byScript(sentence)
    if (scripted) {
      total += scripted.words
      byLanguage.set(scripted.language, (byLanguage.get(scripted.language) ?? 0) + scripted.words)
      continue
    }
    const words = wordsIn(sentence)
    const scores = scoresOf(words, sentence)
    const best = bestOf(scores)
    if (!best || words.length < 3) continue
    total += words.length
    const family = familyOf.get(best.language)
    if (!family) {
      byLanguage.set(best.language, (byLanguage.get(best.language) ?? 0) + words.length)
      continue
    }
    const entry = byFamily.get(family) ?? {words: 0, text: []}
    entry.words += words.length
    entry.text.push(sentence)
    byFamily.set(family, entry)
  }
  for (const [family, {words, text}] of byFamily) {
    const whole = text.join(' ')
    const best = bestOf(scoresOf(wordsIn(whole), whole, family))
    const language = best?.language ?? family[0] ?? ''
    byLanguage.set(language, (byLanguage.get(language) ?? 0) + words)
  }
  return {total, byLanguage}
}

function wordsIn(text: string): readonly string[] {
  return wordsOf(text.toLowerCase()).map((word) => word.text)
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

interface Score {
  readonly language: string
  readonly score: number
  readonly hits: number
}

function scoresOf(
  words: readonly string[],
  text: string,
  among?: readonly string[],
): readonly Score[] {
  const hits = new Map<string, number>()
  for (const word of words) {
    for (const language of languagesOf.get(word) ?? noLanguages) {
      if (!among || among.includes(language)) hits.set(language, (hits.get(language) ?? 0) + 1)
    }
  }
  const letters = text.length || 1
  // ə, ы, ß and the like tell more than words do; plain ASCII text has none of them.
  const ascii = isAscii(text)
  if (!ascii) {
    for (const [language, pattern] of telling) {
      if (among && !among.includes(language)) continue
      const count = text.match(pattern)?.length ?? 0
      if (count > 0)
        hits.set(language, (hits.get(language) ?? 0) + Math.min(count, letters / 20) * 0.8)
    }
  }
  return [...hits].map(([language, count]) => {
    const foreign = !ascii && foreignLetters[language]?.test(text) ? 0.6 : 1
    return {
      language,
      hits: count,
      score: (count / Math.max(1, words.length) / (usualShare[language] ?? 0.3)) * foreign,
    }
  })
}

const noLanguages: readonly string[] = []

function bestOf(scores: readonly Score[]): Score | undefined {
  let best: Score | undefined
  for (const score of scores) {
    if (!best || score.score > best.score || (score.score === best.score && score.hits > best.hits))
      best = score
  }
  // Names and single words hit by chance.
  return best && best.score >= 0.25 && best.hits >= 1.6 ? best : undefined
}
