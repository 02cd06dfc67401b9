import {z} from 'zod'
import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {primaryLanguage} from '../text/detectLanguage.ts'

const hard =
  'The interdepartmental commission’s comprehensive reconsideration of infrastructural modernisation responsibilities necessitated extraordinarily complicated intergovernmental negotiations concerning administrative jurisdictional incompatibilities.'

export const readingEase = defineRule({
  id: 'reading-ease',
  title: 'Hard to read',
  category: 'body',
  severity: 'info',
  types: ['article'],
  what: 'An English text whose reading ease (Flesch) is below the house’s limit.',
  why: 'Long words in long sentences lose readers who are in a hurry or read in a second language.',
  options: z.object({
    /** Flesch reading ease: 30 to 50 is college level, below 10 is for graduates. */
    min: z.number().default(10),
    minWords: z.number().int().positive().default(100),
  }),
  *check(subject, {options: {min, minWords}}) {
    if (primaryLanguage(subject.string('language') || 'en') !== 'en') return
    let words = 0
    let sentences = 0
    let syllables = 0
    for (const field of subject.paragraphs) {
      const own = subject.words(field)
      if (own.length === 0) continue
      words += own.length
      sentences += subject.sentences(field).length
      for (const {text} of own) syllables += syllablesOf(text)
    }
    if (words < minWords || sentences === 0) return
    const ease = 206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words)
    if (ease >= min) return
    yield {
      path: ['body'],
      message: `The reading ease is ${Math.round(ease)}; at least ${min} is asked for.`,
      help: 'Split long sentences and take shorter words.',
    }
  },
  examples: {
    good: [{note: 'Plain words', document: exampleArticle()}],
    bad: [
      {
        note: 'Long words, long sentences',
        document: exampleArticle({
          body: examplePortableText(...Array.from({length: 8}, (_, index) => `${hard} ${index}`)),
        }),
      },
    ],
  },
})

/** Groups of vowels, without a silent e at the end. */
function syllablesOf(word: string): number {
  let count = 0
  let inVowels = false
  for (let index = 0; index < word.length; index++) {
    const isVowel = vowels.has(word.charCodeAt(index) | 32)
    if (isVowel && !inVowels) count++
    inVowels = isVowel
  }
  const silent = count > 1 && word.endsWith('e') && !word.endsWith('le')
  return Math.max(1, silent ? count - 1 : count)
}

const vowels = new Set([...'aeiouy'].map((letter) => letter.charCodeAt(0)))
