import {z} from 'zod'
import {exampleArticle} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'

export const headlineAllCaps = defineRule({
  id: 'headline-all-caps',
  title: 'Headline in capitals',
  category: 'headline',
  severity: 'warning',
  types: ['article'],
  what: 'A headline whose every word is in capitals.',
  why: 'Capitals read as shouting, hide names and acronyms, and screen readers may spell them out.',
  options: z.object({minWords: z.number().int().positive().default(4)}),
  *check(subject, {options}) {
    const headline = subject.string('headline')
    if (/\p{Ll}/u.test(headline)) return
    const words = headline
      .split(/\s+/u)
      .map((word) => word.replace(/[^\p{L}]/gu, ''))
      .filter((word) => word !== '')
    if (words.length < options.minWords || !words.every(isInCapitals)) return
    yield {
      path: ['headline'],
      message: 'The headline is all in capitals.',
      help: 'Write it in sentence case; keep capitals for names and acronyms.',
    }
  },
  examples: {
    good: [
      {
        note: 'Acronyms among words',
        document: exampleArticle({headline: 'NATO and EU agree on UN plan'}),
      },
      {note: 'Three words only', document: exampleArticle({headline: 'NATO EU UN 2024'})},
      {
        note: 'A script without capitals',
        document: exampleArticle({headline: 'თბილისში ახალი თეატრი დღეს გაიხსნა'}),
      },
    ],
    bad: [
      {note: 'Every word', document: exampleArticle({headline: 'TOWN OPENS ITS CONCERT HALL'})},
      {
        note: 'With digits and signs',
        document: exampleArticle({headline: 'COP29: 196 STATES “AGREE” AT LAST'}),
      },
    ],
  },
})

function isInCapitals(word: string): boolean {
  return /\p{Lu}/u.test(word) && word === word.toUpperCase()
}
