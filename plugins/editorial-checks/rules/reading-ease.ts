import {z} from 'zod'
import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import type {ReadText} from '../engine/textFields.ts'
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
    const paragraphs = subject.paragraphs.filter(({words}) => words.length > 0)
    const words = countWords(paragraphs)
    if (words < minWords) return
    // As Flesch did, samples first: what is far from the limit needs no closer look.
    const step = Math.floor(words / sampleWords)
    const sampled = paragraphs.filter((_, index) => step < 2 || index % step === 0)
    if (fleschOf(sampled) >= min + certain) return
    const ease = fleschOf(paragraphs)
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

const sampleWords = 100
/** Points by which a sample may be off. */
const certain = 25

function countWords(paragraphs: readonly ReadText[]): number {
  return paragraphs.reduce((sum, {words}) => sum + words.length, 0)
}

/** Flesch’s formula of 1948. */
function fleschOf(paragraphs: readonly ReadText[]): number {
  const words = countWords(paragraphs)
  let sentences = 0
  let syllables = 0
  for (const field of paragraphs) {
    sentences += field.sentences.length
    syllables += syllablesOf(field)
  }
  return 206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words)
}

/** Groups of vowels of each word, without a silent e at the end. */
function syllablesOf({text, words}: ReadText): number {
  let sum = 0
  for (let at = 0; at < words.length; at++) {
    const end = words.end(at)
    let count = 0
    let inVowels = false
    for (let index = words.start(at); index < end; index++) {
      const unit = text.charCodeAt(index) | 0x20
      const isVowel = unit < 0x80 && vowels[unit] === 1
      if (isVowel && !inVowels) count++
      inVowels = isVowel
    }
    if (count > 1 && text.charCodeAt(end - 1) === 0x65 && text.charCodeAt(end - 2) !== 0x6c) count--
    sum += Math.max(1, count)
  }
  return sum
}

const vowels = new Uint8Array(0x80)
for (const letter of 'aeiouy') vowels[letter.charCodeAt(0)] = 1
