import {z} from 'zod'
import {exampleArticle} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {isCapitalised, readWords} from '../text/words.ts'

export const headlineCaseStyle = defineRule({
  id: 'headline-case-style',
  title: 'Headline in another case style',
  category: 'headline',
  severity: 'info',
  types: ['article'],
  what: 'A headline in title case where the house writes sentence case, or the other way round.',
  why: 'A front page that mixes the two looks unedited. The rule rests until the style guide names a style.',
  options: z.object({style: z.enum(['any', 'sentence', 'title']).default('any')}),
  rests: ({options}) => options.style === 'any',
  *check(subject, {options: {style}}) {
    const all = readWords(subject.string('headline'))
    const words = Array.from({length: Math.max(0, all.length - 1)}, (_, at) =>
      all.word(at + 1),
    ).filter((word) => /^\p{L}{4,}/u.test(word) && !/^\p{Lu}{2}/u.test(word))
    if (words.length < 3) return
    const share = words.filter(isCapitalised).length / words.length
    const found = share >= 0.9 ? 'title' : share <= 0.5 ? 'sentence' : 'any'
    if (found === 'any' || found === style) return
    yield {
      path: ['headline'],
      message: `The headline is in ${found} case; the house style is ${style} case.`,
      help:
        style === 'sentence'
          ? 'Capitalise the first word and names only.'
          : 'Capitalise the principal words.',
    }
  },
  examples: {
    good: [
      {
        note: 'The house has no style',
        document: exampleArticle({headline: 'Town Opens Its Restored Concert Hall'}),
      },
      {
        note: 'Sentence case with names',
        document: exampleArticle({
          headline: 'Nora Lind opens the restored concert hall in Harbour Town',
        }),
        styleGuide: {rules: [{rule: 'headline-case-style', options: '{"style":"sentence"}'}]},
      },
    ],
    bad: [
      {
        note: 'Title case in a house of sentence case',
        document: exampleArticle({headline: 'Town Opens Restored Concert Hall After Nine Years'}),
        styleGuide: {rules: [{rule: 'headline-case-style', options: '{"style":"sentence"}'}]},
      },
    ],
  },
})
