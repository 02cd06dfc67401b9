import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {findAbbreviationVariants} from '../text/abbreviationVariants.ts'
import {findFullNameVariants} from '../text/fullNameVariants.ts'

export const inconsistentNameVariant = defineRule({
  id: 'inconsistent-name-variant',
  title: 'One name in two spellings',
  category: 'names',
  severity: 'warning',
  types: ['article'],
  what: 'One organization spelled two ways in a text: an abbreviation with other letters, a full name with another word or letter.',
  why: 'One of the two is wrong, and readers take them for two organizations.',
  *check(subject, {styleGuide}) {
    const known = styleGuide.knownAbbreviations
    for (const {usual, variant} of findAbbreviationVariants(subject, known)) {
      yield {
        path: variant.field.path,
        span: {start: variant.start, end: variant.end},
        message: `${variant.letters} here is ${usual.letters} elsewhere in the text.`,
        help: 'Find out the right spelling and use it throughout; say so where a name has changed.',
      }
    }
    for (const {usual, variant} of findFullNameVariants(subject)) {
      yield {
        path: variant.field.path,
        span: {start: variant.start, end: variant.end},
        message: `“${variant.words.join(' ')}” here is “${usual.words.join(' ')}” elsewhere in the text.`,
        help: 'Find out the right name and use it throughout.',
      }
    }
  },
  examples: {
    good: [
      {
        note: 'Two organizations, each introduced',
        document: exampleArticle({
          body: examplePortableText(
            'The Northern Sea Council (NSC) met the Northern Shipping Fund (NSF).',
            'The NSC and the NSF agreed.',
          ),
        }),
      },
      {
        note: 'Two ministries',
        document: exampleArticle({
          body: examplePortableText(
            'The Ministry of Culture opened the hall.',
            'The Ministry of Justice sent a guest.',
          ),
        }),
      },
      {
        note: 'The everyday name of a ministry',
        document: exampleArticle({
          body: examplePortableText(
            'The Ministry of Foreign Affairs sent two observers.',
            'The Foreign Ministry named them on Monday.',
          ),
        }),
      },
      {
        note: 'One field, two countries',
        document: exampleArticle({
          body: examplePortableText(
            'Norway’s Ministry of Foreign Affairs sent two observers.',
            'India’s Ministry of External Affairs sent one.',
          ),
        }),
      },
      {
        note: 'Two words that are no slip of one another',
        document: exampleArticle({
          body: examplePortableText(
            'Upper Valley Rescue flew at noon.',
            'Lower Valley Rescue followed.',
          ),
        }),
      },
      {
        note: 'Side by side',
        document: exampleArticle({
          body: examplePortableText(
            'The Nora Lind Foundation and the Nora Lind Center paid for it.',
          ),
        }),
      },
    ],
    bad: [
      {
        note: 'Letters changed',
        document: exampleArticle({
          body: examplePortableText(
            'The culture organization ICESCO took part.',
            'Later ISESCO thanked the town.',
          ),
        }),
      },
      {
        note: 'Letters swapped',
        document: exampleArticle({
          body: examplePortableText(
            'The Northern Baltic Sea Council (NBSC) met.',
            'The NSBC will meet again.',
          ),
        }),
      },
      {
        note: 'A letter in the full name',
        document: exampleArticle({
          body: examplePortableText(
            'The Nora Linde Foundation paid for it.',
            'The Nora Lind Foundation had promised it.',
          ),
        }),
      },
      {
        note: 'A letter in a long name of any kind',
        document: exampleArticle({
          body: examplePortableText(
            'The helicopter of Kestrel Air Rescue has a winch now.',
            'Kestral Air Rescue flew 310 missions last year.',
          ),
        }),
      },
      {
        note: 'Another word in the full name',
        document: exampleArticle({
          body: examplePortableText(
            'The Nora Lind Foundation paid for it.',
            'The Nora Lind Fund had promised it.',
          ),
        }),
      },
      {
        note: 'A word of the same meaning',
        document: exampleArticle({
          body: examplePortableText(
            'The Ministry of Foreign Affairs sent two observers.',
            'The Ministry of External Affairs named them on Monday.',
          ),
        }),
      },
    ],
  },
})
